#include "houserules.h"

#include <QHash>
#include <QRegularExpression>

namespace batchwatch::lint {

namespace {

using namespace Qt::StringLiterals;

const QHash<QString, int> &ranks()
{
    static const QHash<QString, int> table{{u"core"_s, 0}, {u"wire"_s, 1}, {u"vendor"_s, 2}, {u"keys"_s, 2}, {u"store"_s, 2},
        {u"results"_s, 2}, {u"demo"_s, 2}, {u"monitor"_s, 3}, {u"exports"_s, 3}, {u"submit"_s, 3}, {u"app"_s, 4}, {u"gui"_s, 5},
        {u"cli"_s, 5}};
    return table;
}

/// Headers that begin like this are for these folders alone.
struct Owned
{
    QLatin1StringView prefix;
    QStringList folders;
};

const QList<Owned> &ownedHeaders()
{
    static const QList<Owned> table{{"QJson"_L1, {u"wire"_s}}, {"simdjson"_L1, {u"wire"_s}}, {"QNetwork"_L1, {u"vendor"_s}},
        {"QSsl"_L1, {u"vendor"_s}}, {"QSql"_L1, {u"store"_s}}, {"zstd"_L1, {u"store"_s}}, {"QHttpServer"_L1, {u"demo"_s}},
        {"xlsxwriter"_L1, {u"exports"_s}}};
    return table;
}

struct ForbiddenText
{
    QRegularExpression pattern;
    QLatin1StringView folder; ///< empty: everywhere
    QLatin1StringView why;
    QLatin1StringView except = {}; ///< not in this folder
};

const QList<ForbiddenText> &forbiddenTexts()
{
    static const QList<ForbiddenText> table{
        {QRegularExpression(u"\\berrorString\\s*\\("_s), "vendor"_L1, "Qt's text of a network error holds the URL, and that the key"_L1},
        {QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s), {}, "connect by pointers to members"_L1},
        {QRegularExpression(u"\\bsender\\s*\\(\\s*\\)"_s), {}, "a slot does not ask who called"_L1},
        {QRegularExpression(u"\\bQEventLoop\\b|\\bprocessEvents\\s*\\("_s), {},
            "no nested event loops; a command of the terminal has its one"_L1, "cli"_L1},
        {QRegularExpression(u"\\b(m?sleep|usleep|sleep_for)\\s*\\("_s), {}, "nothing sleeps"_L1},
        {QRegularExpression(u"\\bignoreSslErrors\\b"_s), {}, "TLS errors are never ignored"_L1},
        {QRegularExpression(u"\\.arg\\(\\s*[\\w.]+(\\.|->)unicode\\(\\)"_s), {},
            "the number of a character to Qt 6.4, the character itself to 6.11: say uint(…)"_L1}};
    return table;
}

/// The name within the brackets or quotes of an #include; empty when the line is none.
QString includedBy(const QString &line)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    return pattern.match(line).captured(1);
}

bool isWidgetHeader(const QString &name, const QSet<QString> &widgetHeaders)
{
    return name.startsWith("QtWidgets"_L1) || name.startsWith("ui_"_L1) || widgetHeaders.contains(name);
}

/// What is wrong with this include in this folder; empty when nothing is.
QString includeBreach(const QString &folder, const QString &name, const QSet<QString> &widgetHeaders)
{
    if (folder != "gui"_L1 && isWidgetHeader(name, widgetHeaders))
        return u"a Widgets header outside gui/: "_s + name;
    for (const Owned &owned : ownedHeaders()) {
        if (name.startsWith(owned.prefix) && !owned.folders.contains(folder))
            return u"only for "_s + owned.folders.join(u", "_s) + u": "_s + name;
    }
    const qsizetype slash = name.indexOf(u'/');
    const QString target = name.left(std::max<qsizetype>(slash, 0));
    if (!ranks().contains(target) || target == folder)
        return {};
    const bool below = ranks().value(target) < ranks().value(folder);
    return below ? QString() : folder + u" may not include "_s + name;
}

QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(u"(?<!:)//.*$"_s);
    return QString(line).remove(comment);
}

} // namespace

QStringList breaches(const QString &path, const QString &text, const QSet<QString> &widgetHeaders)
{
    const QString folder = path.section(u'/', 0, 0);
    if (!ranks().contains(folder))
        return {path + u":1: a folder that the design does not know"_s};
    QStringList found;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        const QString place = path + u':' + QString::number(++number) + u": "_s;
        if (const QString breach = includeBreach(folder, includedBy(line), widgetHeaders); !breach.isEmpty())
            found << QString(place + breach);
        const QString code = withoutComment(line);
        for (const ForbiddenText &forbidden : forbiddenTexts()) {
            const bool applies = (forbidden.folder.isEmpty() || forbidden.folder == folder) && forbidden.except != folder;
            if (applies && forbidden.pattern.match(code).hasMatch())
                found << QString(place + forbidden.why);
        }
    }
    return found;
}

} // namespace batchwatch::lint
