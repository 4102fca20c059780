#include "core/batchid.h"

#include <QRegularExpression>
#include <QSet>

namespace batchwatch {

namespace {

const QRegularExpression &uuidPattern()
{
    // A word and a dash may stand before or behind it, as in a file's name, but no further group of digits.
    static const QRegularExpression pattern(QStringLiteral("(?<![0-9A-Za-z])(?<![0-9A-Fa-f]{4}-)"
                                                           "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
                                                           "(?![0-9A-Za-z])(?!-[0-9A-Fa-f]{4})"));
    return pattern;
}

} // namespace

std::optional<BatchId> BatchId::fromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const auto match = uuidPattern().match(trimmed);
    if (!match.hasMatch() || match.capturedLength() != trimmed.size())
        return std::nullopt;
    return BatchId(QUuid::fromString(trimmed));
}

QList<BatchId> BatchId::findAll(QStringView text)
{
    QList<BatchId> found;
    QSet<BatchId> seen;
    auto matches = uuidPattern().globalMatch(text);
    while (matches.hasNext()) {
        const BatchId id(QUuid::fromString(matches.next().capturedView()));
        if (!seen.contains(id)) {
            seen.insert(id);
            found.append(id);
        }
    }
    return found;
}

QString BatchId::toString() const
{
    return m_uuid.toString(QUuid::WithoutBraces);
}

QString BatchId::abbreviated() const
{
    const QString text = toString();
    return text.first(8) + QChar(0x2026) + text.last(4);
}

} // namespace batchwatch
