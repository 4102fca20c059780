#pragma once

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QUuid>

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
    friend size_t qHash(const BatchId &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    friend class BatchIdScanner;
    explicit BatchId(const QUuid &uuid) : m_uuid(uuid) {}

    QUuid m_uuid;
};

} // namespace batchwatch
