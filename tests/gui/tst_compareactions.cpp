#include "gui/compareactions.h"

#include "app/engine.h"
#include "core/redactor.h"
#include "gui/batchlistpanel.h"
#include "gui/comparedialog.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QSettings>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// The way to the comparison, in a real window over a real engine.
class TestCompareActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    [[nodiscard]] CompareDialog *dialog() const { return m->window->findChild<CompareDialog *>(); }
    [[nodiscard]] QComboBox *combo(int n) const { return dialog()->findChildren<QComboBox *>().at(n); }
    [[nodiscard]] int rows() const
    {
        for (const QTableView *table : dialog()->findChildren<QTableView *>()) {
            if (table->accessibleName() == u"Comparison"_s)
                return table->isVisible() ? table->model()->rowCount() : 0;
        }
        return -1;
    }

    [[nodiscard]] bool isSaying(const QString &words) const
    {
        const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); });
    }

    void pressKeys() const
    {
        m->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
        QTest::keyClick(m->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    }

    /// Of 10 and of 12 numbers.
    void watchOneAfterTheOther()
    {
        m->vendor.onRequest = [](const HttpRequest &request) {
            const int rows = request.batch() == batchId(1) ? 10 : 12;
            return request.batch() ? Reply::batch(snapshot(rows, rows, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
        m->giveKey();
        m->open();
        m->window->watch({{batchId(1), u"Older"_s, KeyName::fromText(u"main")}});
        QTRY_COMPARE(m->batches()->model()->index(0, 1).data().toString(), u"100\u202f%"_s);
        m->window->watch({{batchId(2), u"Newer"_s, KeyName::fromText(u"main")}});
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QTRY_VERIFY(m->action(u"Compare…"_s)->isEnabled());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void thereMustBeTwoBatchesWithResults()
    {
        m->open();
        QAction *compare = m->action(u"Compare…"_s);
        QVERIFY(compare);
        QVERIFY(!compare->isEnabled());
        m->openFinished({batchId(1)});
        compare = m->action(u"Compare…"_s);
        QVERIFY(!compare->isEnabled());
        m->window->watch({{batchId(2), u"Second"_s, KeyName::fromText(u"main")}});
        QTRY_VERIFY(compare->isEnabled());
        m->engine->remove({batchId(2)});
        QTRY_VERIFY(!compare->isEnabled());
    }

    void twoSelectedBatchesAreCompared()
    {
        watchOneAfterTheOther();
        m->window->select({batchId(2), batchId(1)});
        pressKeys();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QVERIFY(!dialog()->isModal());
        QVERIFY(combo(0)->currentText().startsWith(u"Older"_s));
        QVERIFY(combo(1)->currentText().startsWith(u"Newer"_s));
        QTRY_COMPARE(rows(), 2);
        pressKeys();
        QCOMPARE(m->window->findChildren<CompareDialog *>().size(), 1);
    }

    void theResultsNeedNotBeShown()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->window->select({batchId(1)});
        m->action(u"Compare…"_s)->trigger();
        QVERIFY(dialog());
        QCOMPARE(combo(0)->currentIndex(), -1);
        QVERIFY(combo(1)->currentIndex() >= 0);
        dialog()->choose(batchId(1), batchId(2));
        QTRY_VERIFY(isSaying(u"Nothing differs: 10 number"_s));
    }

    void theDialogFollowsTheBatches()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->window->select({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QTRY_VERIFY(isSaying(u"Nothing differs"_s));
        m->engine->setLabel(batchId(1), u"Spring list"_s);
        QTRY_VERIFY(combo(0)->currentText().startsWith(u"Spring list"_s) || combo(1)->currentText().startsWith(u"Spring list"_s));
        m->engine->remove({batchId(1)});
        QTRY_VERIFY(isSaying(u"no two batches"_s));
    }

    void theSizeIsRemembered()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
        dialog()->resize(777, 555);
        QPointer<CompareDialog> first = dialog();
        first->close();
        QTRY_VERIFY(!first);
        m->action(u"Compare…"_s)->trigger();
        QCOMPARE(dialog()->size(), QSize(777, 555));
        dialog()->resize(888, 555);
        m->open(); // as after a restart, while it was open
        QTRY_VERIFY(m->action(u"Compare…"_s)->isEnabled());
        m->action(u"Compare…"_s)->trigger();
        QCOMPARE(dialog()->size(), QSize(888, 555));
    }
};

QTEST_MAIN(TestCompareActions)

#include "tst_compareactions.moc"
