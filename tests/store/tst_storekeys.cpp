#include "store/storefixture.h"

#include "store/connection.h"

#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

namespace {

KeyName name(const char16_t *text)
{
    return *KeyName::fromText(text);
}

KeyRecord record(const char16_t *text, bool isDefault = false)
{
    return {
        .name = name(text),
        .color = KeyColor::Teal,
        .home = KeyHome::RunOnly,
        .createdAt = test::wall(1'795'553'727'001),
        .fingerprint = u"3f9a1c"_s,
        .isDefault = isDefault,
    };
}

} // namespace

class TestStoreKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatIsSavedIsThereAfterARestart()
    {
        const test::StoreFolder folder;
        {
            const auto store = folder.open();
            QVERIFY(store->saveKey(record(u"main", true)));
            QVERIFY(store->saveKey(record(u"K\u00fcche \u05d0")));
        }
        const auto keys = folder.open()->keys();
        QVERIFY(keys);
        QCOMPARE(keys->size(), std::size_t(2));
        QVERIFY(keys->at(0) == record(u"main", true));
        QVERIFY(keys->at(1) == record(u"K\u00fcche \u05d0"));
    }

    void aKeySavedAgainKeepsItsPlaceAndTakesTheNewValues()
    {
        const test::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->saveKey(record(u"main")));
        QVERIFY(store->saveKey(record(u"client")));
        KeyRecord changed = record(u"main");
        changed.color = KeyColor::Red;
        changed.home = KeyHome::Keychain;
        changed.createdAt = test::wall(5);
        changed.fingerprint = u"000000"_s;
        QVERIFY(store->saveKey(changed));
        QCOMPARE(store->keys()->size(), std::size_t(2));
        QVERIFY(store->keys()->front() == changed);
    }

    void thereIsOneDefault()
    {
        const test::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->saveKey(record(u"main", true)));
        QVERIFY(store->saveKey(record(u"client", true)));
        QVERIFY(!store->keys()->at(0).isDefault);
        QVERIFY(store->keys()->at(1).isDefault);
    }

    void aRenamedKeyTakesAllItsBatchesWithIt()
    {
        const test::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->saveKey(record(u"main", true)));
        const auto save = [&](int n, WatchState state, const char16_t *key) {
            BatchRecord batch{.id = test::batchId(n)};
            batch.state = state;
            batch.key = name(key);
            QVERIFY(store->saveRecord(batch));
        };
        save(1, WatchState::Active, u"main");
        save(2, WatchState::Unwatched, u"main");
        save(3, WatchState::Active, u"other");
        QVERIFY(store->renameKey(name(u"main"), name(u"live")));
        QVERIFY(store->keys()->front() == record(u"live", true));
        QCOMPARE((*store->batch(test::batchId(1)))->record.key, name(u"live"));
        QCOMPARE((*store->batch(test::batchId(2)))->record.key, name(u"live"));
        QCOMPARE((*store->batch(test::batchId(3)))->record.key, name(u"other"));
    }

    void aNameThatIsTakenUndoesTheWholeRenaming()
    {
        const test::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->saveKey(record(u"main")));
        QVERIFY(store->saveKey(record(u"live")));
        BatchRecord batch{.id = test::batchId(1)};
        batch.key = name(u"main");
        QVERIFY(store->saveRecord(batch));
        QVERIFY(!store->renameKey(name(u"main"), name(u"live")));
        QCOMPARE(store->keys()->size(), std::size_t(2));
        QCOMPARE((*store->batch(test::batchId(1)))->record.key, name(u"main"));
    }

    void aRemovedKeyLeavesItsBatchesTheirName()
    {
        const test::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->saveKey(record(u"main")));
        BatchRecord batch{.id = test::batchId(1)};
        batch.key = name(u"main");
        QVERIFY(store->saveRecord(batch));
        QVERIFY(store->removeKey(name(u"main")));
        QVERIFY(store->keys()->empty());
        QCOMPARE((*store->batch(test::batchId(1)))->record.key, name(u"main"));
    }

    void coloursAndHomesOfTomorrowAreShownAsNothingSpecial()
    {
        const test::StoreFolder folder;
        QVERIFY(folder.open()->saveKey(record(u"main")));
        {
            const auto connection = Connection::open(folder.file());
            QVERIFY((*connection)->run(u"UPDATE keys SET color = 99, home = -1"_s));
        }
        const KeyRecord read = folder.open()->keys()->front();
        QCOMPARE(read.color, KeyColor::None);
        QCOMPARE(read.home, KeyHome::Keychain);
    }

    void settingsAreKept()
    {
        const test::StoreFolder folder;
        QCOMPARE(*folder.open()->setting("proxy"_L1), std::nullopt);
        QVERIFY(folder.open()->saveSetting("proxy"_L1, u"one"_s));
        QVERIFY(folder.open()->saveSetting("proxy"_L1, u"two"_s));
        QCOMPARE(*folder.open()->setting("proxy"_L1), u"two"_s);
    }

    void eachInstallationHasItsOwnSalt()
    {
        const test::StoreFolder here;
        const test::StoreFolder there;
        const QByteArray salt = *here.open()->installationSalt();
        QCOMPARE(salt.size(), 32);
        QCOMPARE(*here.open()->installationSalt(), salt);
        QVERIFY(*there.open()->installationSalt() != salt);
    }

    /// A file that version 1 wrote, with a finished batch of 90 numbers.
    void aFileOfVersion1IsTakenOver()
    {
        const test::StoreFolder folder;
        QVERIFY(QFile::copy(QStringLiteral(BATCHWATCH_FILES "/version1.db"), folder.file()));
        QVERIFY(QFile::setPermissions(folder.file(), QFile::ReadOwner | QFile::WriteOwner));
        const auto store = folder.open();
        QVERIFY(store);
        const auto batches = store->batches();
        QCOMPARE(batches->size(), std::size_t(1));
        const BatchRecord batch = batches->front().record;
        QCOMPARE(batch.label, u"Spring list"_s);
        QCOMPARE(batch.state, WatchState::Finished);
        QCOMPARE((*store->snapshot(batch.id))->results.size(), std::size_t(90));
        QVERIFY(store->keys()->empty());
        QCOMPARE(store->installationSalt()->size(), 32);
        QVERIFY(store->saveKey(record(u"main")));
    }

    /// A file that version 2 wrote: two keys, one of them the default, a finished batch and one that was never seen.
    void aFileOfVersion2IsTakenOver()
    {
        const test::StoreFolder folder;
        QVERIFY(QFile::copy(QStringLiteral(BATCHWATCH_FILES "/version2.db"), folder.file()));
        QVERIFY(QFile::setPermissions(folder.file(), QFile::ReadOwner | QFile::WriteOwner));
        const auto store = folder.open();
        QVERIFY(store);
        const auto keys = store->keys();
        QCOMPARE(keys->size(), std::size_t(2));
        QCOMPARE(keys->at(0).name, name(u"main"));
        QCOMPARE(keys->at(0).color, KeyColor::Blue);
        QVERIFY(keys->at(0).isDefault);
        const auto batches = store->batches();
        QCOMPARE(batches->size(), std::size_t(2));
        const BatchRecord finished = batches->at(0).record;
        QCOMPARE((*store->snapshot(finished.id))->results.size(), 90);
        QVERIFY(finished.tags.isEmpty() && finished.note.isEmpty() && !finished.archivedAt);
        QVERIFY(store->savePoll(finished.id, {.at = test::wall(1'000), .latency = Milliseconds(7), .total = 90, .done = 90}));
        QVERIFY(store->savePoll(finished.id, {.at = test::wall(2'000), .error = ErrorKind::Server}));
        const auto polls = store->polls(finished.id);
        QCOMPARE(polls->size(), std::size_t(2));
        QCOMPARE(polls->at(0).latency, Milliseconds(7));
        QCOMPARE(polls->at(1).error, ErrorKind::Server);
    }
};

QTEST_GUILESS_MAIN(TestStoreKeys)
#include "tst_storekeys.moc"
