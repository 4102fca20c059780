#include "carefixture.h"
#include "gui/batchremoval.h"

#include <QAction>
#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using gui::BatchRemoval;
using monitor::BatchReport;
using monitor::Phase;

/// Taking batches off the list and deleting them, and that both can be undone.
class TestBatchRemoval : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CareFixture> m;
    BatchRemoval *m_removal = nullptr;

    void open()
    {
        m->open([this] {
            m_removal = new BatchRemoval(*m->engine, *m->list, *m->notices, m->window.get());
            m->list->setContextActions({m_removal->deleteAction()});
            connect(m->list, &gui::BatchListPanel::selectionChanged, m_removal, [this] { m_removal->setSelected(m->list->selected()); });
        });
    }

    /// As a person does: in the list, with the keyboard.
    void deleteBatches(const QList<int> &batches)
    {
        QList<BatchId> ids;
        for (const int n : batches)
            ids.append(batchId(n));
        m->list->select(ids);
        m->window->activateWindow();
        m->table()->setFocus();
        QTRY_VERIFY(m->table()->hasFocus());
        QTest::keyClick(m->table(), Qt::Key_Delete, Qt::ShiftModifier);
        for (const int n : batches)
            QTRY_VERIFY(!m->report(n));
    }

    /// All but where in memory its results are.
    static void compare(BatchReport is, const BatchReport &was)
    {
        if (is.snapshot && was.snapshot)
            QVERIFY(*is.snapshot == *was.snapshot);
        is.snapshot = was.snapshot;
        is.nextPoll = was.nextPoll;
        QCOMPARE(is, was);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m = std::make_unique<CareFixture>();
        open();
        m->watchToTheEnd({1, 2, 3});
    }

    void cleanup() { m.reset(); }

    void whatWasDeletedComesBackAsItWas_data()
    {
        QTest::addColumn<bool>("archived");
        QTest::addColumn<bool>("paused");
        QTest::newRow("finished") << false << false;
        QTest::newRow("in the archive") << true << false;
        QTest::newRow("paused before its end") << false << true;
    }

    void whatWasDeletedComesBackAsItWas()
    {
        QFETCH(bool, archived);
        QFETCH(bool, paused);
        if (paused) {
            m->vendor.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(10, 4, *request.batch())); };
            m->engine->watch({{batchId(4), u"Batch 4"_s, CareFixture::key()}});
            QTRY_VERIFY(m->report(4) && m->report(4)->counts);
            m->engine->pause({batchId(4)});
        }
        const int n = paused ? 4 : 2;
        m->engine->setNote(batchId(n), u"ask Ann"_s);
        m->engine->setTags({batchId(n)}, {u"spring"_s});
        if (archived)
            m->engine->archive({batchId(n)});
        QTRY_VERIFY(m->report(n)->tags == QStringList{u"spring"_s} && m->report(n)->archivedAt.has_value() == archived);
        QTRY_COMPARE(m->report(n)->phase, paused ? Phase::Paused : Phase::Finished);
        const BatchReport before = *m->report(n);
        const QList<BatchId> ids = m->list->model().ids();

        deleteBatches({n});
        QCOMPARE(m->notices->text(u"deleted"_s), u"Deleted Batch %1: its results will be gone for good when this message goes."_s.arg(n));
        m->press(u"Undo"_s);
        QTRY_VERIFY(m->report(n));
        compare(*m->report(n), before);
        QVERIFY(m->list->isSelected(batchId(n)));
        QCOMPARE(m->list->model().ids(), ids);
        QVERIFY(!m->notices->has(u"deleted"_s));
        m_removal->commit(); // of nothing
        QVERIFY(m->stored(n));
    }

    void itIsGoneForGoodWhenTheMessageGoes_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("closed by the person") << 0;
        QTest::newRow("replaced by another deletion") << 1;
        QTest::newRow("the window closes") << 2;
    }

    void itIsGoneForGoodWhenTheMessageGoes()
    {
        QFETCH(int, way);
        deleteBatches({1, 2});
        QVERIFY(m->notices->text(u"deleted"_s).contains(u"2 batch"_s));
        QVERIFY2(m->stored(1) && m->stored(2), "until then it can be undone");
        if (way == 0)
            m->closeMessage();
        else if (way == 1)
            deleteBatches({3});
        else
            m_removal->commit();
        if (way == 2)
            m->close(); // what was said last is still done
        QTRY_VERIFY(!m->stored(1) && !m->stored(2));
        QVERIFY(m->stored(3));
        if (way == 1) {
            m->press(u"Undo"_s);
            QTRY_VERIFY(m->report(3));
            QVERIFY(!m->report(1));
        }
    }

    void aProgramThatIsKilledMeanwhileWatchesItAgain()
    {
        deleteBatches({2});
        m->close();
        open();
        QVERIFY(m->report(2));
        QCOMPARE(m->report(2)->phase, Phase::Finished);
    }

    void whoWatchesItAgainMeanwhileKeepsIt()
    {
        deleteBatches({1, 2});
        m->engine->watch({{batchId(2), {}, CareFixture::key()}});
        QTRY_VERIFY(m->report(2));
        QCOMPARE(m->report(2)->label, u"Batch 2"_s);
        m->closeMessage();
        QTRY_VERIFY(!m->stored(1));
        QVERIFY(m->stored(2));
    }

    void whatWasStoppedComesBackAsItWas()
    {
        m->engine->setNote(batchId(2), u"ask Ann"_s);
        m->engine->archive({batchId(2)});
        QTRY_VERIFY(m->report(2)->archivedAt);
        const BatchReport before = *m->report(2);
        m->list->select({batchId(2)});
        m_removal->stopSelected();
        QTRY_VERIFY(!m->report(2));
        m->press(u"Undo"_s);
        QTRY_VERIFY(m->report(2));
        compare(*m->report(2), before);
        QVERIFY(m->list->isSelected(batchId(2)));
    }

    void nothingSelectedNothingToDelete()
    {
        m->list->select({});
        QVERIFY(!m_removal->deleteAction()->isEnabled());
        m->list->select({batchId(1)});
        QVERIFY(m_removal->deleteAction()->isEnabled());
    }
};

QTEST_MAIN(TestBatchRemoval)

#include "tst_batchremoval.moc"
