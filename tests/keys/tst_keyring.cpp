#include "keys/keyring.h"

#include "core/redactor.h"

#include <QTest>

using namespace batchwatch;
using keys::KeyRing;

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsKeysByNameAndTheFirstIsTheDefault()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        QVERIFY(!ring.defaultName());
        const KeyName main = *KeyName::fromText(u"main");
        const KeyName client = *KeyName::fromText(u"client");
        ring.put(main, *ApiKey::fromText(u"secret-one"));
        ring.put(client, *ApiKey::fromText(u"secret-two"));
        QCOMPARE(*ring.defaultName(), main);
        QCOMPARE(ring.names().size(), 2);
        QVERIFY(*ring.find(main) == *ApiKey::fromText(u"secret-one"));
        QVERIFY(!ring.find(*KeyName::fromText(u"other")));
    }

    void newSecretReplacesTheOldAndIsTold()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        QList<KeyName> changed;
        connect(&ring, &KeyRing::changed, this, [&](const KeyName &name) { changed.append(name); });
        const KeyName main = *KeyName::fromText(u"main");
        ring.put(main, *ApiKey::fromText(u"secret-one"));
        ring.put(main, *ApiKey::fromText(u"secret-two"));
        QCOMPARE(changed, QList<KeyName>({main, main}));
        QVERIFY(*ring.find(main) == *ApiKey::fromText(u"secret-two"));
        QCOMPARE(ring.names().size(), 1);
    }

    void everySecretIsTaughtToTheRedactor()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        const QString line = QStringLiteral("something said secret-one and secret-two");
        QVERIFY(redactor.redacted(line).contains(QStringLiteral("secret-one")));
        ring.put(*KeyName::fromText(u"main"), *ApiKey::fromText(u"secret-one"));
        ring.put(*KeyName::fromText(u"main"), *ApiKey::fromText(u"secret-two")); // the replaced one stays secret
        QVERIFY(!redactor.redacted(line).contains(QStringLiteral("secret-")));
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
