#pragma once

#include "core/redactor.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

namespace batchwatch::test {

/// A real window over a real engine, and the vendor that it talks to. Found and used as a person does: by what is written on it.
class WindowFixture
{
public:
    ScriptedServer vendor;
    QTemporaryDir folder;
    Redactor redactor;
    keys::KeyRing keys{redactor};
    keys::MemorySecretStore secrets; ///< outlives the window, as a keychain does
    SystemClock clock;
    std::unique_ptr<app::Engine> engine;
    std::unique_ptr<gui::MainWindow> window;

    void giveKey() { keys.put(*KeyName::fromText(u"main"), *ApiKey::fromText(u"a-key-of-the-test")); }

    /// Opens, or closes and opens again as after a restart.
    void open(gui::WindowOptions options = {})
    {
        close();
        engine = std::make_unique<app::Engine>(
            app::EngineConfig{.dataDir = QDir(folder.path()), .baseUrl = vendor.baseUrl()}, keys, secrets, redactor);
        window = std::make_unique<gui::MainWindow>(*engine, clock, std::move(options));
        window->start();
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        engine->keys().readSecrets(); // as the session does after the first paint
    }

    /// Watches batches of 10 numbers each that the vendor has finished, until the list says so; the first one is selected.
    void openFinished(const QList<BatchId> &ids)
    {
        vendor.onRequest = [](const HttpRequest &request) {
            return request.batch() ? Reply::batch(snapshot(10, 10, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
        giveKey();
        open(watching(ids));
        QTRY_COMPARE(batches()->model()->rowCount(), int(ids.size()));
        for (int row = 0; row < ids.size(); ++row)
            QTRY_COMPARE(batches()->model()->index(row, 1).data().toString(), QStringLiteral("100\u202f%"));
        clickBatch(0);
        window->activateWindow();
    }

    /// As the dialogs of keys do.
    void addKey(const QString &name, const QString &secret, KeyHome home = KeyHome::Keychain) const
    {
        int answers = 0;
        const app::KeyDraft draft{.name = *KeyName::fromText(name), .key = *ApiKey::fromText(secret), .home = home};
        engine->keys().add(draft, engine.get(), [&answers](const auto &outcome) { answers += outcome ? 1 : 0; });
        QTRY_COMPARE(answers, 1);
        QTRY_VERIFY(engine->keys().entry(draft.name));
    }

    void close()
    {
        if (window)
            window->close();
        window.reset();
        engine.reset();
    }

    /// Watches batches as the command line does.
    [[nodiscard]] static gui::WindowOptions watching(const QList<BatchId> &ids)
    {
        gui::WindowOptions options;
        for (const BatchId &id : ids)
            options.watchAtStart.append({id, {}, KeyName::fromText(u"main")});
        return options;
    }

    template<typename Widget = QWidget> [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : window->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }

    template<typename Widget = QWidget> [[nodiscard]] Widget *part(const char *objectName) const
    {
        return window->findChild<Widget *>(QLatin1StringView(objectName));
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : window->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text && found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// The dialog that is open; the topmost of several.
    [[nodiscard]] QDialog *dialog() const
    {
        QDialog *topmost = nullptr;
        for (QDialog *found : window->findChildren<QDialog *>()) {
            if (found->isVisible())
                topmost = found;
        }
        return topmost;
    }

    /// An entry of a menu that is filled when it opens.
    [[nodiscard]] static QAction *entry(QMenu *menu, const QString &text)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction *found : menu->actions()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *found : window->findChildren<QAction *>()) {
            if (found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }

    /// What all message bars say.
    [[nodiscard]] QString messages() const
    {
        QStringList texts;
        for (const gui::MessageBar *bar : window->findChildren<gui::MessageBar *>()) {
            for (const QLabel *label : bar->findChildren<QLabel *>()) {
                if (label->isVisible())
                    texts += label->text();
            }
        }
        return texts.join(u'\n');
    }

    [[nodiscard]] QTableView *results() const { return named<QTableView>(QStringLiteral("Results")); }
    [[nodiscard]] QTableView *batches() const { return named<QTableView>(QStringLiteral("Batches")); }
    [[nodiscard]] QString text(const char *label) const { return part<QLabel>(label)->text(); }
    [[nodiscard]] bool isStatusBarSaying(const QString &words) const
    {
        const QList<QLabel *> labels = window->findChild<QWidget *>(QStringLiteral("statusBar"))->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); });
    }

    void clickBatch(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect cell = batches()->visualRect(batches()->model()->index(row, 0));
        QTest::mouseClick(batches()->viewport(), Qt::LeftButton, modifiers, cell.center());
    }
};

} // namespace batchwatch::test
