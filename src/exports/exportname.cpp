#include "exports/exportname.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace batchwatch::exports {

namespace {

constexpr qsizetype longestName = 120; // bytes of UTF-8: with date and suffix well under the 255 of any file system

/// At a boundary between characters as people see them.
QString cut(const QString &name)
{
    if (name.toUtf8().size() <= longestName)
        return name;
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (qsizetype next = boundaries.toNextBoundary(); next > 0; next = boundaries.toNextBoundary()) {
        if (QStringView(name).first(next).toUtf8().size() > longestName)
            break;
        end = next;
    }
    return name.first(end);
}

bool isForbidden(QChar c)
{
    return QStringView(u"/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph || c.unicode() == 0xfffe
        || c.unicode() == 0xffff;
}

/// Names of devices on Windows, whatever follows a dot.
bool isReserved(const QString &name)
{
    static const QRegularExpression reserved(
        QStringLiteral("^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\\s*(\\.|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

QString safeName(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        if (c.isSpace())
            name += u' ';
        else if (!isForbidden(c))
            name += c;
    }
    name = cut(name.simplified().replace(u' ', u'-'));
    const auto isEdge = [](QChar c) { return c == u'.' || c == u'-'; };
    while (!name.isEmpty() && isEdge(name.front()))
        name.remove(0, 1);
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    return isReserved(name) ? QString(u'_' + name) : name;
}

} // namespace

QString proposedFileName(const QString &label, const QString &fallback, bool finished, Format format, QDate today)
{
    QString name = safeName(label);
    if (name.isEmpty())
        name = safeName(fallback);
    if (name.isEmpty())
        name = QStringLiteral("batch");
    const QLatin1String partial(finished ? "" : "-partial");
    return name + partial + u'_' + today.toString(Qt::ISODate) + u'.' + suffixOf(format);
}

QString safeFileName(const QString &text, const QString &fallback)
{
    const QString name = safeName(text);
    return name.isEmpty() ? safeName(fallback) : name;
}

QString suffixOf(Format format)
{
    switch (format) {
    case Format::Csv: break;
    case Format::Tsv: return QStringLiteral("tsv");
    case Format::Xlsx: return QStringLiteral("xlsx");
    case Format::JsonLines: return QStringLiteral("jsonl");
    case Format::VendorJson: return QStringLiteral("json");
    }
    return QStringLiteral("csv");
}

} // namespace batchwatch::exports
