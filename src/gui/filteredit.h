#pragma once

#include <QIcon>
#include <QLineEdit>

namespace batchwatch::gui {

/// A line to filter a list with: a magnifier that is no button, Escape empties it, Down goes on to the list.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    QIcon m_icon;
};

} // namespace batchwatch::gui
