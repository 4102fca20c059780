#include "gui/activitydialog.h"

#include "core/redactor.h"
#include "gui/activitylog.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

/// The activity log as a person uses it.
class TestActivityDialog : public QObject
{
    Q_OBJECT

    VirtualTime m_time;
    Redactor m_redactor;
    std::unique_ptr<ActivityLog> m_log;
    std::unique_ptr<ActivityDialog> m_dialog;

    void reply(int batch, int done, const QString &label = {})
    {
        m_time.advance(1s);
        BatchReport answered = report(batch, 1, 0);
        answered.counts->total = 1'000;
        answered.counts->done = done;
        answered.label = label.isEmpty() && batch == 2 ? u"March"_s : label;
        answered.seenAt = m_time.wallNow();
        m_log->changed(answered);
    }

    template<typename Widget> [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    [[nodiscard]] QTableView *table() const { return named<QTableView>(u"Activity"_s); }
    [[nodiscard]] QScrollBar *bar() const { return table()->verticalScrollBar(); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString topLine() const
    {
        return table()->model()->index(table()->rowAt(0), ActivityModel::TextColumn).data().toString();
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : m_dialog->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            texts += label->text();
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_time.setWall(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24));
        m_log = std::make_unique<ActivityLog>(m_time);
        BatchReport march = report(2, 1'000, 0);
        march.label = u"March"_s;
        BatchReport other = report(1, 1'000, 0);
        other.label.clear();
        m_log->opened({other, march});
        for (int i = 1; i <= 100; ++i)
            reply(1 + i % 2, i);
        m_dialog = std::make_unique<ActivityDialog>(*m_log, m_redactor, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_log.reset();
    }

    void theNewestIsInSightAndStaysSo()
    {
        QCOMPARE(rows(), 101);
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        reply(1, 500);
        QTRY_COMPARE(rows(), 102);
        QTRY_VERIFY(table()->visualRect(table()->model()->index(101, 0)).intersects(table()->viewport()->rect()));
        QCOMPARE(bar()->value(), bar()->maximum());
    }

    void whoReadsFurtherUpStaysThere()
    {
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        bar()->setValue(10);
        const QString before = topLine();
        reply(1, 500);
        QTRY_COMPARE(rows(), 102);
        QTRY_VERIFY(bar()->maximum() > 0);
        QCOMPARE(topLine(), before);
        for (int i = 0; i < int(ActivityLog::capacity) - 97; ++i) // the first lines go
            reply(2, i % 1'000);
        QTRY_COMPARE(rows(), int(ActivityLog::capacity));
        QTRY_COMPARE(topLine(), before);
    }

    void typingNarrowsTheLines()
    {
        QTest::keyClicks(named<QLineEdit>(u"Filter activity"_s), u"reply march"_s);
        QCOMPARE(rows(), 50);
        QVERIFY(words().contains(u"50 of 101 events"_s));
        QTest::keyClick(named<QLineEdit>(u"Filter activity"_s), Qt::Key_Escape);
        QCOMPARE(rows(), 101);
        QVERIFY2(m_dialog->isVisible(), "the first Escape empties the line only");
        named<QComboBox>(u"Kinds"_s)->setCurrentText(u"Problems"_s);
        QCOMPARE(rows(), 0);
        QVERIFY(!button(u"Copy"_s)->isEnabled());
    }

    void oneBatchAndAllAgain()
    {
        m_dialog->showBatch(batchId(2), u"R & D"_s);
        QCOMPARE(rows(), 50);
        auto *only = m_dialog->findChild<QCheckBox *>();
        QVERIFY(only->isVisible());
        QVERIFY(only->text().contains(u"R && D"_s));
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        QCOMPARE(rows(), 101);
        m_dialog->showBatch(batchId(1), u"Batch 1"_s);
        QCOMPARE(rows(), 50);
        m_dialog->showAll();
        QCOMPARE(rows(), 101);
    }

    void linesAreCopied()
    {
        QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 101); // the header, and all
        table()->setFocus();
        table()->selectRow(3);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(1).startsWith(u"2026-11-24T00:00:03Z\t"_s), qPrintable(lines.at(1)));
    }

    void linesAreSavedAndNoKeyIsInThem()
    {
        const QString secret = u"sk-live-0123456789abcdef"_s;
        m_redactor.learn(*ApiKey::fromText(secret));
        reply(1, 900, u"label "_s + secret);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"log.tsv"_s);
        m_dialog->setFileChooser(
            [&](QWidget *, const QString &proposed, const QString &, const std::function<void(const QString &)> &chosen) {
                QVERIFY(proposed.endsWith(u".tsv"_s));
                chosen(path);
            });
        QTRY_COMPARE(rows(), 103);
        QTest::keyClicks(named<QLineEdit>(u"Filter activity"_s), u"reply"_s);
        QTest::mouseClick(button(u"Save as…"_s), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u'\n'), 102);
        QVERIFY(text.contains(u"label [redacted]"_s));
        QVERIFY(!text.contains(secret));
        QVERIFY(words().contains(u"Saved "_s));
        QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        m_dialog->setFileChooser([](QWidget *, const QString &, const QString &, const std::function<void(const QString &)> &chosen) {
            chosen(u"/nowhere/at/all.tsv"_s);
        });
        QTest::mouseClick(button(u"Save as…"_s), Qt::LeftButton);
        QVERIFY(words().contains(u"could not be written"_s));
    }

    void theLogIsCleared()
    {
        QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
        QCOMPARE(rows(), 0);
        QVERIFY(!button(u"Save as…"_s)->isEnabled());
        QVERIFY(!button(u"Clear"_s)->isEnabled());
        reply(1, 500);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(button(u"Clear"_s)->isEnabled());
    }

    void everythingIsReachedByTab()
    {
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_dialog->showBatch(batchId(1), u"Batch 1"_s);
        QSet<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            reached += m_dialog->focusWidget();
        }
        QVERIFY(reached.contains(table()));
        QVERIFY(reached.contains(named<QLineEdit>(u"Filter activity"_s)));
        QVERIFY(reached.contains(named<QComboBox>(u"Kinds"_s)));
        QVERIFY(reached.contains(m_dialog->findChild<QCheckBox *>()));
        for (const QString &text : {u"Copy"_s, u"Save as…"_s, u"Clear"_s, u"Close"_s})
            QVERIFY(reached.contains(button(text)));
    }
};

QTEST_MAIN(TestActivityDialog)

#include "tst_activitydialog.moc"
