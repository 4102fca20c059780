#include "windowfixture.h"

#include "gui/batchheader.h"
#include "gui/batchlistpanel.h"
#include "gui/elidedlabel.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// What can be done with selected batches, in a real window over a real engine.
class TestBatchActions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m;

    [[nodiscard]] const gui::BatchListModel &list() const { return m->window->findChild<gui::BatchListPanel *>()->model(); }
    [[nodiscard]] const monitor::BatchReport *batch(int n) const { return list().find(batchId(n)); }

    /// Of the dialog that is open: one that was closed may still be about to go.
    template<typename Widget> [[nodiscard]] Widget *field(const QString &name) const
    {
        for (Widget *widget : m->dialog()->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    void save()
    {
        for (QPushButton *button : m->dialog()->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m = std::make_unique<WindowFixture>();
        m->openFinished({batchId(1), batchId(2)});
        QVERIFY(batch(1)->phase == monitor::Phase::Finished && batch(2)->phase == monitor::Phase::Finished);
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void aBatchIsRenamedInItsRow()
    {
        m->batches()->setFocus();
        QTest::keyClick(m->batches(), Qt::Key_F2);
        auto *editor = m->batches()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Spring list"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(batch(1)->label, u"Spring list"_s);
        QTRY_COMPARE(m->window->findChild<gui::BatchHeader *>()->findChild<gui::ElidedLabel *>(u"title"_s)->text(), u"Spring list"_s);
    }

    void tagsAndNoteAreKeptAndFound()
    {
        m->action(u"Tags and note…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        QTest::keyClicks(field<QLineEdit>(u"Tags"_s), u"spring, client"_s);
        QTest::keyClicks(field<QPlainTextEdit>(u"Note"_s), u"ask Ann"_s);
        save();
        QTRY_COMPARE(batch(1)->tags, (QStringList{u"client"_s, u"spring"_s}));
        QTRY_COMPARE(batch(1)->note, u"ask Ann"_s);
        QTest::keyClicks(m->named<QLineEdit>(u"Filter batches"_s), u"ann"_s);
        QCOMPARE(m->batches()->model()->rowCount(), 1);
    }

    void tagsOfSeveralReplaceTheirs()
    {
        m->engine->setTags({batchId(1)}, {u"old"_s, u"both"_s});
        m->engine->setTags({batchId(2)}, {u"both"_s});
        QTRY_COMPARE(batch(1)->tags.size() + batch(2)->tags.size(), 3);
        m->batches()->selectAll();
        m->action(u"Tags and note…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        QVERIFY2(!field<QPlainTextEdit>(u"Note"_s), "a note is of one batch");
        auto *tags = field<QLineEdit>(u"Tags"_s);
        QCOMPARE(tags->text(), u"both"_s);
        save(); // nothing was changed
        QTRY_VERIFY(!m->dialog());
        m->action(u"Tags and note…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        field<QLineEdit>(u"Tags"_s)->selectAll();
        QTest::keyClicks(field<QLineEdit>(u"Tags"_s), u"new"_s);
        save();
        QTRY_COMPARE(batch(2)->tags, QStringList{u"new"_s});
        QTRY_COMPARE(batch(1)->tags, QStringList{u"new"_s});
    }

    void archivedOnesLeaveTheListAndComeBack()
    {
        QVERIFY(!m->action(u"Take out of the archive"_s)->isEnabled());
        m->action(u"Archive"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QVERIFY(m->messages().contains(u"Archived"_s));
        QTest::mouseClick(m->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QVERIFY(!m->messages().contains(u"Archived"_s));

        m->clickBatch(0);
        m->action(u"Archive"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        m->open(); // it stays there
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QTRY_VERIFY(m->isStatusBarSaying(u"1 watched"_s));
        m->action(u"Archived"_s)->trigger();
        QCOMPARE(m->batches()->model()->rowCount(), 1);
        m->clickBatch(0);
        m->action(u"Take out of the archive"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 0);
        m->action(u"All batches"_s)->trigger();
        QCOMPARE(m->batches()->model()->rowCount(), 2);
    }

    void idsAreCopied()
    {
        m->batches()->selectAll();
        m->action(u"Copy ids"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), batchId(1).toString() + u'\n' + batchId(2).toString());
    }
};

QTEST_MAIN(TestBatchActions)

#include "tst_batchactions.moc"
