#include "results/folding.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void folding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("case") << "ABCxyz_09"
                              << "abcxyz_09";
        QTest::newRow("separators of numbers") << "+1 (415) 555-26.71/3"
                                               << "+14155552671"
                                                  "3";
        QTest::newRow("spaces and dashes of every kind") << "a\u202fb\u2011c\u2013d\u00a0e"
                                                         << "abcde";
        QTest::newRow("accents") << "T\u00e9l\u00e9f\u00f3nica \u00c4"
                                 << "telefonicaa";
        QTest::newRow("accents that stand apart") << "e\u0301"
                                                  << "e";
        QTest::newRow("full-width forms") << "\uff21\uff11"
                                          << "a1";
        QTest::newRow("digits of other scripts") << "\u0661\u0967"
                                                 << "11";
        QTest::newRow("sharp s") << "Stra\u00dfe"
                                 << "strasse";
        QTest::newRow("invisible characters") << "a\u200bb\u202ec\u0001"
                                              << "abc";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void folding()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
