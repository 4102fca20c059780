#pragma once

#include "app/engine.h"
#include "core/redactor.h"
#include "gui/batchlistpanel.h"
#include "gui/messagebar.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

namespace batchwatch::test {

/// List and notices as the window has them, over a real engine and store. Batches are finished unless the vendor is told otherwise.
class CareFixture
{
public:
    CareFixture()
    {
        keys.put(key(), *ApiKey::fromText(u"a-key-of-the-test"));
        vendor.onRequest = [](const HttpRequest &request) {
            return request.batch() ? Reply::batch(snapshot(10, 10, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
    }
    ~CareFixture() { close(); }
    Q_DISABLE_COPY_MOVE(CareFixture)

    static KeyName key() { return *KeyName::fromText(u"main"); }

    /// Makes what a window has; `furnish` adds what the test is about, before the store is open.
    void open(const std::function<void()> &furnish)
    {
        close();
        engine
            = std::make_unique<app::Engine>(app::EngineConfig{.dataDir = dataDir(), .baseUrl = vendor.baseUrl()}, keys, secrets, redactor);
        window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        notices = new gui::MessageBar(window.get());
        list = new gui::BatchListPanel(window.get());
        layout->addWidget(notices);
        layout->addWidget(list);
        QObject::connect(engine.get(), &app::Engine::opened, list, [this](const auto &reports) {
            list->setReports(reports);
            ++opened;
        });
        QObject::connect(engine.get(), &app::Engine::batchChanged, list, [this](const auto &report) { list->update(report); });
        QObject::connect(engine.get(), &app::Engine::batchRemoved, list, [this](const auto &id) { list->remove(id); });
        furnish();
        opened = 0;
        engine->start();
        window->resize(480, 400);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QTRY_COMPARE(opened, 1);
    }

    /// The engine goes first, as in a program that is killed: nothing in the window is told to end.
    void close()
    {
        engine.reset();
        window.reset();
    }

    void watchToTheEnd(const QList<int> &batches) const
    {
        for (const int n : batches)
            engine->watch({{batchId(n), QStringLiteral("Batch %1").arg(n), key()}});
        for (const int n : batches)
            QTRY_VERIFY(report(n) && report(n)->phase == monitor::Phase::Finished);
    }

    [[nodiscard]] QDir dataDir() const { return QDir(folder.filePath(QStringLiteral("data"))); }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] const monitor::BatchReport *report(int n) const { return list->model().find(batchId(n)); }
    [[nodiscard]] QTableView *table() const { return list->findChild<QTableView *>(); }

    /// What the store holds, read as another program would.
    [[nodiscard]] std::optional<store::BatchSummary> stored(int n) const
    {
        const auto store = store::Store::open(dataDir());
        return *(*store)->batch(batchId(n));
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : window->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text && found->isVisible())
                return found;
        }
        return nullptr;
    }

    void press(const QString &text) const
    {
        QTRY_VERIFY2(button(text), qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    /// With the button at its end.
    void closeMessage() const
    {
        for (QToolButton *found : notices->findChildren<QToolButton *>()) {
            if (found->isVisible())
                return QTest::mouseClick(found, Qt::LeftButton);
        }
        QFAIL("no message");
    }

    template<typename Dialog = QDialog> [[nodiscard]] Dialog *dialog() const
    {
        for (Dialog *found : window->findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    ScriptedServer vendor;
    QTemporaryDir folder;
    Redactor redactor;
    keys::KeyRing keys{redactor};
    keys::MemorySecretStore secrets;
    std::unique_ptr<app::Engine> engine;
    std::unique_ptr<QWidget> window;
    gui::MessageBar *notices = nullptr;
    gui::BatchListPanel *list = nullptr;
    int opened = 0;
};

} // namespace batchwatch::test
