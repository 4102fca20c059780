#include "keymanagerfixture.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using app::KeyFailure;
using app::KeyState;

/// Commands on keys that overlap, and what becomes of a secret when a step fails: none is lost, none is left behind.
class TestKeyTurns : public QObject
{
    Q_OBJECT

    struct Fixture : KeyManagerFixture
    {
        QList<bool> outcomes;
        app::KeyDone note()
        {
            return [this](const Outcome &outcome) { outcomes.append(outcome.has_value()); };
        }
        /// From now on no record can be written.
        void breakStore()
        {
            {
                QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"breaks"_s);
                file.setDatabaseName(folder.filePath(u"batchwatch.db"_s));
                if (!file.open() || !QSqlQuery(file).exec(u"DROP TABLE keys"_s))
                    qFatal("the store cannot be broken");
            }
            QSqlDatabase::removeDatabase(u"breaks"_s);
        }
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aKeyRenamedWhileItIsReplacedKeepsItsNewSecret()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, f.note());
        f.keys().rename(name(u"main"), name(u"live"), f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, true}));
        QVERIFY(*f.kept(u"live") == secret(u"secret-two").secret());
        QTRY_VERIFY(!f.kept(u"main"));
    }

    void aKeyReplacedWhileItIsRenamedIsNotThereTwice()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().rename(name(u"main"), name(u"live"), f.note());
        f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, false})); // there is no key of that name any more
        QCOMPARE(f.keys().entries().size(), 1);
        QVERIFY(*f.kept(u"live") == secret(u"secret-one").secret());
    }

    void aNameOnItsWayToAnotherKeyIsTaken()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().rename(name(u"main"), name(u"live"), f.note());
        f.keys().add({.name = name(u"live"), .key = secret(u"secret-two")}, f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, false}));
        QVERIFY(*f.kept(u"live") == secret(u"secret-one").secret());
        QVERIFY(*f.atHand(u"live") == secret(u"secret-one"));
    }

    void aRemovedKeyIsNotBroughtBackByItsReplacement()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().remove(name(u"main"), f.note());
        f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, false}));
        QVERIFY(f.keys().entries().isEmpty());
        QCOMPARE(f.keychain.size(), 0);
    }

    void theDefaultChosenWhileTheOldOneIsReplacedStays()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"live", u"secret-two"));
        f.keys().replace(name(u"main"), secret(u"secret-three"), KeyHome::Keychain, f.note());
        f.keys().setDefault(name(u"live"), f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, true}));
        QVERIFY(f.entry(u"live").record.isDefault && !f.entry(u"main").record.isDefault);
        QVERIFY(*f.atHand(u"main") == secret(u"secret-three"));
    }

    void otherKeysDoNotWait()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, f.note());
        f.keys().add({.name = name(u"live"), .key = secret(u"secret-three"), .home = KeyHome::RunOnly}, f.note());
        QVERIFY(*f.atHand(u"live") == secret(u"secret-three")); // before the keychain has answered
        QTRY_COMPARE(f.outcomes.size(), 2);
    }

    void aRemovalUnderWayWhenThereIsNoWayBackCannotBeUndone()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keys().remove(name(u"main"), f.note());
        f.keys().forgetRemoved();
        QTRY_COMPARE(f.outcomes, QList<bool>({true}));
        QVERIFY(!f.done([&](const auto &answer) { f.keys().undoRemove(name(u"main"), answer); }));
    }

    void aSecretLeavesTheKeychainOnlyOnceTheNewHomeIsRemembered()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.breakStore();
        QVERIFY(!f.done([&](const auto &answer) { f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::RunOnly, answer); }));
        QVERIFY(*f.kept(u"main") == secret(u"secret-one").secret());
        QVERIFY(*f.atHand(u"main") == secret(u"secret-one"));
    }

    void aNewKeyThatCannotBeRememberedIsNotLeftInTheKeychain()
    {
        Fixture f;
        f.breakStore();
        QCOMPARE(f.add(u"main", u"secret-one").error().kind, KeyFailure::Kind::Store);
        QCOMPARE(f.keychain.size(), 0);
    }

    void aSecretIsKnownToTheRedactorBeforeTheKeychainGetsIt()
    {
        Fixture f;
        f.keychain.setFault(keys::KeychainFault::Locked);
        QVERIFY(!f.add(u"main", u"secret-one"));
        QCOMPARE(f.redactor.redacted(u"it is secret-one"_s), u"it is [redacted]"_s);
    }

    void whatAnotherProcessReplacedIsReadAndWhatItRemovedIsGone()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"live", u"secret-two"));
        Fixture::Run other(f);
        other.manager->replace(name(u"main"), secret(u"secret-three"), KeyHome::Keychain, f.note());
        other.manager->readSecrets();
        other.manager->remove(name(u"live"), f.note());
        QTRY_COMPARE(f.outcomes, QList<bool>({true, true}));
        QVERIFY(f.keys().load());
        QVERIFY(!f.atHand(u"live"));
        QCOMPARE(f.keys().entries().size(), 1);
        f.keys().readNew();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Ready);
        QVERIFY(*f.atHand(u"main") == secret(u"secret-three"));
    }

    void whatTheKeychainRefusedIsNotAskedForAgainByALook()
    {
        Fixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.restart();
        f.keychain.setFault(keys::KeychainFault::Locked);
        f.keys().readSecrets();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Unavailable);
        f.keychain.setFault({});
        QVERIFY(f.keys().load());
        f.keys().readNew();
        QCoreApplication::processEvents();
        QCOMPARE(f.entry(u"main").state, KeyState::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestKeyTurns)
#include "tst_keyturns.moc"
