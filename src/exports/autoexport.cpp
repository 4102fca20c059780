#include "exports/autoexport.h"

#include "exports/exportname.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace batchwatch::exports {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 10'000;

} // namespace

bool AutoExportSettings::isUsable() const
{
    return enabled && QDir::isAbsolutePath(folder) && !pattern.trimmed().isEmpty();
}

QString toStoredText(const AutoExportSettings &settings)
{
    QUrlQuery query;
    query.addQueryItem(u"on"_s, settings.enabled ? u"1"_s : u"0"_s);
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"folder"_s, settings.folder);
    add(u"pattern"_s, settings.pattern);
    query.addQueryItem(u"format"_s, suffixOf(settings.format));
    query.addQueryItem(u"exact"_s, settings.safety == Safety::Exact ? u"1"_s : u"0"_s);
    return query.toString(QUrl::FullyEncoded);
}

AutoExportSettings autoExportFromStored(const QString &text)
{
    const QUrlQuery query(text);
    const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    AutoExportSettings settings;
    settings.enabled = value(u"on"_s) == u"1"_s;
    settings.folder = value(u"folder"_s);
    if (const QString pattern = value(u"pattern"_s); !pattern.trimmed().isEmpty())
        settings.pattern = pattern;
    settings.format = formatForPath(u"x."_s + value(u"format"_s)).value_or(Format::Csv);
    settings.safety = value(u"exact"_s) == u"1"_s ? Safety::Exact : Safety::Defused;
    return settings;
}

QString patternFileName(const QString &pattern, const QString &label, const BatchId &id, QDate date, Format format)
{
    // What a label holds of the pattern's own words stays as it is: each place is filled once, from the left.
    const std::pair<QLatin1StringView, QString> places[] = {
        {"{label}"_L1, label.trimmed().isEmpty() ? id.toString().first(8) : label},
        {"{id}"_L1, id.toString()},
        {"{date}"_L1, date.toString(Qt::ISODate)},
    };
    QString name;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(at);
        const auto place
            = std::find_if(std::begin(places), std::end(places), [&rest](const auto &one) { return rest.startsWith(one.first); });
        name += place == std::end(places) ? QString(pattern[at]) : place->second;
        at += place == std::end(places) ? 1 : place->first.size();
    }
    return safeFileName(name, id.toString()) + u'.' + suffixOf(format);
}

Result<QString, ExportError> claimFile(const QString &folder, const QString &name)
{
    const auto refuse = [](const QString &path, const QString &detail) {
        return Failure(ExportError{ExportFault::CannotOpen, path, detail});
    };
    const QDir dir(folder);
    if (!dir.mkpath(u"."_s))
        return refuse(folder, u"the folder cannot be made"_s);
    const qsizetype dot = name.lastIndexOf(u'.');
    for (int n = 1; n <= mostTries; ++n) {
        const QString path = dir.absoluteFilePath(n == 1 ? name : u"%1 (%2)%3"_s.arg(name.first(dot)).arg(n).arg(name.sliced(dot)));
        QFile file(path);
        if (file.open(QFile::NewOnly | QFile::WriteOnly))
            return path;
        if (!QFileInfo::exists(path))
            return refuse(path, file.errorString());
    }
    return refuse(dir.absoluteFilePath(name), u"there are too many files of that name"_s);
}

} // namespace batchwatch::exports
