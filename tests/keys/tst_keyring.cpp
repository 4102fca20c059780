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

    void aChosenDefaultGoesBeforeTheFirst()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        const KeyName main = *KeyName::fromText(u"main");
        const KeyName client = *KeyName::fromText(u"client");
        ring.setDefaultName(client); // not at hand yet: it waits in the keychain
        QCOMPARE(*ring.defaultName(), client);
        ring.put(main, *ApiKey::fromText(u"secret-one"));
        QCOMPARE(*ring.defaultName(), client);
        ring.setDefaultName({});
        QCOMPARE(*ring.defaultName(), main);
    }

    void whatIsRemovedIsGoneAndToldOnce()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        const KeyName main = *KeyName::fromText(u"main");
        const KeyName client = *KeyName::fromText(u"client");
        ring.put(main, *ApiKey::fromText(u"secret-one"));
        ring.put(client, *ApiKey::fromText(u"secret-two"));
        ring.setDefaultName(main);
        QList<KeyName> changed;
        connect(&ring, &KeyRing::changed, this, [&](const KeyName &name) {
            QVERIFY(!ring.find(name));
            changed.append(name);
        });
        ring.remove(main);
        ring.remove(main);
        QCOMPARE(changed, QList<KeyName>{main});
        QCOMPARE(*ring.defaultName(), client);
        QVERIFY(!redactor.redacted(QStringLiteral("secret-one")).contains(QStringLiteral("secret-one"))); // stays secret
    }

    void aRenamedKeyKeepsItsSecretAndItsRank()
    {
        Redactor redactor;
        KeyRing ring(redactor);
        const KeyName main = *KeyName::fromText(u"main");
        const KeyName live = *KeyName::fromText(u"live");
        ring.put(main, *ApiKey::fromText(u"secret-one"));
        ring.setDefaultName(main);
        QList<KeyName> changed;
        connect(&ring, &KeyRing::changed, this, [&](const KeyName &name) { changed.append(name); });
        ring.rename(main, live);
        QVERIFY(*ring.find(live) == *ApiKey::fromText(u"secret-one"));
        QVERIFY(!ring.find(main));
        QCOMPARE(*ring.defaultName(), live);
        QVERIFY(changed.isEmpty());
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
