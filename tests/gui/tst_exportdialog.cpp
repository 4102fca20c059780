#include "gui/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using exports::Format;
using results::Column;

namespace {

const QList<Column> gridColumns{Column::Number, Column::Outcome, Column::Country};

ExportRowCounts counts(qint64 filtered, qint64 selected, bool filterSet)
{
    return {1000, filtered, selected, filterSet};
}

} // namespace

Q_DECLARE_METATYPE(batchwatch::gui::ExportRows)

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s)); }
    void cleanup() { m_dialog.reset(); }

    void rowsHaveASensibleDefault_data();
    void rowsHaveASensibleDefault();
    void theButtonSaysHowManyRows();
    void choicesWithoutRowsAreDisabled();
    void countsMayChangeWhileOpen();
    void columnsFollowTheGrid();
    void optionsOfOtherFormatsAreDisabled();
    void acceptingTellsTheChoice();
    void habitsAreTakenUpButExactIsAskedAnew();
    void unfinishedBatchesAreSaid();

private:
    void open(const ExportRowCounts &rowCounts)
    {
        m_dialog = std::make_unique<ExportDialog>(gridColumns, rowCounts);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template<typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void pick(Format format)
    {
        auto *combo = find<QComboBox>("formatCombo");
        combo->setFocus();
        while (combo->currentData().toInt() != int(format))
            QTest::keyClick(combo, combo->currentIndex() < int(format) ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] QPushButton *exportButton() const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::rowsHaveASensibleDefault_data()
{
    QTest::addColumn<qint64>("filtered");
    QTest::addColumn<qint64>("selected");
    QTest::addColumn<bool>("filterSet");
    QTest::addColumn<ExportRows>("rows");
    QTest::newRow("no filter, nothing selected: all") << qint64(1000) << qint64(0) << false << ExportRows::All;
    QTest::newRow("one selected row is where one looks, no choice") << qint64(1000) << qint64(1) << false << ExportRows::All;
    QTest::newRow("a filter: what it shows") << qint64(412) << qint64(1) << true << ExportRows::Filtered;
    QTest::newRow("several selected") << qint64(412) << qint64(2) << true << ExportRows::Selected;
    QTest::newRow("a filter that shows nothing: all") << qint64(0) << qint64(0) << true << ExportRows::All;
}

void TestExportDialog::rowsHaveASensibleDefault()
{
    QFETCH(const qint64, filtered);
    QFETCH(const qint64, selected);
    QFETCH(const bool, filterSet);
    QFETCH(const ExportRows, rows);
    open(counts(filtered, selected, filterSet));
    QCOMPARE(m_dialog->choice().rows, rows);
}

void TestExportDialog::theButtonSaysHowManyRows()
{
    open(counts(412, 3, true));
    QVERIFY2(exportButton()->text().contains(u" 3 "_s), qPrintable(exportButton()->text()));
    QTest::mouseClick(find<QRadioButton>("filteredRows"), Qt::LeftButton, {}, QPoint(10, 8));
    QVERIFY(exportButton()->text().contains(u" 412 "_s));
    QTest::mouseClick(find<QRadioButton>("allRows"), Qt::LeftButton, {}, QPoint(10, 8));
    QVERIFY(exportButton()->text().contains(QLocale().toString(1000)));
}

void TestExportDialog::choicesWithoutRowsAreDisabled()
{
    open(counts(1000, 0, false));
    QVERIFY(!find<QRadioButton>("filteredRows")->isEnabled());
    QVERIFY(!find<QRadioButton>("selectedRows")->isEnabled());
    QVERIFY(exportButton()->isEnabled());
    auto *list = find<QListWidget>("columnsList");
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY2(!exportButton()->isEnabled(), "no column, no file");
}

void TestExportDialog::countsMayChangeWhileOpen()
{
    open(counts(412, 3, true));
    m_dialog->setCounts(counts(415, 3, true));
    QCOMPARE(m_dialog->choice().rows, ExportRows::Selected);
    QVERIFY(find<QRadioButton>("filteredRows")->text().contains(u"415"_s));
    m_dialog->setCounts(counts(415, 0, true));
    QCOMPARE(m_dialog->choice().rows, ExportRows::Filtered);
}

void TestExportDialog::columnsFollowTheGrid()
{
    open(counts(1000, 0, false));
    QCOMPARE(m_dialog->choice().options.columns, gridColumns);
    auto *list = find<QListWidget>("columnsList");
    QCOMPARE(list->count(), int(results::allColumns().size()));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_dialog->choice().options.columns, (QList<Column>{Column::Number, Column::Country}));
}

void TestExportDialog::optionsOfOtherFormatsAreDisabled()
{
    open(counts(1000, 0, false));
    for (const Format format : exports::allFormats) {
        const bool text = format == Format::Csv || format == Format::Tsv;
        pick(format);
        QCOMPARE(find<QComboBox>("separatorCombo")->isEnabled(), format == Format::Csv);
        QCOMPARE(find<QCheckBox>("byteOrderMark")->isEnabled(), text);
        QCOMPARE(find<QCheckBox>("exact")->isEnabled(), text);
        QCOMPARE(find<QListWidget>("columnsList")->isEnabled(), format != Format::JsonLines);
    }
}

void TestExportDialog::acceptingTellsTheChoice()
{
    open(counts(412, 0, true));
    QList<ExportChoice> chosen;
    connect(m_dialog.get(), &ExportDialog::exportRequested, this, [&](const ExportChoice &choice) { chosen += choice; });
    QTest::keyClick(find<QComboBox>("separatorCombo"), Qt::Key_Down);
    QTest::mouseClick(find<QCheckBox>("byteOrderMark"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(find<QCheckBox>("exact"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(exportButton(), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().rows, ExportRows::Filtered);
    QCOMPARE(chosen.first().options.separator, ';');
    QVERIFY(chosen.first().options.byteOrderMark);
    QCOMPARE(chosen.first().options.safety, exports::Safety::Exact);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::habitsAreTakenUpButExactIsAskedAnew()
{
    open(counts(1000, 0, false));
    exports::ExportOptions habits{.format = Format::Xlsx, .safety = exports::Safety::Exact, .separator = '\t', .byteOrderMark = true};
    m_dialog->setHabits(habits);
    QCOMPARE(m_dialog->choice().options.format, Format::Xlsx);
    QCOMPARE(m_dialog->choice().options.separator, '\t');
    QVERIFY(m_dialog->choice().options.byteOrderMark);
    QCOMPARE(m_dialog->choice().options.safety, exports::Safety::Defused);
    QCOMPARE(m_dialog->choice().options.columns, gridColumns);
}

void TestExportDialog::unfinishedBatchesAreSaid()
{
    open(counts(1000, 0, false));
    QVERIFY(!find<QLabel>("unfinishedLabel")->isVisible());
    m_dialog->setUnfinishedBatches(2);
    QVERIFY(find<QLabel>("unfinishedLabel")->isVisible());
    QVERIFY(find<QLabel>("unfinishedLabel")->text().startsWith(u"2 "_s));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
