#pragma once

#include "core/batchid.h"

#include <QPlainTextEdit>

namespace batchwatch::gui {

/// A text that batch ids are read from: whatever is typed, pasted or dropped. Of a file only its ids are taken.
class IdsEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit IdsEdit(QWidget *parent = nullptr);

    [[nodiscard]] QList<BatchId> ids() const { return BatchId::findAll(toPlainText()); }

    /// One id a line, after what is there.
    void appendIds(const QList<BatchId> &ids);

    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< gives way when a text of the dialog takes a second line

private:
    [[nodiscard]] QSize sizeOf(int lines) const;
};

} // namespace batchwatch::gui
