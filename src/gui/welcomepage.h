#pragma once

#include <QWidget>

#include <memory>

namespace batchwatch::gui {

namespace Ui {
class WelcomePage;
}

/// What stands in the window's place while nothing is watched: what this is, and the one thing to do next.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    ~WelcomePage() override;

    /// Without a key the page tells how to give one, and offers to add one.
    void setHasKey(bool hasKey);
    /// A demo does not offer itself.
    void setDemoOffered(bool offered);

Q_SIGNALS:
    void watchRequested();
    void demoRequested();
    void addKeyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void styleTexts();

    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace batchwatch::gui
