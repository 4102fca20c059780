#include "core/numberformat.h"
#include "core/resultrows.h"

#include <QTest>

#include <random>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

NumberResult plain(const QString &number = u"+14155552671"_s)
{
    return {
        .phoneNumber = number,
        .status = NumberStatus::Completed,
        .waStatus = WaStatus::Valid,
        .registered = Answer::Yes,
        .business = Answer::No,
        .noLongerReported = false,
        .formattedNumber = number,
        .carrier = u"T-Mobile"_s,
        .country = u"US"_s,
        .statusText = {},
        .waStatusText = {},
        .further = {},
    };
}

template<typename Edit> NumberResult plainBut(Edit edit)
{
    NumberResult row = plain();
    edit(row);
    return row;
}

/// Anything that a row may hold, often the same.
NumberResult randomRow(std::mt19937 *random)
{
    const auto pick = [random](const QStringList &of) { return of.at(qsizetype((*random)() % std::uint32_t(of.size()))); };
    NumberResult row;
    row.phoneNumber = pick({u"+14155552671"_s, u"14155552671"_s, u"+1 415"_s, u""_s, u"+1234567890123456"_s, u"+٣"_s});
    row.formattedNumber = pick({u""_s, row.phoneNumber, u"+1 415 555 2671"_s, u"+1 415 555 2672"_s, u"#14155552671"_s});
    row.carrier = pick({u""_s, u"T-Mobile"_s, u"Vodafone"_s, QString(300, u'x')});
    row.country = pick({u""_s, u"US"_s, u"us"_s});
    row.status = NumberStatus((*random)() % 4);
    row.waStatus = WaStatus((*random)() % 4);
    row.registered = Answer((*random)() % 3);
    row.business = Answer((*random)() % 3);
    row.noLongerReported = (*random)() % 2;
    row.statusText = pick({u""_s, u"QUEUED"_s});
    row.waStatusText = pick({u""_s, u"BANNED"_s});
    row.further = (*random)() % 3 ? QByteArray() : QByteArrayLiteral("{\"x\":1.10}");
    return row;
}

} // namespace

class TestResultRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void keepsARowExactly_data()
    {
        QTest::addColumn<QString>("phoneNumber");
        QTest::addColumn<QString>("formattedNumber");
        QTest::addColumn<bool>("aside");
        QTest::newRow("as most are") << u"+14155552671"_s << u"+14155552671"_s << false;
        QTest::newRow("formatted in groups") << u"+14155552671"_s << u"+1 (415) 555-2671"_s << false;
        QTest::newRow("no formatted number") << u"+14155552671"_s << u""_s << false;
        QTest::newRow("without a plus") << u"004917112345"_s << u"0049 171 12345"_s << false;
        QTest::newRow("fifteen digits") << u"+123456789012345"_s << u"+123456789012345"_s << false;
        QTest::newRow("sixteen digits") << u"+1234567890123456"_s << u"+1234567890123456"_s << true;
        QTest::newRow("letters") << u"+1415CALLME"_s << u""_s << true;
        QTest::newRow("spaces") << u"+1 415 555"_s << u"+1 415 555"_s << true;
        QTest::newRow("a plus alone") << u"+"_s << u""_s << true;
        QTest::newRow("no number") << u""_s << u""_s << false;
        QTest::newRow("formatted with other digits") << u"+14155552671"_s << u"+1 415 555 2672"_s << true;
        QTest::newRow("formatted with fewer digits") << u"+14155552671"_s << u"(415) 555-2671"_s << true;
        QTest::newRow("formatted with the sign for a digit") << u"+14155552671"_s << u"#1 415 555 2671"_s << true;
        QTest::newRow("digits of another script") << u"+\u0661\u0662"_s << u""_s << true;
    }

    void keepsARowExactly()
    {
        QFETCH(QString, phoneNumber);
        QFETCH(QString, formattedNumber);
        const NumberResult row = plainBut([&](NumberResult &r) {
            r.phoneNumber = phoneNumber;
            r.formattedNumber = formattedNumber;
        });
        const ResultRows rows{row};
        QCOMPARE(rows[0], row);
        QTEST(rows.hasAside(0), "aside");
    }

    void keepsWhatNoColumnHolds()
    {
        const NumberResult odd = plainBut([](NumberResult &r) {
            r.status = NumberStatus::Unknown;
            r.statusText = u"QUEUED"_s;
            r.waStatus = WaStatus::Other;
            r.waStatusText = u"BANNED"_s;
            r.carrier = QString(200, u'x');
            r.further = R"({"risk":"low"})";
            r.noLongerReported = true;
        });
        const ResultRows rows{plain(), odd, plain(u"+4917112345678"_s)};
        QCOMPARE(rows.toList(), QList<NumberResult>({plain(), odd, plain(u"+4917112345678"_s)}));
        QVERIFY(!rows.hasAside(0) && rows.hasAside(1) && !rows.hasAside(2));
        QCOMPARE(rows.further(1), odd.further);
        QVERIFY(rows.further(0).isEmpty());
    }

    void whatARowKeptAsideGoesWithIt()
    {
        ResultRows rows{plain(), plainBut([](NumberResult &r) { r.further = R"({"x":1})"; })};
        rows.replace(1, plain());
        QVERIFY(!rows.anyAside());
        rows.change(0, [](NumberResult &r) { r.carrier = QString(200, u'y'); });
        QCOMPARE(rows[0].carrier, QString(200, u'y'));
        rows.truncate(0);
        QVERIFY(rows.isEmpty() && !rows.anyAside());
        rows.append(plain());
        QCOMPARE(rows[0], plain());
    }

    void rowsGoFromOneToAnother_data()
    {
        QTest::addColumn<bool>("sharesTexts");
        QTest::newRow("texts shared") << true;
        QTest::newRow("texts of their own") << false;
    }

    void rowsGoFromOneToAnother()
    {
        QFETCH(bool, sharesTexts);
        std::mt19937 random(7);
        ResultRows from;
        for (int i = 0; i < 200; ++i)
            from.append(randomRow(&random));
        ResultRows to(sharesTexts ? from.texts() : std::make_shared<ResultTexts>());
        for (qsizetype row = from.size() - 1; row >= 0; --row)
            to.append(from, row);
        for (qsizetype row = 0; row < from.size(); ++row) {
            QCOMPARE(to[from.size() - 1 - row], from[row]);
            QVERIFY(to.sameRow(from.size() - 1 - row, from, row));
        }
    }

    void comparesLikeItsRows()
    {
        std::mt19937 random(11);
        ResultRows a;
        ResultRows b;
        for (int i = 0; i < 3'000; ++i) {
            a.append(randomRow(&random));
            b.append(randomRow(&random));
            QCOMPARE(a.sameRow(i, b, i), a[i] == b[i]);
            QCOMPARE(a.sameNumber(i, b, i), a[i].phoneNumber == b[i].phoneNumber);
        }
        QVERIFY(a != b);
        QVERIFY(a == ResultRows(a.toList()));
    }

    void statesTellTheOutcome()
    {
        std::mt19937 random(13);
        for (int i = 0; i < 500; ++i) {
            const ResultRows rows{randomRow(&random)};
            QCOMPARE(outcomeIn(rows.states()[0]), outcomeOf(rows[0]));
        }
    }

    void aFullTableOfTextsLosesNothing()
    {
        ResultRows rows;
        constexpr int count = 70'000;
        for (int i = 0; i < count; ++i)
            rows.append(plainBut([&](NumberResult &r) { r.carrier = u"Carrier "_s + QString::number(i); }));
        QCOMPARE(rows.texts()->carriers.size(), TextCodes::notKept);
        for (const int i : {0, 65'000, 65'534, 65'535, count - 1})
            QCOMPARE(rows.carrier(i), u"Carrier "_s + QString::number(i));
    }

    void aRowTakesTwentyFourBytes()
    {
        const ResultRows rows{plain()};
        const std::size_t row = sizeof(rows.digits()[0]) + sizeof(rows.states()[0]) + sizeof(rows.carriers()[0]) * 3 + sizeof(quint8);
        QCOMPARE(row, std::size_t(24));
    }
};

QTEST_GUILESS_MAIN(TestResultRows)
#include "tst_resultrows.moc"
