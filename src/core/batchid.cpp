#include "core/batchid.h"

#include "core/batchidscanner.h"

namespace batchwatch {

std::optional<BatchId> BatchId::fromText(QStringView text)
{
    constexpr qsizetype length = 36;
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() != length)
        return std::nullopt;
    const QList<BatchId> ids = findAll(trimmed);
    return ids.size() == 1 ? std::optional(ids.first()) : std::nullopt;
}

QList<BatchId> BatchId::findAll(QStringView text)
{
    BatchIdScanner scanner;
    scanner.feed(text.toUtf8());
    scanner.finish();
    return scanner.found();
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
