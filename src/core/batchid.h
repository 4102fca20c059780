#pragma once

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QUuid>

#include <array>
#include <bit>
#include <optional>

namespace batchwatch {

/// The vendor's name of a batch: a UUID. No invalid object exists.
class BatchId
{
public:
    /// Accepts the 36-character form in any case, spaces around it forgiven; anything else is refused.
    [[nodiscard]] static std::optional<BatchId> fromText(QStringView text);

    /// Every UUID in any text (an e-mail, a log, JSON), each once, in order of appearance. BatchIdScanner says which those are.
    [[nodiscard]] static QList<BatchId> findAll(QStringView text);

    /// Lower case with dashes, as the vendor writes it.
    [[nodiscard]] QString toString() const;

    /// "550e8400…0000": for narrow places.
    [[nodiscard]] QString abbreviated() const;

    friend bool operator==(const BatchId &, const BatchId &) = default;
    friend bool operator<(const BatchId &a, const BatchId &b) { return a.m_uuid < b.m_uuid; }
    /// Of all its bits: QUuid's own hash is as good as equal for ids that were counted up.
    friend size_t qHash(const BatchId &id, size_t seed = 0)
    {
        constexpr quint64 odd = 0x9e3779b97f4a7c15;
        const auto halves = std::bit_cast<std::array<quint64, 2>>(id.m_uuid);
        quint64 mixed = seed;
        for (const quint64 half : {halves[0], halves[1], quint64(0)}) {
            mixed = (mixed ^ half) * odd;
            mixed ^= mixed >> 32;
        }
        return size_t(mixed);
    }

private:
    friend class BatchIdScanner;
    explicit BatchId(const QUuid &uuid) : m_uuid(uuid) {}

    QUuid m_uuid;
};

} // namespace batchwatch
