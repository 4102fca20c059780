#include "gui/changekinds.h"
#include "gui/comparedialog.h"
#include "gui/messagebar.h"
#include "reports.h"
#include "support/comparedbatches.h"
#include "support/virtualtime.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using results::ComparisonColumn;

/// A comparison as a person uses it.
class TestCompareDialog : public QObject
{
    Q_OBJECT

    /// An answer that the test gives when it likes.
    struct Asked
    {
        BatchId id;
        QPointer<QObject> context;
        std::function<void(const SnapshotPtr &)> done;
    };

    VirtualTime m_time;
    QHash<BatchId, SnapshotPtr> m_stored;
    bool m_holdsAnswers = false;
    QList<Asked> m_asked;
    int m_reads = 0;
    std::unique_ptr<CompareDialog> m_dialog;

    void read(const BatchId &id, QObject *context, const std::function<void(const SnapshotPtr &)> &done)
    {
        ++m_reads;
        if (m_holdsAnswers)
            m_asked.append({id, context, done});
        else
            QTimer::singleShot(0, context, [this, id, done] { done(m_stored.value(id)); });
    }

    void answerAll()
    {
        for (const Asked &asked : std::exchange(m_asked, {})) {
            if (asked.context)
                asked.done(m_stored.value(asked.id));
        }
    }

    [[nodiscard]] BatchReport reportOf(int n, const QString &label) const
    {
        BatchReport of = report(n, 1, 1, monitor::Phase::Finished);
        of.label = label;
        of.addedAt = m_time.wallNow() - std::chrono::days(30) + n * 1h;
        of.finishedAt = of.addedAt + 10min;
        of.seenAt = of.finishedAt;
        return of;
    }

    void open()
    {
        m_dialog = std::make_unique<CompareDialog>(
            [this](const BatchId &id, QObject *context, const auto &done) { read(id, context, done); }, m_time, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setReports({reportOf(1, u"March"_s), reportOf(2, u"April"_s), reportOf(3, u"May"_s), unseenReport(4)});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void openWith(int before, int after)
    {
        open();
        m_dialog->choose(batchId(before), batchId(after));
        QTRY_VERIFY(!words().contains(u"Comparing"_s));
    }

    template<typename Widget> [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    [[nodiscard]] QTableView *table() const { return named<QTableView>(u"Comparison"_s); }
    [[nodiscard]] QLineEdit *filter() const { return named<QLineEdit>(u"Filter comparison"_s); }

    [[nodiscard]] QComboBox *combo(const QString &label) const
    {
        for (const QLabel *found : m_dialog->findChildren<QLabel *>()) {
            if (found->text().remove(u'&') == label)
                return qobject_cast<QComboBox *>(found->buddy());
        }
        return nullptr;
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : m_dialog->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&').startsWith(text))
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] QCheckBox *kind(const QString &text) const
    {
        for (QCheckBox *found : m_dialog->findChildren<QCheckBox *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(8, widget->height() / 2)); }

    /// All that is written on the dialog.
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }

    /// The last digits of the numbers in the grid; "-" where a notice stands in its place.
    [[nodiscard]] QString shown() const
    {
        if (!table()->isVisible())
            return u"-"_s;
        QString digits;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            digits += table()->model()->index(row, int(ComparisonColumn::Number)).data().toString().last(1);
        return digits;
    }

    /// From the menu of a cell, as the key for menus opens it.
    bool pickFromMenu(ComparisonColumn column, const QString &beginning)
    {
        table()->setCurrentIndex(table()->model()->index(0, int(column)));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(table()->viewport(), &event);
        bool picked = false;
        for (QMenu *menu : table()->findChildren<QMenu *>()) {
            if (!menu->isVisible())
                continue;
            for (QAction *action : menu->actions()) {
                if (action->isEnabled() && action->text().remove(u'&').startsWith(beginning)) {
                    action->trigger();
                    picked = true;
                }
            }
            menu->close();
        }
        return picked;
    }

    void chooseFile(const QString &path)
    {
        m_dialog->setFileChooser([path](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); });
    }

    void exportAs(const QString &format)
    {
        for (QAction *action : button(u"Export"_s)->menu()->actions()) {
            if (action->text().remove(u'&') == format)
                action->trigger();
        }
    }

    [[nodiscard]] static QString contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_time.setWall(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24));
        const QString april = u"+41446681801 wa; +41446681802 wa Salt; +41446681803 no; +41446681805 biz; +41446681806 wa"_s;
        m_stored = {
            {batchId(1), comparedBatch(u"+41446681801 no; +41446681802 wa Orange; +41446681803 wa; +41446681804 wa; +41446681806 wa"_s, 1)},
            {batchId(2), comparedBatch(april, 2)},
            {batchId(3), comparedBatch(april, 3)},
        };
        m_holdsAnswers = false;
        m_asked.clear();
        m_reads = 0;
    }

    void cleanup() { m_dialog.reset(); }

    void twoBatchesAreChosenFromThoseWithResults()
    {
        open();
        QVERIFY(words().contains(u"Choose the two batches"_s));
        QComboBox *before = combo(u"Before:"_s);
        QComboBox *after = combo(u"After:"_s);
        QCOMPARE(before->count(), 3);
        QVERIFY2(before->itemText(0).startsWith(u"May · "_s), "the newest first");
        QVERIFY2(before->itemText(2).contains(u"25 Oct 2026"_s), qPrintable(before->itemText(2)));
        before->setFocus();
        QTest::keyClicks(before, u"March"_s);
        QTest::keyClick(before, Qt::Key_Return);
        QTest::keyClicks(after, u"April"_s);
        QTest::keyClick(after, Qt::Key_Return);
        QTRY_COMPARE(shown(), u"12345"_s);
        QVERIFY(words().contains(u"5 of 6 number(s)"_s));
    }

    void kindsAreTicked()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        QVERIFY(kind(u"All differences"_s)->isChecked());
        click(kind(u"Newly on WhatsApp"_s));
        QCOMPARE(shown(), u"1"_s);
        QVERIFY(!kind(u"All differences"_s)->isChecked());
        click(kind(u"Carrier changed"_s));
        QCOMPARE(shown(), u"12"_s);
        click(kind(u"Newly on WhatsApp"_s));
        QCOMPARE(shown(), u"2"_s);
        click(kind(u"Unchanged"_s));
        QCOMPARE(shown(), u"26"_s);
        click(kind(u"All differences"_s));
        QCOMPARE(shown(), u"12345"_s);
        QVERIFY(!kind(u"Unchanged"_s)->isChecked());
        click(kind(u"All differences"_s)); // there is nothing to take back
        QVERIFY(kind(u"All differences"_s)->isChecked());
        QCOMPARE(shown(), u"12345"_s);
    }

    void kindsTellTheirCounts()
    {
        openWith(1, 2);
        QTRY_VERIFY(named<QCheckBox>(u"All differences, 5"_s));
        QVERIFY(named<QCheckBox>(u"Newly on WhatsApp, 1"_s)->isEnabled());
        QVERIFY2(!named<QCheckBox>(u"Country changed, 0"_s)->isEnabled(), "nothing to see there");
    }

    void typingNarrowsTheRows()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        filter()->setFocus();
        QTest::keyClicks(filter(), u"newly"_s);
        QCOMPARE(shown(), u"1"_s);
        QVERIFY(words().contains(u"1 of 6 number(s)"_s));
        QVERIFY(button(u"Export"_s)->text().contains(u"1 row"_s));
        QTest::keyClicks(filter(), u"x"_s);
        QCOMPARE(shown(), u"-"_s);
        QVERIFY(words().contains(u"Nothing matches “newlyx”."_s));
        QVERIFY(!button(u"Export"_s)->isEnabled());
        click(button(u"Show all differences"_s));
        QCOMPARE(shown(), u"12345"_s);
        QTest::keyClicks(filter(), u"orange"_s);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QVERIFY2(m_dialog->isVisible(), "the first Escape empties the line only");
        QCOMPARE(shown(), u"12345"_s);
    }

    void aClickOnAHeaderSorts()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        QHeaderView *header = table()->horizontalHeader();
        const auto clickHeader = [header](ComparisonColumn column) {
            const int x = header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        clickHeader(ComparisonColumn::OutcomeAfter);
        QCOMPARE(shown(), u"12534"_s);
        clickHeader(ComparisonColumn::OutcomeAfter);
        QCOMPARE(shown(), u"35124"_s);
        clickHeader(ComparisonColumn::OutcomeAfter);
        QCOMPARE(shown(), u"12345"_s);
    }

    void keysSortByTheMenuOfACell()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        QVERIFY2(!pickFromMenu(ComparisonColumn::Number, u"Do not sort"_s), "nothing is sorted yet");
        QVERIFY(pickFromMenu(ComparisonColumn::OutcomeAfter, u"Sort by “Outcome after”, descending"_s));
        QCOMPARE(shown(), u"35124"_s);
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(ComparisonColumn::OutcomeAfter));
        QVERIFY(pickFromMenu(ComparisonColumn::Number, u"Do not sort"_s));
        QCOMPARE(shown(), u"12345"_s);
        QVERIFY(pickFromMenu(ComparisonColumn::Number, u"Copy"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\n+41446681801\t"_s));
    }

    /// As small as to have hair spaces of no pixel.
    void aTinyFontIsNoFault()
    {
        const QFont usual = QApplication::font();
        QFont tiny = usual;
        tiny.setPixelSize(2);
        QCOMPARE(QFontMetrics(tiny).horizontalAdvance(QChar(0x200a)), 0);
        QApplication::setFont(tiny);
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        QVERIFY(!table()->horizontalHeader()->grab().isNull());
        m_dialog.reset();
        QApplication::setFont(usual);
    }

    /// Accessible cells must not outlive the model.
    void theTableGoesBeforeItsModel()
    {
        openWith(1, 2);
        QStringList gone;
        const auto note = [&gone](const QString &what) { return [&gone, what] { gone += what; }; };
        connect(table(), &QObject::destroyed, this, note(u"table"_s));
        connect(table()->model(), &QObject::destroyed, this, note(u"model"_s));
        m_dialog.reset();
        QCOMPARE(gone, (QStringList{u"table"_s, u"model"_s}));
    }

    void swapTurnsItRound()
    {
        openWith(1, 2);
        QTRY_VERIFY(named<QCheckBox>(u"Only before, 1"_s));
        click(kind(u"Newly on WhatsApp"_s));
        QCOMPARE(shown(), u"1"_s);
        click(button(u"Swap"_s));
        QTRY_COMPARE(shown(), u"3"_s);
        QVERIFY(combo(u"Before:"_s)->currentText().startsWith(u"April"_s));
        QVERIFY(combo(u"After:"_s)->currentText().startsWith(u"March"_s));
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("said");
        QTest::newRow("one is not chosen") << 1 << 0 << u"Choose the two batches"_s;
        QTest::newRow("the same batch") << 1 << 1 << u"Choose two different batches"_s;
        QTest::newRow("nothing differs") << 2 << 3 << u"Nothing differs: 5 number"_s;
    }

    void saysWhyThereIsNothing()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(QString, said);
        open();
        const auto idOf = [](int n) { return n == 0 ? std::nullopt : std::optional(batchId(n)); };
        m_dialog->choose(idOf(before), idOf(after));
        QTRY_VERIFY2(words().contains(said), qPrintable(words()));
        QCOMPARE(shown(), u"-"_s);
        QVERIFY(!button(u"Copy"_s)->isEnabled());
        QVERIFY(!button(u"Show all differences"_s)->isVisible());
    }

    void oneBatchIsNotEnough()
    {
        open();
        m_dialog->setReports({reportOf(1, u"March"_s)});
        QVERIFY(words().contains(u"no two batches"_s));
    }

    void resultsThatCannotBeReadAreSaid()
    {
        m_stored.remove(batchId(2));
        openWith(1, 2);
        QTRY_VERIFY(words().contains(u"could not be read"_s));
        m_dialog->choose(batchId(1), batchId(3));
        QTRY_COMPARE(shown(), u"12345"_s);
    }

    void aLateAnswerToAnEarlierChoiceIsDropped()
    {
        m_holdsAnswers = true;
        open();
        m_dialog->choose(batchId(1), batchId(2));
        QVERIFY(words().contains(u"Comparing"_s));
        const QList<Asked> early = std::exchange(m_asked, {});
        m_dialog->choose(batchId(2), batchId(3));
        for (const Asked &asked : early)
            QVERIFY2(!asked.context, "nobody waits for it any more");
        answerAll();
        QTRY_VERIFY(words().contains(u"Nothing differs"_s));
    }

    void closedWhileItReads()
    {
        m_holdsAnswers = true;
        open();
        m_dialog->choose(batchId(1), batchId(2));
        m_dialog.reset();
        answerAll();
        for (int round = 0; round < 20; ++round) { // or while it compares
            m_holdsAnswers = true;
            open();
            m_dialog->choose(batchId(1), batchId(2));
            answerAll();
            m_dialog.reset();
        }
    }

    void aNewerReplyIsComparedAndTheSelectionStays()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table()->selectRow(2);
        m_stored[batchId(2)] = comparedBatch(u"+41446681801 no; +41446681802 wa Salt; +41446681803 no; +41446681806 biz"_s, 2);
        BatchReport april = reportOf(2, u"April"_s);
        april.seenAt = *april.seenAt + 1min;
        m_dialog->take(april);
        QTRY_COMPARE(shown(), u"2346"_s);
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table()->selectionModel()->selectedRows().first().row(), 1);
        const int reads = m_reads;
        m_dialog->take(april);
        BatchReport other = reportOf(3, u"May"_s);
        other.seenAt = *other.seenAt + 1min;
        m_dialog->take(other);
        QCOMPARE(m_reads, reads);
    }

    void aNewNameIsShownAndANewBatchOffered()
    {
        openWith(1, 2);
        m_dialog->take(reportOf(2, u"Spring"_s));
        QTRY_VERIFY(combo(u"After:"_s)->currentText().startsWith(u"Spring"_s));
        m_dialog->take(reportOf(5, u"June"_s));
        QCOMPARE(combo(u"After:"_s)->count(), 4);
        QVERIFY(combo(u"After:"_s)->currentText().startsWith(u"Spring"_s));
        QVERIFY(combo(u"Before:"_s)->currentText().startsWith(u"March"_s));
    }

    void aBatchThatIsRemovedIsNotChosenAnyMore()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        m_dialog->batchRemoved(batchId(3));
        QCOMPARE(shown(), u"12345"_s);
        m_dialog->batchRemoved(batchId(2));
        QCOMPARE(shown(), u"-"_s);
        QCOMPARE(combo(u"After:"_s)->currentIndex(), -1);
        QVERIFY(combo(u"Before:"_s)->currentText().startsWith(u"March"_s));
    }

    void rowsAreCopied()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        table()->setFocus();
        table()->selectRow(1);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
            u"Number\tChange\tOutcome before\tOutcome after\tCarrier before\tCarrier after\tCountry\tStatus before\tStatus after\n"
            "+41446681802\tcarrier_changed\ton_whatsapp\ton_whatsapp\tOrange\tSalt\t\tcompleted\tcompleted"_s);
        table()->clearSelection();
        click(button(u"Copy"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 5);
    }

    void theFileHoldsWhatIsShown_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("begins");
        QTest::newRow("CSV") << u"CSV…"_s << u"a.csv"_s << u"a.csv"_s << u"phone_number,change,"_s;
        QTest::newRow("TSV, without a suffix") << u"TSV…"_s << u"a"_s << u"a.tsv"_s << u"phone_number\tchange\t"_s;
        QTest::newRow("JSON Lines, with that of another") << u"JSON Lines…"_s << u"a.csv"_s << u"a.csv.jsonl"_s << u"{\"phone_number\":"_s;
    }

    void theFileHoldsWhatIsShown()
    {
        QFETCH(QString, format);
        QFETCH(QString, name);
        QFETCH(QString, written);
        QFETCH(QString, begins);
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        click(kind(u"Newly on WhatsApp"_s));
        click(kind(u"Carrier changed"_s));
        QTest::keyClicks(filter(), u"orange"_s);
        QCOMPARE(shown(), u"2"_s);
        const QTemporaryDir folder;
        chooseFile(folder.filePath(name));
        exportAs(format);
        QTRY_VERIFY2(words().contains(u"Exported 1 row"_s), qPrintable(words()));
        const QString content = contentOf(folder.filePath(written));
        QVERIFY2(content.startsWith(begins), qPrintable(content));
        QVERIFY(content.contains(u"+41446681802"_s));
        QVERIFY(content.contains(u"carrier_changed"_s));
        QVERIFY(content.contains(batchId(1).toString()));
        QVERIFY(!content.contains(u"+41446681801"_s));
        QVERIFY(button(u"Export"_s)->isEnabled());
    }

    void theProposedNameNamesBoth()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        QString proposed;
        m_dialog->setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { proposed = path; });
        exportAs(u"CSV…"_s);
        QVERIFY2(proposed.contains(u"/March-to-April_"_s) && proposed.endsWith(u".csv"_s), qPrintable(proposed));
    }

    void anUnfinishedBatchIsCalledPartial()
    {
        BatchSnapshot april = *m_stored[batchId(2)];
        april.status = BatchStatus::Processing;
        m_stored[batchId(2)] = std::make_shared<const BatchSnapshot>(april);
        QString proposed;
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        m_dialog->setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { proposed = path; });
        exportAs(u"CSV…"_s);
        QVERIFY2(proposed.contains(u"/March-to-April-partial_"_s), qPrintable(proposed));
    }

    /// Whatever was begun since, and not carried through.
    void aMessageIsAboutItsOwnExport()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        const QTemporaryDir folder;
        QFile old(folder.filePath(u"a.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        chooseFile(folder.filePath(u"a"_s));
        exportAs(u"CSV…"_s);
        QTRY_VERIFY(words().contains(u"There is already a file"_s));
        m_dialog->setFolder(folder.path());
        QString proposed;
        m_dialog->setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { proposed = path; });
        exportAs(u"JSON Lines…"_s);
        QVERIFY(proposed.startsWith(folder.path()));
        click(button(u"Replace it"_s));
        QTRY_VERIFY(words().contains(u"Exported 5 row"_s));
        QVERIFY(contentOf(old.fileName()).startsWith(u"phone_number"_s));
        QVERIFY2(!QFile::exists(proposed), "nobody chose it");
    }

    /// Into a pipe that nobody reads yet, so that it lasts as long as the test wants.
    void closingWhileAFileIsWrittenAsksForASecondTry()
    {
        QStringList numbers;
        for (int i = 0; i < 3'000; ++i) // more than a pipe holds
            numbers += u"+4144668%1 no Swisscom"_s.arg(i, 4, 10, QChar(u'0'));
        m_stored[batchId(1)] = comparedBatch(numbers.join(u';'), 1);
        m_stored[batchId(2)] = comparedBatch(QString(numbers.join(u';')).replace(u" no "_s, u" wa "_s), 2);
        openWith(1, 2);
        QTRY_VERIFY(button(u"Export"_s)->text().contains(QLocale().toString(3'000)));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const int reader = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        chooseFile(path);
        exportAs(u"CSV…"_s);
        QVERIFY(m_dialog->isWriting());
        QVERIFY(!m_dialog->close());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(words().contains(u"still being written"_s));

        std::array<char, 65'536> piece;
        const auto drained = [&] {
            while (::read(reader, piece.data(), piece.size()) > 0) {}
            return !m_dialog->isWriting();
        };
        QTRY_VERIFY(drained());
        QTRY_VERIFY(words().contains(u"Exported "_s));
        QVERIFY(!words().contains(u"still being written"_s));
        QVERIFY(m_dialog->close());
        ::close(reader);
    }

    void anAddedSuffixReplacesNoFileUnasked()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        const QTemporaryDir folder;
        QFile old(folder.filePath(u"a.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        chooseFile(folder.filePath(u"a"_s));
        exportAs(u"CSV…"_s);
        QTRY_VERIFY(words().contains(u"There is already a file"_s));
        QCOMPARE(contentOf(old.fileName()), u"old"_s);
        click(button(u"Replace it"_s));
        QTRY_VERIFY(contentOf(old.fileName()).startsWith(u"phone_number"_s));
    }

    void aFailureIsToldAndTriedAgain()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        chooseFile(u"/nowhere/at/all.csv"_s);
        exportAs(u"CSV…"_s);
        QTRY_VERIFY(button(u"Try again"_s));
        const QTemporaryDir folder;
        chooseFile(folder.filePath(u"a.csv"_s));
        click(button(u"Try again"_s));
        QTRY_VERIFY(words().contains(u"Exported 5 row"_s));
    }

    void everythingIsReachedByTab()
    {
        openWith(1, 2);
        QTRY_COMPARE(shown(), u"12345"_s);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QSet<QWidget *> reached;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            reached += m_dialog->focusWidget();
        }
        QVERIFY(reached.contains(table()));
        QVERIFY(reached.contains(filter()));
        for (const QString &label : {u"Before:"_s, u"After:"_s})
            QVERIFY(reached.contains(combo(label)));
        for (const QString &text : {u"Swap"_s, u"Copy"_s, u"Export"_s, u"Close"_s})
            QVERIFY(reached.contains(button(text)));
        QVERIFY(reached.contains(kind(u"Carrier changed"_s)));
    }
};

QTEST_MAIN(TestCompareDialog)

#include "tst_comparedialog.moc"
