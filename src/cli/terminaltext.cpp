#include "cli/terminaltext.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

bool isHarmful(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
}

QString escapeOf(char16_t c)
{
    switch (c) {
    case u'\n': return u"\\n"_s;
    case u'\r': return u"\\r"_s;
    case u'\t': return u"\\t"_s;
    default: return u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
    }
}

enum class Backslash : quint8 { Kept, Doubled };

QString escaped(QStringView text, Backslash backslash)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (isHarmful(c.unicode()))
            safe += escapeOf(c.unicode());
        else if (c == u'\\' && backslash == Backslash::Doubled)
            safe += u"\\\\"_s;
        else
            safe += c;
    }
    return safe;
}

QString cut(const QString &text, qsizetype widest)
{
    return text.size() <= widest ? text : text.left(widest - 1) + u'…';
}

} // namespace

QString escapedForTerminal(QStringView text)
{
    return escaped(text, Backslash::Kept);
}

QByteArray escapedJson(const QByteArray &line)
{
    const bool lineEnd = line.endsWith('\n');
    QByteArray safe = escaped(QString::fromUtf8(lineEnd ? line.chopped(1) : line), Backslash::Kept).toUtf8();
    if (lineEnd)
        safe += '\n';
    return safe;
}

QString tabSeparatedCell(QStringView text)
{
    return escaped(text, Backslash::Doubled);
}

QStringList alignedColumns(const QList<QStringList> &rows, qsizetype widest)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), std::size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], std::min(row[i].size(), widest));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += cut(row[i], widest).leftJustified(widths[std::size_t(i)] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

QString groupedNumber(qint64 number)
{
    const QLocale system;
    return (system.language() == QLocale::C ? QLocale(QLocale::English) : system).toString(number);
}

} // namespace batchwatch::cli
