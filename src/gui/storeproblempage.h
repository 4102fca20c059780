#pragma once

#include "store/storeerror.h"

#include <QWidget>

class QLabel;

namespace batchwatch::gui {

/// In the window's place when the stored results cannot be opened: what and where, what to do, and a button to try again.
class StoreProblemPage : public QWidget
{
    Q_OBJECT

public:
    explicit StoreProblemPage(QWidget *parent = nullptr);

    void setError(const store::StoreError &error);

Q_SIGNALS:
    void tryAgainRequested();

private:
    QLabel *m_what;
};

} // namespace batchwatch::gui
