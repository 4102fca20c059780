#pragma once

#include "monitor/batchreport.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QPlainTextEdit;

namespace batchwatch::gui {

/// Tags of one or several batches, and the note of one.
class BatchNoteDialog : public QDialog
{
    Q_OBJECT

public:
    BatchNoteDialog(const QList<monitor::BatchReport> &batches, QWidget *parent);

Q_SIGNALS:
    void tagsChosen(const QList<batchwatch::BatchId> &ids, const QStringList &tags); ///< only when they were changed
    void noteWritten(const batchwatch::BatchId &id, const QString &note);            ///< likewise

private:
    void tell();

    QList<monitor::BatchReport> m_batches;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note = nullptr; ///< of one batch alone
};

} // namespace batchwatch::gui
