#include "keymanagerfixture.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using app::KeyEntry;
using app::KeyFailure;
using app::KeyManager;
using app::KeyState;
using keys::KeychainFault;

class TestKeyManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aNewKeyIsInTheKeychainAtHandAndRememberedWithoutItsSecret()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(*f.kept(u"main") == secret(u"secret-one").secret());
        QVERIFY(*f.atHand(u"main") == secret(u"secret-one"));
        const KeyEntry entry = f.entry(u"main");
        QCOMPARE(entry.state, KeyState::Ready);
        QCOMPARE(entry.record.color, KeyColor::Blue);
        QCOMPARE(entry.record.createdAt, f.time.wallNow());
        QCOMPARE(entry.record.fingerprint.size(), 6);
        QVERIFY(entry.record.isDefault); // the first one
        QVERIFY(entry.isStored);
        f.run.reset();
        QFile file(f.folder.filePath(u"batchwatch.db"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("secret-one"));
    }

    void aRestartReadsTheSecretsOnlyWhenAsked()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"client", u"secret-two"));
        f.restart();
        QCOMPARE(f.entry(u"main").state, KeyState::Reading);
        QVERIFY(!f.atHand(u"main"));
        QCOMPARE(*f.run->ring.defaultName(), name(u"main"));
        f.keys().readSecrets({name(u"client")});
        QTRY_COMPARE(f.entry(u"client").state, KeyState::Ready);
        QVERIFY(!f.atHand(u"main"));
        f.keys().readSecrets();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Ready);
        QVERIFY(*f.atHand(u"main") == secret(u"secret-one"));
        QVERIFY(!f.redactor.redacted(u"secret-two"_s).contains(u"secret"_s));
    }

    void aKeychainThatFailsIsToldAndTriedAgainOnRequest_data() { faults(); }
    void aKeychainThatFailsIsToldAndTriedAgainOnRequest()
    {
        QFETCH(KeychainFault, fault);
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.restart();
        f.keychain.setFault(fault);
        f.keys().readSecrets();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Unavailable);
        QCOMPARE(*f.entry(u"main").fault, fault);
        QVERIFY(!f.atHand(u"main"));
        f.keychain.setFault({});
        f.keys().readSecrets();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Ready);
        QCOMPARE(f.entry(u"main").fault, std::nullopt);
    }

    void aKeychainThatComesBackIsReadWithoutBeingAsked()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.restart();
        f.keychain.setFault(KeychainFault::NoAnswer);
        f.keys().readSecrets();
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Unavailable);
        f.keychain.setFault({});
        QTRY_COMPARE(f.entry(u"main").state, KeyState::Ready);
    }

    void aKeyThatTheKeychainRefusesIsNotRememberedButMayBeKeptForTheRun_data() { faults(); }
    void aKeyThatTheKeychainRefusesIsNotRememberedButMayBeKeptForTheRun()
    {
        QFETCH(KeychainFault, fault);
        KeyManagerFixture f;
        f.keychain.setFault(fault);
        const auto refused = f.add(u"main", u"secret-one");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, KeyFailure::Kind::Keychain);
        QCOMPARE(refused.error().keychain, fault);
        QVERIFY(f.keys().entries().isEmpty());
        QVERIFY(!f.atHand(u"main"));

        QVERIFY(f.add(u"main", u"secret-one", KeyHome::RunOnly));
        QVERIFY(f.atHand(u"main"));
        QCOMPARE(f.entry(u"main").record.home, KeyHome::RunOnly);
        QCOMPARE(f.keychain.size(), 0);
        f.restart();
        QCOMPARE(f.entry(u"main").state, KeyState::Forgotten);
    }

    void aKeyOfTheRunMovesIntoTheKeychain()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one", KeyHome::RunOnly));
        QVERIFY(f.done([&](const auto &answer) { f.keys().keep(name(u"main"), answer); }));
        QVERIFY(f.kept(u"main"));
        QCOMPARE(f.entry(u"main").record.home, KeyHome::Keychain);
        QVERIFY(f.entry(u"main").record.isDefault);
    }

    void aRotatedKeyKeepsNameColourAndRank()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        const QString before = f.entry(u"main").record.fingerprint;
        QSignalSpy told(&f.run->ring, &keys::KeyRing::changed);
        QVERIFY(f.done([&](const auto &answer) { f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, answer); }));
        QVERIFY(*f.kept(u"main") == secret(u"secret-two").secret());
        QVERIFY(*f.atHand(u"main") == secret(u"secret-two"));
        QCOMPARE(told.size(), 1); // whoever waits for the key goes on
        QVERIFY(f.entry(u"main").record.fingerprint != before);
        QCOMPARE(f.entry(u"main").record.color, KeyColor::Blue);
        QVERIFY(f.entry(u"main").record.isDefault);
    }

    void aKeyReplacedForTheRunOnlyLeavesNoOldSecretBehind()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.done([&](const auto &answer) { f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::RunOnly, answer); }));
        QTRY_COMPARE(f.keychain.size(), 0);
        f.restart();
        QCOMPARE(f.entry(u"main").state, KeyState::Forgotten);
    }

    void aReplacementThatFailsLeavesTheOldSecretInPlace()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keychain.setFault(KeychainFault::Locked);
        QVERIFY(!f.done([&](const auto &answer) { f.keys().replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, answer); }));
        QVERIFY(*f.atHand(u"main") == secret(u"secret-one"));
        QVERIFY(*f.kept(u"main") == secret(u"secret-one").secret());
    }

    void aRenamedKeyMovesInTheKeychainAndTakesItsBatchesWithIt()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        store::BatchRecord batch{.id = test::batchId(1)};
        batch.key = name(u"main");
        QVERIFY(f.run->store->saveRecord(batch));
        QSignalSpy renamed(&f.keys(), &KeyManager::renamed);
        QVERIFY(f.done([&](const auto &answer) { f.keys().rename(name(u"main"), name(u"live"), answer); }));
        QCOMPARE(renamed.size(), 1);
        QTRY_VERIFY(!f.kept(u"main"));
        QVERIFY(f.kept(u"live"));
        QVERIFY(f.atHand(u"live") && !f.atHand(u"main"));
        QCOMPARE((*f.run->store->batch(test::batchId(1)))->record.key, name(u"live"));
        QCOMPARE(*f.run->ring.defaultName(), name(u"live"));
    }

    void aRenamingThatTheKeychainRefusesChangesNothing()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keychain.setFault(KeychainFault::Refused);
        QVERIFY(!f.done([&](const auto &answer) { f.keys().rename(name(u"main"), name(u"live"), answer); }));
        f.keychain.setFault({});
        QCOMPARE(f.keys().entries().size(), 1);
        QCOMPARE(f.entry(u"main").state, KeyState::Ready);
        QVERIFY(f.kept(u"main") && !f.kept(u"live"));
    }

    void aTakenNameIsRefused()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"live", u"secret-two"));
        QCOMPARE(f.add(u"main", u"secret-three").error().kind, KeyFailure::Kind::NameTaken);
        QCOMPARE(f.add(u"this run", u"secret-three").error().kind, KeyFailure::Kind::NameTaken);
        const auto renamed = f.done([&](const auto &answer) { f.keys().rename(name(u"main"), name(u"live"), answer); });
        QCOMPARE(renamed.error().kind, KeyFailure::Kind::NameTaken);
        QVERIFY(*f.kept(u"live") == secret(u"secret-two").secret());
    }

    void twoAdditionsOfOneNameAtOnceDoNotShareIt()
    {
        KeyManagerFixture f;
        QList<bool> outcomes;
        const auto note = [&](const KeyManagerFixture::Outcome &outcome) { outcomes.append(outcome.has_value()); };
        f.keys().add({.name = name(u"main"), .key = secret(u"secret-one")}, note);
        f.keys().add({.name = name(u"main"), .key = secret(u"secret-two")}, note);
        QTRY_COMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes.count(true), 1);
        QVERIFY(*f.kept(u"main") == f.atHand(u"main")->secret());
    }

    void theDefaultAndTheColourAreKept()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"live", u"secret-two"));
        QVERIFY(f.done([&](const auto &answer) { f.keys().setDefault(name(u"live"), answer); }));
        QVERIFY(f.done([&](const auto &answer) { f.keys().setColor(name(u"live"), KeyColor::Red, answer); }));
        QCOMPARE(*f.run->ring.defaultName(), name(u"live"));
        f.restart();
        QVERIFY(f.entry(u"live").record.isDefault && !f.entry(u"main").record.isDefault);
        QCOMPARE(f.entry(u"live").record.color, KeyColor::Red);
        QCOMPARE(*f.run->ring.defaultName(), name(u"live"));
    }

    void aRemovedKeyIsGoneEverywhereAndCanBeBroughtBack()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        const KeyEntry before = f.entry(u"main");
        QVERIFY(f.done([&](const auto &answer) { f.keys().remove(name(u"main"), answer); }));
        QCOMPARE(f.keychain.size(), 0);
        QVERIFY(!f.atHand(u"main"));
        QVERIFY(f.keys().entries().isEmpty());
        QCOMPARE(f.run->ring.defaultName(), std::nullopt);

        QVERIFY(f.done([&](const auto &answer) { f.keys().undoRemove(name(u"main"), answer); }));
        QVERIFY(f.entry(u"main") == before);
        QVERIFY(f.kept(u"main") && f.atHand(u"main"));

        QVERIFY(f.done([&](const auto &answer) { f.keys().remove(name(u"main"), answer); }));
        f.keys().forgetRemoved();
        QCOMPARE(f.done([&](const auto &answer) { f.keys().undoRemove(name(u"main"), answer); }).error().kind, KeyFailure::Kind::NoSuchKey);
    }

    void whenTheDefaultIsRemovedTheNextOneTakesItsPlaceUntilItIsBroughtBack()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        QVERIFY(f.add(u"live", u"secret-two"));
        QVERIFY(f.done([&](const auto &answer) { f.keys().remove(name(u"main"), answer); }));
        QVERIFY(f.entry(u"live").record.isDefault);
        QCOMPARE(*f.run->ring.defaultName(), name(u"live"));
        QVERIFY(f.done([&](const auto &answer) { f.keys().undoRemove(name(u"main"), answer); }));
        QVERIFY(f.entry(u"main").record.isDefault && !f.entry(u"live").record.isDefault);
    }

    void aKeyThatWasNotAtHandWhenRemovedCanBeBroughtBackAsWell()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one", KeyHome::RunOnly));
        f.restart(); // its secret is forgotten
        QVERIFY(f.done([&](const auto &answer) { f.keys().remove(name(u"main"), answer); }));
        QVERIFY(f.done([&](const auto &answer) { f.keys().undoRemove(name(u"main"), answer); }));
        QCOMPARE(f.entry(u"main").state, KeyState::Forgotten);
    }

    void aRemovalThatTheKeychainRefusesRemovesNothing()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keychain.setFault(KeychainFault::Locked);
        QCOMPARE(f.done([&](const auto &answer) { f.keys().remove(name(u"main"), answer); }).error().keychain, KeychainFault::Locked);
        QCOMPARE(f.entry(u"main").state, KeyState::Ready);
    }

    void aKeyOfThisRunIsTheDefaultAndIsNeverStored()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        f.keyOfThisRun = secret(u"secret-of-the-environment");
        f.restart();
        QCOMPARE(*f.run->ring.defaultName(), KeyName::thisRun());
        const KeyEntry entry = f.keys().entries().last();
        QCOMPARE(entry.record.name, KeyName::thisRun());
        QVERIFY(!entry.isStored);
        QVERIFY(!f.done([&](const auto &answer) { f.keys().keep(KeyName::thisRun(), answer); }));
        QCOMPARE(f.keychain.size(), 1);
        QVERIFY(f.done([&](const auto &answer) { f.keys().setDefault(name(u"main"), answer); }));
        QCOMPARE(*f.run->ring.defaultName(), name(u"main"));
        f.keyOfThisRun.reset();
        f.restart();
        QCOMPARE(f.keys().entries().size(), 1);
    }

    void whatAnotherProcessChangedIsSeenWithTheNextLook()
    {
        KeyManagerFixture f;
        QVERIFY(f.add(u"main", u"secret-one"));
        KeyManagerFixture::Run other(f);
        std::optional<KeyManagerFixture::Outcome> outcome;
        const auto note = [&outcome](const KeyManagerFixture::Outcome &told) { outcome = told; };
        other.manager->replace(name(u"main"), secret(u"secret-two"), KeyHome::Keychain, note);
        QTRY_VERIFY(outcome);
        QVERIFY(f.keys().load());
        QCOMPARE(f.entry(u"main").state, KeyState::Reading);
        f.keys().readSecrets();
        QTRY_VERIFY(*f.atHand(u"main") == secret(u"secret-two"));
    }

    void eachDataFolderHasAServiceOfItsOwn()
    {
        const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/batchwatch"_s;
        QCOMPARE(app::keychainService(QDir(usual)), u"batchwatch"_s);
        QCOMPARE(app::keychainService(QDir(usual + u"/../batchwatch/"_s)), u"batchwatch"_s);
        const QString here = app::keychainService(QDir(u"/somewhere/else"_s));
        QVERIFY(here.startsWith(u"batchwatch-"_s));
        QVERIFY(here != app::keychainService(QDir(u"/somewhere/other"_s)));
    }

private:
    static void faults()
    {
        QTest::addColumn<KeychainFault>("fault");
        QTest::newRow("there is none") << KeychainFault::NoKeychain;
        QTest::newRow("locked") << KeychainFault::Locked;
        QTest::newRow("refuses") << KeychainFault::Refused;
        QTest::newRow("never answers") << KeychainFault::NoAnswer;
        QTest::newRow("fails otherwise") << KeychainFault::Failed;
    }
};

QTEST_GUILESS_MAIN(TestKeyManager)
#include "tst_keymanager.moc"
