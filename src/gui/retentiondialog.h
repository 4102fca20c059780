#pragma once

#include "monitor/retention.h"

#include <QDialog>

class QSpinBox;

namespace batchwatch::gui {

/// How long the vendor keeps data, and how long before its end to warn. Open it with open().
class RetentionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RetentionDialog(const monitor::RetentionSettings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const batchwatch::monitor::RetentionSettings &settings);

private:
    void refresh();

    QSpinBox *m_kept;
    QSpinBox *m_warning;
};

} // namespace batchwatch::gui
