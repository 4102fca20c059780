#include "gui/historyactions.h"

#include "app/engine.h"
#include "core/redactor.h"
#include "gui/activitydialog.h"
#include "gui/batchlistpanel.h"
#include "gui/historydialog.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// History and log of a real engine that polls a vendor.
class TestHistoryActions : public QObject
{
    Q_OBJECT

    /// All that a window has, as far as these actions need it.
    struct Rig
    {
        ScriptedServer vendor;
        QTemporaryDir folder;
        Redactor redactor;
        keys::KeyRing keys{redactor};
        keys::MemorySecretStore secrets;
        SystemClock clock;
        QWidget window;
        BatchListPanel list{&window};
        std::unique_ptr<app::Engine> engine;
        HistoryActions *actions = nullptr; ///< of the window
    };
    std::unique_ptr<Rig> m;

    void open()
    {
        m->engine = std::make_unique<app::Engine>(
            app::EngineConfig{.dataDir = QDir(m->folder.path()), .baseUrl = m->vendor.baseUrl()}, m->keys, m->secrets, m->redactor);
        m->actions = new HistoryActions(*m->engine, m->list, m->redactor, m->clock, &m->window);
        connect(m->engine.get(), &app::Engine::opened, &m->list, &BatchListPanel::setReports);
        connect(m->engine.get(), &app::Engine::batchChanged, &m->list, [this](const auto &report) { m->list.update(report); });
        connect(m->engine.get(), &app::Engine::batchRemoved, &m->list, &BatchListPanel::remove);
        connect(&m->list, &BatchListPanel::selectionChanged, m->actions, [this] { m->actions->setSelected(m->list.selected()); });
        bool isOpen = false;
        connect(m->engine.get(), &app::Engine::opened, this, [&isOpen] { isOpen = true; });
        m->engine->start();
        QTRY_VERIFY(isOpen);
    }

    [[nodiscard]] HistoryDialog *history() const { return m->window.findChild<HistoryDialog *>(); }
    [[nodiscard]] ActivityDialog *activity() const { return m->window.findChild<ActivityDialog *>(); }

    [[nodiscard]] static int rows(const QWidget *dialog, const QString &table)
    {
        for (const QTableView *view : dialog->findChildren<QTableView *>()) {
            if (view->accessibleName() == table)
                return view->model()->rowCount();
        }
        return -1;
    }

    [[nodiscard]] static QString lines(const QWidget *dialog)
    {
        QStringList lines;
        const QAbstractItemModel *model = dialog->findChild<QTableView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 1; column < model->columnCount(); ++column)
                lines += model->index(row, column).data().toString();
        }
        return lines.join(u'\n');
    }

    void watch(int n, const QString &label = {})
    {
        m->engine->watch({{batchId(n), label, KeyName::fromText(u"main")}});
        QTRY_VERIFY(m->list.model().find(batchId(n)));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m = std::make_unique<Rig>();
        m->vendor.onRequest = [](const HttpRequest &request) {
            return request.batch() ? Reply::batch(snapshot(10, 10, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
        m->keys.put(*KeyName::fromText(u"main"), *ApiKey::fromText(u"a-key-of-the-test"));
        open();
    }

    void cleanup() { m.reset(); }

    void theHistoryOfTheSelectedBatchOpensAndGoesOn()
    {
        QVERIFY(!m->actions->history()->isEnabled());
        watch(1, u"Spring list"_s);
        m->list.select({batchId(1)});
        QVERIFY(m->actions->history()->isEnabled());
        m->actions->history()->trigger();
        QVERIFY(history() && history()->isVisible() && !history()->isModal());
        QVERIFY(history()->windowTitle().contains(u"Spring list"_s));
        QTRY_COMPARE(rows(history(), u"Polls"_s), 1);
        m->actions->history()->trigger();
        QCOMPARE(m->window.findChildren<HistoryDialog *>().size(), 1);
        QPointer<HistoryDialog> first = history();
        first->close();
        QTRY_VERIFY(!first);
    }

    void aBatchThatIsTakenAwayIsSaid()
    {
        watch(1);
        m->list.select({batchId(1)});
        m->actions->history()->trigger();
        QTRY_COMPARE(rows(history(), u"Polls"_s), 1);
        m->engine->remove({batchId(1)});
        QTRY_VERIFY(history()->findChild<QLabel *>()->text().contains(u"no longer watched"_s));
        QCOMPARE(rows(history(), u"Polls"_s), 1);
    }

    void severalBatchesHaveNoOneHistory()
    {
        watch(1);
        watch(2);
        m->list.select({batchId(1), batchId(2)});
        QVERIFY(!m->actions->history()->isEnabled());
        QVERIFY(!m->actions->batchActivity()->isEnabled());
        QVERIFY(m->actions->activity()->isEnabled());
    }

    void theLogTellsWhatHappened()
    {
        watch(1, u"Spring list"_s);
        QTRY_VERIFY(m->list.model().find(batchId(1))->phase == monitor::Phase::Finished);
        m->engine->setLabel(batchId(1), u"Autumn list"_s);
        m->engine->archive({batchId(1)});
        m->engine->refreshBalance(*KeyName::fromText(u"main"));
        m->actions->activity()->trigger();
        QVERIFY(activity() && activity()->isVisible() && !activity()->isModal());
        for (const QString &told : {u"Opened with 0 batch(es)."_s, u"Watched from now on."_s, u"10 of 10 done"_s, u"Completed."_s,
                 u"Now called Autumn list."_s, u"Put into the archive."_s, u"credit"_s}) {
            QTRY_VERIFY2(lines(activity()).contains(told), qPrintable(told));
        }
    }

    void theLogOfOneBatch()
    {
        watch(1, u"Spring list"_s);
        watch(2, u"March"_s);
        QTRY_VERIFY(m->list.model().find(batchId(2))->phase == monitor::Phase::Finished);
        m->list.select({batchId(1)});
        m->actions->history()->trigger();
        for (QPushButton *button : history()->findChildren<QPushButton *>()) {
            if (button->text().contains(u"log"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(activity() && activity()->isVisible());
        QVERIFY(lines(activity()).contains(u"Spring list"_s));
        QVERIFY(!lines(activity()).contains(u"March"_s));
        m->actions->activity()->trigger();
        QCOMPARE(m->window.findChildren<ActivityDialog *>().size(), 1);
        QVERIFY(lines(activity()).contains(u"March"_s));
        m->actions->batchActivity()->trigger();
        QVERIFY(!lines(activity()).contains(u"March"_s));
    }

    void aFailureSaysWhyAndWhenNext()
    {
        m->vendor.onRequest = [](const HttpRequest &) { return Reply::json(503, R"({"error":"down for a-key-of-the-test"})"); };
        watch(3);
        m->actions->activity()->trigger();
        QTRY_VERIFY(lines(activity()).contains(u"The vendor has a problem (status 503)"_s));
        QVERIFY(lines(activity()).contains(u"Next try in "_s));
        QVERIFY(!lines(activity()).contains(u"a-key-of-the-test"_s));
    }
};

QTEST_MAIN(TestHistoryActions)

#include "tst_historyactions.moc"
