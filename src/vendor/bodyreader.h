#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace batchwatch::vendor {

enum class Coding : quint8 { Identity, Gzip };

/// Of a Content-Encoding header; nullopt for one that was not asked for.
[[nodiscard]] std::optional<Coding> codingOf(const QByteArray &contentEncoding);

enum class BodyFault : quint8 {
    TooLarge, ///< over the limit, or a bomb
    Corrupt,  ///< not gzip, or damaged
    Cut,      ///< it ends too early
};

/// What the bodies of one client that are under way may hold together: several that never end must not fill the memory.
struct BodyBudget
{
    qint64 left = 96 * 1024 * 1024;
};

/// Collects a body as it comes and inflates it on the way.
///
/// The limit counts inflated bytes. A bomb is recognised before it costs memory: beyond the first 2 MiB no honest reply inflates to more
/// than a hundred times what came over the wire (rows of a batch reach about twenty; a bomb, a thousand).
class BodyReader
{
public:
    /// `budget` outlives the reader; a body that finds it used up is TooLarge.
    BodyReader(Coding coding, qint64 limit, BodyBudget &budget);
    ~BodyReader();
    Q_DISABLE_COPY_MOVE(BodyReader)

    /// False after a fault: nothing more needs to be read.
    [[nodiscard]] bool add(QByteArrayView bytes);

    /// Bytes so far as they came over the wire.
    [[nodiscard]] qint64 received() const { return m_received; }

    /// The whole body. Once.
    [[nodiscard]] Result<QByteArray, BodyFault> finish();

private:
    class Inflater;

    [[nodiscard]] bool keep(QByteArrayView plain);
    void dropBody();
    [[nodiscard]] bool inflate(QByteArrayView packed);

    std::unique_ptr<Inflater> m_inflater; ///< null for a plain body
    const qint64 m_limit;
    BodyBudget &m_budget;
    qint64 m_received = 0;
    QByteArray m_body;
    std::optional<BodyFault> m_fault;
};

} // namespace batchwatch::vendor
