#include "exportedrows.h"
#include "exports/preset.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch::exports;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<batchwatch::exports::ExportPreset>)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

ExportOptions csv(Safety safety, char separator, bool byteOrderMark)
{
    return {.format = Format::Csv, .columns = {}, .safety = safety, .separator = separator, .byteOrderMark = byteOrderMark};
}

} // namespace

class TestPreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachHasItsFormat()
    {
        QCOMPARE(usualFormat(ExportPreset::ForExcel), Format::Xlsx);
        QCOMPARE(usualFormat(ExportPreset::ForImport), Format::Csv);
        QCOMPARE(usualFormat(ExportPreset::Exact), Format::JsonLines);
    }

    void excelReadsCsvOfItsRegion()
    {
        const ExportOptions here = presetOptions(ExportPreset::ForExcel, Format::Csv, english);
        QCOMPARE(here.separator, ',');
        QVERIFY(here.byteOrderMark);
        QCOMPARE(here.safety, Safety::Defused);
        QCOMPARE(presetOptions(ExportPreset::ForExcel, Format::Csv, german).separator, ';');
    }

    void importIsTheSameInEveryRegion()
    {
        for (const QLocale &region : {english, german}) {
            const ExportOptions options = presetOptions(ExportPreset::ForImport, Format::Csv, region);
            QCOMPARE(options.separator, ',');
            QVERIFY(!options.byteOrderMark);
            QCOMPARE(options.safety, Safety::Exact);
            QVERIFY(options.columns.isEmpty()); // all
        }
    }

    void exactChangesNothing()
    {
        const ExportOptions options = presetOptions(ExportPreset::Exact, Format::Tsv, german);
        QCOMPARE(options.format, Format::Tsv);
        QCOMPARE(options.safety, Safety::Exact);
        QVERIFY(!options.byteOrderMark);
    }

    void optionsAreRecognised_data()
    {
        using Preset = std::optional<ExportPreset>;
        QTest::addColumn<ExportOptions>("options");
        QTest::addColumn<Preset>("preset");
        QTest::newRow("a workbook, whatever is set for text")
            << ExportOptions{.format = Format::Xlsx, .columns = {}, .separator = '\t'} << Preset(ExportPreset::ForExcel);
        QTest::newRow("JSON Lines") << ExportOptions{.format = Format::JsonLines, .columns = {}} << Preset(ExportPreset::Exact);
        QTest::newRow("CSV for Excel there") << csv(Safety::Defused, ';', true) << Preset(ExportPreset::ForExcel);
        QTest::newRow("CSV for Excel elsewhere") << csv(Safety::Defused, ',', true) << Preset();
        QTest::newRow("CSV for import") << csv(Safety::Exact, ',', false) << Preset(ExportPreset::ForImport);
        QTest::newRow("defused is not for import") << csv(Safety::Defused, ',', false) << Preset();
        QTest::newRow("another separator is not for import") << csv(Safety::Exact, ';', false) << Preset();
        QTest::newRow("columns are a person's own")
            << ExportOptions{.format = Format::Csv, .columns = {batchwatch::results::Column::Number}, .safety = Safety::Exact}
            << Preset(ExportPreset::ForImport);
    }

    void optionsAreRecognised()
    {
        QFETCH(ExportOptions, options);
        QFETCH(std::optional<ExportPreset>, preset);
        QCOMPARE(presetOf(options, german), preset);
    }

    void whatAPresetGivesIsRecognised()
    {
        for (const ExportPreset preset : allPresets) {
            for (const QLocale &region : {english, german})
                QCOMPARE(presetOf(presetOptions(preset, usualFormat(preset), region), region), std::optional(preset));
        }
    }

    void words()
    {
        QCOMPARE(presetFromWord(u"excel"), std::optional(ExportPreset::ForExcel));
        QCOMPARE(presetFromWord(u"Import"), std::optional(ExportPreset::ForImport));
        QCOMPARE(presetFromWord(u"EXACT"), std::optional(ExportPreset::Exact));
        QVERIFY(!presetFromWord(u"word"));
        QVERIFY(!presetFromWord(u""));
        for (const ExportPreset preset : allPresets)
            QVERIFY(!presetName(preset).isEmpty() && !presetMeaning(preset).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreset)
#include "tst_preset.moc"
