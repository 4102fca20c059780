#include "gui/exportdialog.h"
#include "gui/exportpreview.h"
#include "support/builders.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using exports::Format;
using results::Column;

namespace {

const QList<Column> gridColumns{Column::Number, Column::Outcome, Column::Country};

ExportRowCounts counts(qint64 filtered, qint64 selected, bool filterSet, qsizetype batches = 1)
{
    return {1000, filtered, selected, filterSet, batches};
}

/// Ten rows; the filter lets the last three through, and the second one is selected.
results::ResultsView chosenRows(ExportRows choice, qsizetype)
{
    BatchSnapshot batch = test::snapshot(0, 0);
    QList<NumberResult> numbers;
    for (int n = 0; n < 10; ++n) {
        NumberResult number = test::completedNumber(n);
        number.carrier = n == 0 ? u"=1+1 \u202e"_s : u"Carrier "_s + QString::number(n);
        numbers.append(number);
    }
    batch.results = numbers;
    results::ResultsView view{.batches = {std::make_shared<const BatchSnapshot>(batch)}, .rows = {}};
    const quint32 first = choice == ExportRows::All ? 0 : choice == ExportRows::Filtered ? 7 : 1;
    const quint32 last = choice == ExportRows::Selected ? 1 : 9;
    for (quint32 row = first; row <= last; ++row)
        view.rows.push_back({0, row});
    return view;
}

} // namespace

Q_DECLARE_METATYPE(batchwatch::gui::ExportRows)
Q_DECLARE_METATYPE(batchwatch::exports::Format)

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
    void presets_data();
    void presets();
    void aPresetIsTickedOnlyWhileItsOptionsAre();
    void columnsCanBeMoved();
    void theVendorsJsonIsOfOneWholeBatch();
    void theVendorsJsonIsNotOfferedForSeveralBatches();
    void thePreviewFollowsEachChoice();
    void thePreviewOfAWorkbookIsATable();
    void thePreviewDoesNotDeceive();
    void thePreviewHasFewRows();

private:
    void open(const ExportRowCounts &rowCounts, const QList<Column> &columns = gridColumns)
    {
        m_dialog = std::make_unique<ExportDialog>(columns, rowCounts);
        m_dialog->setRowSource(chosenRows);
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
    void tick(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton, {}, QPoint(8, 8)); }
    [[nodiscard]] QString preview() const { return find<QPlainTextEdit>("previewText")->toPlainText(); }
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
        QCOMPARE(find<QListWidget>("columnsList")->isEnabled(), text || format == Format::Xlsx);
        QCOMPARE(find<QCheckBox>("perOutcome")->isEnabled(), format != Format::VendorJson);
        QVERIFY(find<QCheckBox>("sidecar")->isEnabled());
    }
}

void TestExportDialog::acceptingTellsTheChoice()
{
    open(counts(412, 0, true));
    QList<ExportChoice> chosen;
    connect(m_dialog.get(), &ExportDialog::exportRequested, this, [&](const ExportChoice &choice) { chosen += choice; });
    QTest::keyClick(find<QComboBox>("separatorCombo"), Qt::Key_Down);
    QTest::mouseClick(find<QCheckBox>("byteOrderMark"), Qt::LeftButton, {}, QPoint(8, 8));
    tick("exact");
    tick("perOutcome");
    tick("sidecar");
    QTest::mouseClick(exportButton(), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().rows, ExportRows::Filtered);
    QCOMPARE(chosen.first().options.separator, ';');
    QVERIFY(chosen.first().options.byteOrderMark);
    QCOMPARE(chosen.first().options.safety, exports::Safety::Exact);
    QCOMPARE(chosen.first().files, exports::Files::ByOutcome);
    QVERIFY(chosen.first().sidecar);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::habitsAreTakenUpButExactIsAskedAnew()
{
    open(counts(1000, 0, false));
    exports::ExportOptions habits{.format = Format::Xlsx, .safety = exports::Safety::Exact, .separator = '\t', .byteOrderMark = true};
    m_dialog->setHabits({.options = habits, .files = exports::Files::ByOutcome, .sidecar = true});
    QCOMPARE(m_dialog->choice().options.format, Format::Xlsx);
    QCOMPARE(m_dialog->choice().options.separator, '\t');
    QVERIFY(m_dialog->choice().options.byteOrderMark);
    QCOMPARE(m_dialog->choice().options.safety, exports::Safety::Defused);
    QCOMPARE(m_dialog->choice().options.columns, gridColumns);
    QCOMPARE(m_dialog->choice().files, exports::Files::One);
    QVERIFY(m_dialog->choice().sidecar);
}

void TestExportDialog::unfinishedBatchesAreSaid()
{
    open(counts(1000, 0, false));
    QVERIFY(!find<QLabel>("unfinishedLabel")->isVisible());
    m_dialog->setUnfinishedBatches(2);
    QVERIFY(find<QLabel>("unfinishedLabel")->isVisible());
    QVERIFY(find<QLabel>("unfinishedLabel")->text().startsWith(u"2 "_s));
}

void TestExportDialog::presets_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<Format>("format");
    QTest::addColumn<bool>("exact");
    QTest::newRow("for Excel") << QByteArray("presetForExcel") << Format::Xlsx << false;
    QTest::newRow("for import") << QByteArray("presetForImport") << Format::Csv << true;
    QTest::newRow("exact") << QByteArray("presetExact") << Format::JsonLines << true;
}

void TestExportDialog::presets()
{
    QFETCH(const QByteArray, button);
    QFETCH(const Format, format);
    QFETCH(const bool, exact);
    open(counts(1000, 0, false));
    pick(Format::Tsv);
    tick("byteOrderMark");
    QTest::mouseClick(find<QPushButton>(button.constData()), Qt::LeftButton);
    const exports::ExportOptions options = m_dialog->choice().options;
    QCOMPARE(options.format, format);
    QCOMPARE(options.safety == exports::Safety::Exact, exact);
    QCOMPARE(options.byteOrderMark, format == Format::Xlsx);
    QCOMPARE(options.separator, ',');
    QCOMPARE(options.columns, gridColumns);
    for (const char *name : {"presetForExcel", "presetForImport", "presetExact"})
        QCOMPARE(find<QPushButton>(name)->isChecked(), name == button);
    QCOMPARE(find<QComboBox>("separatorCombo")->isEnabled(), format == Format::Csv);
}

void TestExportDialog::aPresetIsTickedOnlyWhileItsOptionsAre()
{
    open(counts(1000, 0, false));
    auto *forImport = find<QPushButton>("presetForImport");
    QTest::mouseClick(forImport, Qt::LeftButton);
    QVERIFY(forImport->isChecked());
    tick("exact");
    QVERIFY(!forImport->isChecked());
    tick("exact");
    QVERIFY(forImport->isChecked());
    QTest::mouseClick(forImport, Qt::LeftButton); // again: it stays
    QVERIFY(forImport->isChecked());
    QTest::keyClick(find<QComboBox>("separatorCombo"), Qt::Key_Down);
    QVERIFY(!forImport->isChecked());
}

void TestExportDialog::columnsCanBeMoved()
{
    open(counts(1000, 0, false));
    auto *list = find<QListWidget>("columnsList");
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(list->currentRow(), 1);
    const QList<Column> moved{Column::Outcome, Column::Number, Column::Country};
    QCOMPARE(m_dialog->choice().options.columns, moved);
    QVERIFY2(preview().startsWith(u"outcome,phone_number,country\n"_s), qPrintable(preview()));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // already the first
    QCOMPARE(m_dialog->choice().options.columns, gridColumns);
    QVERIFY(list->model()->moveRow({}, 0, {}, 2)); // as a drop does
    QVERIFY2(preview().startsWith(u"outcome,phone_number,country\n"_s), qPrintable(preview()));
}

void TestExportDialog::theVendorsJsonIsOfOneWholeBatch()
{
    open(counts(3, 1, true));
    tick("perOutcome");
    QTest::mouseClick(find<QRadioButton>("filteredRows"), Qt::LeftButton, {}, QPoint(10, 8));
    pick(Format::VendorJson);
    const ExportChoice choice = m_dialog->choice();
    QCOMPARE(choice.rows, ExportRows::All);
    QCOMPARE(choice.files, exports::Files::One);
    QVERIFY(exportButton()->text().contains(QLocale().toString(1000)));
    for (const char *name : {"allRows", "filteredRows", "selectedRows"})
        QVERIFY(!find<QRadioButton>(name)->isEnabled());
    QVERIFY(find<QLabel>("columnsHint")->text().contains(u"whole batch"_s));
    QVERIFY(preview().startsWith(u"{\"batch_id\":\""_s));
    pick(Format::Csv); // and what was chosen before is there again
    QCOMPARE(m_dialog->choice().rows, ExportRows::Filtered);
    QCOMPARE(m_dialog->choice().files, exports::Files::ByOutcome);
}

void TestExportDialog::theVendorsJsonIsNotOfferedForSeveralBatches()
{
    open(counts(1000, 0, false, 2));
    QCOMPARE(find<QComboBox>("formatCombo")->findData(int(Format::VendorJson)), -1);
    m_dialog->setHabits({.options = {.format = Format::VendorJson, .columns = {}}});
    QCOMPARE(m_dialog->choice().options.format, Format::Csv);
}

void TestExportDialog::thePreviewFollowsEachChoice()
{
    open(counts(3, 1, true), {Column::Number, Column::Carrier});
    QCOMPARE(preview(), u"phone_number,carrier\n+14155550007,Carrier 7\n+14155550008,Carrier 8\n+14155550009,Carrier 9"_s);
    QTest::mouseClick(find<QRadioButton>("selectedRows"), Qt::LeftButton, {}, QPoint(10, 8));
    QCOMPARE(preview(), u"phone_number,carrier\n+14155550001,Carrier 1"_s);
    QTest::keyClick(find<QComboBox>("separatorCombo"), Qt::Key_Down);
    QCOMPARE(preview(), u"phone_number;carrier\n+14155550001;Carrier 1"_s);
    pick(Format::Tsv);
    QCOMPARE(preview(), u"phone_number\tcarrier\n+14155550001\tCarrier 1"_s);
    find<QListWidget>("columnsList")->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(preview(), u"phone_number\n+14155550001"_s);
    pick(Format::JsonLines);
    QVERIFY(preview().startsWith(u"{\"batch_id\":"_s));
}

void TestExportDialog::thePreviewOfAWorkbookIsATable()
{
    open(counts(3, 1, true), {Column::Number, Column::Carrier});
    pick(Format::Xlsx);
    const auto *table = find<QTableWidget>("previewTable");
    QVERIFY(table->isVisible());
    QVERIFY(!find<QPlainTextEdit>("previewText")->isVisible());
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->horizontalHeaderItem(1)->text(), u"carrier"_s);
    QCOMPARE(table->item(2, 0)->text(), u"+14155550009"_s);
}

void TestExportDialog::thePreviewDoesNotDeceive()
{
    open(counts(1000, 0, false), {Column::Number, Column::Carrier});
    tick("byteOrderMark");
    QVERIFY2(preview().startsWith(u"phone_number,carrier\n+14155550000,'=1+1 [U+202E]\n"_s), qPrintable(preview()));
    tick("exact");
    QVERIFY(preview().contains(u",=1+1 ["_s));
    QCOMPARE(previewText("a\x01\tb\r\n" + QByteArray(600, 'x')), QString(u"a\u2401\tb\n"_s + QString(600, u'x')));
}

void TestExportDialog::thePreviewHasFewRows()
{
    open(counts(1000, 0, false));
    QCOMPARE(preview().count(u'\n'), 5);
    for (int row = 0; row < 3; ++row)
        find<QListWidget>("columnsList")->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY2(preview().isEmpty(), "no column, no file");
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
