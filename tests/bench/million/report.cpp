#include "report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t columns = 7;
using Cells = std::array<QString, columns>;

/// Not the C locale's, which has no separators.
QLocale english()
{
    return {QLocale::English, QLocale::UnitedStates};
}

/// Three digits that say something, thousands separated.
QString figure(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return english().toString(value, 'f', decimals);
}

QString unitText(Unit unit)
{
    switch (unit) {
    case Unit::Milliseconds: return u"ms"_s;
    case Unit::BytesARow: return u"B a row"_s;
    case Unit::Megabytes: break;
    }
    return u"MB"_s;
}

QString suffixOf(Unit unit)
{
    switch (unit) {
    case Unit::Milliseconds: return u"_ms"_s;
    case Unit::BytesARow: return u"_bytes_a_row"_s;
    case Unit::Megabytes: break;
    }
    return u"_mb"_s;
}

QString withUnit(double value, Unit unit)
{
    return figure(value) + u' ' + unitText(unit);
}

/// Without trailing zeros: the goals are round figures.
QString plain(double value)
{
    return QString::number(value, 'g', 6);
}

QString missing(const Line &line)
{
    return line.note.isEmpty() ? u"-"_s : line.note;
}

QString peersText(const Line &line)
{
    if (!line.peersOwn)
        return line.peer.isEmpty() ? QString() : line.ours ? missing(line) : u"-"_s;
    if (line.peerRows == 0)
        return withUnit(*line.peersOwn, line.unit);
    return u"≈ "_s + withUnit(*line.peersOwn, line.unit) + u" (from "_s + english().toString(line.peerRows) + u" rows)"_s;
}

QString holdsText(const Line &line)
{
    if (const auto holds = goalHolds(line))
        return *holds ? u"yes"_s : u"**no**"_s;
    return goalText(line).isEmpty() ? QString() : u"-"_s;
}

Cells cellsOf(const Line &line)
{
    const auto ratio = ratioOf(line);
    const QString approximately = line.peerRows > 0 ? u"≈ "_s : QString();
    const QString ours = line.ours ? withUnit(*line.ours, line.unit) : missing(line);
    return {line.operation, ours, line.peer, peersText(line), ratio ? QString(approximately + figure(*ratio)) : QString(), goalText(line),
        holdsText(line)};
}

QJsonValue valueOf(std::optional<double> figure)
{
    return figure ? QJsonValue(*figure) : QJsonValue();
}

bool isRight(std::size_t column)
{
    return column == 1 || column == 3 || column == 4;
}

QString padded(const QString &text, qsizetype width, std::size_t column)
{
    return isRight(column) ? text.rightJustified(width) : text.leftJustified(width);
}

QString tableRow(const Cells &cells, const std::array<qsizetype, columns> &widths)
{
    QString row = u"|"_s;
    for (std::size_t i = 0; i < columns; ++i)
        row += u' ' + padded(cells[i], widths[i], i) + u" |"_s;
    return row + u'\n';
}

QString ruler(const std::array<qsizetype, columns> &widths)
{
    QString row = u"|"_s;
    for (std::size_t i = 0; i < columns; ++i)
        row += u' ' + QString(widths[i] - 1, u'-') + (isRight(i) ? u':' : u'-') + u" |"_s;
    return row + u'\n';
}

} // namespace

std::optional<double> ratioOf(const Line &line)
{
    if (!line.ours || !line.peersOwn)
        return {};
    const double over = line.goal.timesPeer ? *line.ours : *line.peersOwn;
    const double under = line.goal.timesPeer ? *line.peersOwn : *line.ours;
    return under > 0 ? std::optional(over / under) : std::nullopt;
}

std::optional<bool> goalHolds(const Line &line)
{
    const auto ratio = ratioOf(line);
    const bool needsPeer = line.goal.timesFaster || line.goal.timesPeer;
    if (!line.ours || (needsPeer && !ratio) || (!needsPeer && !line.goal.atMost))
        return {};
    return (!line.goal.atMost || *line.ours <= *line.goal.atMost) && (!line.goal.timesFaster || *ratio >= *line.goal.timesFaster)
        && (!line.goal.timesPeer || *ratio <= *line.goal.timesPeer);
}

QString goalText(const Line &line)
{
    QStringList parts;
    if (line.goal.atMost)
        parts.append(u"<= "_s + plain(*line.goal.atMost) + u' ' + unitText(line.unit));
    if (line.goal.timesFaster)
        parts.append(u">= "_s + plain(*line.goal.timesFaster) + u" times as fast"_s);
    if (line.goal.timesPeer)
        parts.append(u"<= "_s + plain(*line.goal.timesPeer) + u" times the peer"_s);
    return parts.join(u", "_s);
}

QByteArray jsonLine(const Line &line)
{
    const auto holds = goalHolds(line);
    const QString suffix = suffixOf(line.unit);
    QJsonObject object{{u"operation"_s, line.operation}, {u"ours"_s + suffix, valueOf(line.ours)},
        {u"peer"_s, line.peer.isEmpty() ? QJsonValue() : QJsonValue(line.peer)}, {u"peer"_s + suffix, valueOf(line.peersOwn)},
        {u"ratio"_s, valueOf(ratioOf(line))}, {u"goal"_s, goalText(line)}, {u"holds"_s, holds ? QJsonValue(*holds) : QJsonValue()}};
    if (line.peerRows > 0)
        object.insert(u"peer_rows"_s, qint64(line.peerRows));
    if (!line.note.isEmpty())
        object.insert(u"note"_s, line.note);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString tableOf(const QList<Line> &lines)
{
    QList<Cells> rows{{u"operation"_s, u"ours"_s, u"peer"_s, u"the peer"_s, u"ratio"_s, u"goal"_s, u"holds"_s}};
    for (const Line &line : lines)
        rows.append(cellsOf(line));
    std::array<qsizetype, columns> widths{};
    for (const Cells &cells : std::as_const(rows)) {
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    QString table;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        table += tableRow(rows[i], widths);
        if (i == 0)
            table += ruler(widths);
    }
    return table;
}

} // namespace batchwatch::bench
