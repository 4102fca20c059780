#pragma once

#include "store/storefixture.h"

#include <QRandomGenerator>

namespace batchwatch::test {

/// A store with something of everything, closed, as bytes, and what is in it.
class FilledStore
{
public:
    static constexpr int count = 30;

    explicit FilledStore(quint32 seed) : m_random(seed)
    {
        const StoreFolder folder;
        fill(*folder.open());
        m_bytes = folder.bytes();
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const BatchSnapshot &snapshot(int n) const { return m_snapshots[std::size_t(n - 1)]; }

    [[nodiscard]] static store::PollRecord poll(int n)
    {
        return {.at = wall(1'795'553'000'000 + n), .latency = Milliseconds(n), .total = n};
    }
    [[nodiscard]] static KeyName keyName() { return *KeyName::fromText(u"main"); }

private:
    void fill(store::Store &store)
    {
        for (int n = 1; n <= count; ++n) {
            BatchSnapshot snapshot = test::snapshot(60, n % 2 == 0 ? 60 : 40, batchId(n));
            for (qsizetype i = 0; i < snapshot.results.size(); ++i) // so that compression leaves a page or more
                snapshot.results.change(
                    i, [&](NumberResult &row) { row.further = "{\"x\":" + QByteArray::number(m_random.generate64()) + "}"; });
            store::BatchRecord record = fullRecord(snapshot.id);
            record.state = n % 2 == 0 ? store::WatchState::Finished : store::WatchState::Active;
            record.archivedAt.reset();
            QVERIFY(store.saveSnapshot(record, snapshot));
            for (int i = 1; i <= 40; ++i)
                QVERIFY(store.savePoll(snapshot.id, poll(i)));
            m_snapshots.push_back(std::move(snapshot));
        }
        QVERIFY(store.saveKey({.name = keyName(), .createdAt = wall(1), .fingerprint = QStringLiteral("aabb"), .isDefault = true}));
        QVERIFY(store.saveSetting(QLatin1StringView("proxy"), QStringLiteral("none")));
    }

    QRandomGenerator m_random;
    QByteArray m_bytes;
    std::vector<BatchSnapshot> m_snapshots;
};

} // namespace batchwatch::test
