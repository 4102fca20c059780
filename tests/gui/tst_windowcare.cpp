#include "windowfixture.h"

#include "gui/batchlistpanel.h"
#include "store/store.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// What the window does with batches beyond polling them, by its own menus: delete, history, log, stored data, what is dropped on it.
class TestWindowCare : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m;

    [[nodiscard]] bool isStored(int n) const
    {
        const auto store = store::Store::open(QDir(m->folder.path()));
        const auto batch = (*store)->batch(batchId(n));
        return batch && batch->has_value();
    }
    /// Through the menu bar, as a person goes.
    [[nodiscard]] QAction *inMenus(const QStringList &path) const
    {
        QList<QAction *> entries = m->window->menuBar()->actions();
        QAction *found = nullptr;
        for (const QString &step : path) {
            const auto entry = std::find_if(
                entries.begin(), entries.end(), [&step](const QAction *action) { return action->text().remove(u'&') == step; });
            if (entry == entries.end())
                return nullptr;
            found = *entry;
            entries = found->menu() != nullptr ? found->menu()->actions() : QList<QAction *>();
        }
        return found;
    }
    [[nodiscard]] QWidget *windowCalled(const QString &title) const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->windowTitle().startsWith(title))
                return widget;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))."_s));
        m = std::make_unique<WindowFixture>();
        m->openFinished({batchId(1), batchId(2)});
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void aDeletedBatchComesBackInItsPlace()
    {
        m->batches()->setFocus();
        QTest::keyClick(m->batches(), Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QVERIFY(m->messages().contains(u"Deleted"_s));
        QTest::mouseClick(m->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QVERIFY(m->window->isSelected(batchId(1)));
        QCOMPARE(m->batches()->model()->index(0, 0).data().toString(),
            m->window->findChild<gui::BatchListPanel *>()->model().find(batchId(1))->displayName());
        QTRY_COMPARE(m->results()->model()->rowCount(), 10);
    }

    void aDeletedBatchIsGoneForGoodWhenTheWindowCloses()
    {
        m->action(u"Delete"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QVERIFY2(isStored(1), "until the message goes");
        m->close();
        QVERIFY(!isStored(1));
        QVERIFY(isStored(2));
    }

    void historyAndLogOpenFromTheMenu()
    {
        m->action(u"History…"_s)->trigger();
        QTRY_VERIFY(windowCalled(u"History of"_s));
        windowCalled(u"History of"_s)->close();
        QTest::keyClick(m->window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(windowCalled(u"Activity log"_s));
        auto *log = windowCalled(u"Activity log"_s)->findChild<QTableView *>();
        QTRY_VERIFY(log->model()->rowCount() > 0);
        windowCalled(u"Activity log"_s)->close();
    }

    void storedDataAndTheVendorsDeadlineAreInTheMenu()
    {
        QAction *purge = inMenus({u"Settings"_s, u"Stored data"_s, u"Purge old data…"_s});
        QVERIFY(purge && purge->isEnabled());
        purge->trigger();
        QTRY_VERIFY(m->dialog());
        QTest::keyClick(m->dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!m->dialog());
        QAction *vendor = inMenus({u"Settings"_s, u"Data at the vendor…"_s});
        QVERIFY(vendor);
        vendor->trigger();
        QTRY_VERIFY(m->dialog());
        QTest::keyClick(m->dialog(), Qt::Key_Escape);
    }

    void whatIsDroppedOnTheWindowIsOffered()
    {
        QMimeData content;
        content.setText(u"please look at "_s + batchId(7).toString());
        const QPointF place = m->batches()->viewport()->rect().center();
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m->batches()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m->batches()->viewport(), &drop);
        QTRY_VERIFY(m->dialog());
        QTRY_VERIFY(m->named<QPlainTextEdit>(u"Batch ids"_s)->toPlainText().contains(batchId(7).toString()));
        QTRY_COMPARE(m->named<QTableView>(u"Found batches"_s)->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestWindowCare)

#include "tst_windowcare.moc"
