#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

namespace batchwatch::wire {

/// Builds one JSON object in one line, fields in the order added. C locale, UTF-8, control characters escaped.
class JsonLine
{
public:
    JsonLine &text(QLatin1StringView name, QStringView value);
    JsonLine &integer(QLatin1StringView name, qint64 value);
    JsonLine &number(QLatin1StringView name, double value, int decimals);
    JsonLine &boolean(QLatin1StringView name, bool value);
    JsonLine &null(QLatin1StringView name);
    /// UTC, ISO 8601 with milliseconds: 2026-11-24T20:55:27.123Z.
    JsonLine &time(QLatin1StringView name, WallTime value);

    /// The object and a line feed.
    [[nodiscard]] QByteArray finish() const;

private:
    void name(QLatin1StringView name);
    QByteArray m_body;
};

/// Appends `text` as a JSON string with its quotes, lone surrogates replaced.
void appendJsonString(QByteArray *out, QStringView text);

} // namespace batchwatch::wire
