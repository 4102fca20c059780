#include "columntype.h"
#include "results/columns.h"
#include "results/countries.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

NumberResult checkedNumber(WaStatus waStatus, Answer business = Answer::No)
{
    NumberResult number;
    number.phoneNumber = QStringLiteral("+14155552671");
    number.status = NumberStatus::Completed;
    number.waStatus = waStatus;
    number.business = business;
    return number;
}

} // namespace

Q_DECLARE_METATYPE(batchwatch::NumberResult)

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyColumnIsFoundByItsExportName()
    {
        QSet<QString> names;
        for (const ColumnInfo &column : allColumns()) {
            const QString name = QString::fromLatin1(column.exportName);
            QCOMPARE(columnByExportName(name), column.id);
            QCOMPARE(columnByExportName(name.toUpper()), column.id);
            QVERIFY(!headerText(column.id).isEmpty());
            QVERIFY(column.width > 0);
            names.insert(name);
        }
        QCOMPARE(names.size(), qsizetype(allColumns().size()));
        QVERIFY(!columnByExportName(u"no_such_column"));
        QVERIFY(!columnByExportName(u""));
    }

    void theContractsFieldNames()
    {
        QStringList names;
        for (const ColumnInfo &column : allColumns())
            names.append(QString::fromLatin1(column.exportName));
        QCOMPARE(names.join(u' '),
            QStringLiteral("outcome phone_number status wa_status businessnumber formatted_number carrier country batch_id"));
    }

    void texts_data()
    {
        QTest::addColumn<NumberResult>("number");
        QTest::addColumn<Column>("column");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("exact");

        const NumberResult valid = checkedNumber(WaStatus::Valid);
        const NumberResult business = checkedNumber(WaStatus::Valid, Answer::Yes);
        const NumberResult invalid = checkedNumber(WaStatus::Invalid);
        NumberResult pending;
        pending.phoneNumber = QStringLiteral("12");
        NumberResult failed = invalid;
        failed.status = NumberStatus::Failed;
        NumberResult odd = checkedNumber(WaStatus::Other);
        odd.waStatusText = QStringLiteral("MAYBE");
        odd.status = NumberStatus::Unknown;
        odd.statusText = QStringLiteral("qu\neued");
        NumberResult registered = checkedNumber(WaStatus::Absent, Answer::Absent);
        registered.registered = Answer::Yes;
        NumberResult texts = valid;
        texts.carrier = QStringLiteral("A\r\nB");
        texts.country = QStringLiteral("US");
        texts.formattedNumber = QStringLiteral("+1 415 555 2671");

        QTest::newRow("valid is on WhatsApp") << valid << Column::Outcome << "on WhatsApp"
                                              << "on_whatsapp";
        QTest::newRow("a business account") << business << Column::Outcome << "business"
                                            << "business";
        QTest::newRow("invalid is not on WhatsApp") << invalid << Column::Outcome << "not on WhatsApp"
                                                    << "not_on_whatsapp";
        QTest::newRow("pending is not checked") << pending << Column::Outcome << "not checked"
                                                << "not_checked";
        QTest::newRow("failed is never not on WhatsApp") << failed << Column::Outcome << "not checked"
                                                         << "not_checked";
        QTest::newRow("a number is grouped, and exact") << valid << Column::Number << "+1\u202f415\u202f555\u202f2671"
                                                        << "+14155552671";
        QTest::newRow("what is no number stays") << pending << Column::Number << "12"
                                                 << "12";
        QTest::newRow("completed is done") << valid << Column::Status << "done"
                                           << "completed";
        QTest::newRow("pending") << pending << Column::Status << "pending"
                                 << "pending";
        QTest::newRow("failed") << failed << Column::Status << "failed"
                                << "failed";
        QTest::newRow("an unknown state as it came, in one line") << odd << Column::Status << "qu\u240aeued"
                                                                  << "qu\neued";
        QTest::newRow("WhatsApp yes") << valid << Column::WhatsApp << "yes"
                                      << "VALID_CONFIRMED";
        QTest::newRow("WhatsApp no") << invalid << Column::WhatsApp << "no"
                                     << "INVALID";
        QTest::newRow("WhatsApp of a failed number does not count") << failed << Column::WhatsApp << "?"
                                                                    << "INVALID";
        QTest::newRow("WhatsApp in other words") << odd << Column::WhatsApp << "?"
                                                 << "MAYBE";
        QTest::newRow("WhatsApp by registration alone") << registered << Column::WhatsApp << "yes"
                                                        << "";
        QTest::newRow("WhatsApp not known") << pending << Column::WhatsApp << ""
                                            << "";
        QTest::newRow("business yes") << business << Column::Business << "yes"
                                      << "true";
        QTest::newRow("business no") << valid << Column::Business << "no"
                                     << "false";
        QTest::newRow("business not known") << pending << Column::Business << ""
                                            << "";
        QTest::newRow("formatted number") << texts << Column::FormattedNumber << "+1 415 555 2671"
                                          << "+1 415 555 2671";
        QTest::newRow("a carrier in one line, and exact") << texts << Column::Carrier << "A\u240d\u240aB"
                                                          << "A\r\nB";
        QTest::newRow("country") << texts << Column::Country << "US"
                                 << "US";
        QTest::newRow("a row does not know its batch") << texts << Column::Batch << ""
                                                       << "";
    }

    void texts()
    {
        QFETCH(NumberResult, number);
        QFETCH(Column, column);
        QTEST(shownText(number, column), "shown");
        QTEST(exactText(number, column), "exact");
    }

    void visible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("plain text stays") << "T-Mobile \u00dc\u4e2d"
                                          << "T-Mobile \u00dc\u4e2d";
        QTest::newRow("tab and line breaks are pictures") << "a\tb\nc"
                                                          << "a\u2409b\u240ac";
        QTest::newRow("delete and C1 controls") << "\u007f\u0085"
                                                << "\u2421[U+0085]";
        QTest::newRow("a right-to-left override cannot turn its neighbours") << "a\u202eb"
                                                                             << "a[U+202E]b";
        QTest::newRow("isolates and marks") << "\u2066\u200f\u061c"
                                            << "[U+2066][U+200F][U+061C]";
        QTest::newRow("line and paragraph separators") << "\u2028\u2029"
                                                       << "[U+2028][U+2029]";
        QTest::newRow("invisible characters") << "a\u200bb\ufeff"
                                              << "a[U+200B]b[U+FEFF]";
        QTest::newRow("joiners belong to scripts") << "\u0646\u200c\u0645"
                                                   << "\u0646\u200c\u0645";
        QTest::newRow("surrogates stay whole") << QString::fromUtf8("\xf0\x9f\x93\xb1") << QString::fromUtf8("\xf0\x9f\x93\xb1");
        QTest::newRow("300 characters stay") << QString(300, u'x') << QString(300, u'x');
        QTest::newRow("more is cut") << QString(10'000, u'x') << QString(300, u'x') + u'\u2026';
    }

    void visible()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "shown");
    }

    void countries_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");

        QTest::newRow("a code") << "US"
                                << "United States";
        QTest::newRow("in any case") << "de"
                                     << "Germany";
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("no such code") << "ZZ"
                                      << "";
        QTest::newRow("three letters are no alpha-2 code") << "USA"
                                                           << "";
    }

    void countries()
    {
        QFETCH(QString, code);
        QTEST(countryName(code), "name");
    }

    void aCountryInTheLanguageOfThePerson()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
        const QString name = countryName(u"CH");
        QLocale::setDefault(before);
        QCOMPARE(name, QStringLiteral("Schweiz"));
    }
};

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
