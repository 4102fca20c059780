#include "monitor/keypaces.h"

#include <QTest>

using namespace batchwatch;
using namespace std::chrono_literals;
using monitor::KeyPaces;

class TestKeyPaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsSlowTheKeyAndGoodRepliesHeal()
    {
        const KeyName main = *KeyName::fromText(u"main");
        const KeyName other = *KeyName::fromText(u"other");
        KeyPaces paces;
        QCOMPARE(paces.factor(main), 1.0);
        for (int i = 0; i < 10; ++i)
            paces.slowDown(main);
        QCOMPARE(paces.factor(main), 4.0);
        QCOMPARE(paces.factor(other), 1.0);
        for (int i = 0; i < 50; ++i)
            paces.recover(main);
        QCOMPARE(paces.factor(main), 1.0);
    }

    void theLongestHoldWins()
    {
        const KeyName main = *KeyName::fromText(u"main");
        KeyPaces paces;
        QVERIFY(!paces.heldUntil(main));
        paces.hold(main, MonotonicTime(60s));
        paces.hold(main, MonotonicTime(30s));
        QCOMPARE(*paces.heldUntil(main), MonotonicTime(60s));
    }
};

QTEST_GUILESS_MAIN(TestKeyPaces)
#include "tst_keypaces.moc"
