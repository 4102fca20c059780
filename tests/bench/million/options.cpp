#include "options.h"

#include <QHash>

#include <functional>
#include <optional>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestRows = 10'000;

template<typename Number> bool setNumber(Number *number, const QString &text, Number smallest)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value >= double(smallest)) || value > 100'000'000)
        return false;
    *number = Number(value);
    return true;
}

/// False when the value cannot be one of that option.
using Setter = std::function<bool(Options *, const QString &)>;

const QHash<QString, Setter> &setters()
{
    static const QHash<QString, Setter> table{
        {u"--rows"_s, [](Options *options, const QString &text) { return setNumber(&options->rows, text, fewestRows); }},
        {u"--repeat"_s, [](Options *options, const QString &text) { return setNumber(&options->repeat, text, 1); }},
        {u"--longest"_s, [](Options *options, const QString &text) { return setNumber(&options->longest, text, 1.0); }},
        {u"--only"_s,
            [](Options *options, const QString &text) {
                options->only = QRegularExpression(text);
                return options->only.isValid();
            }},
        {u"--folder"_s,
            [](Options *options, const QString &text) {
                options->folder = text;
                return !text.isEmpty();
            }},
    };
    return table;
}

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &name = arguments[i];
        if (name == "--json"_L1) {
            options.json = true;
            continue;
        }
        const auto setter = setters().constFind(name);
        if (setter == setters().constEnd())
            return tl::unexpected(u"unknown option: "_s + name);
        if (++i == arguments.size())
            return tl::unexpected(name + u" needs a value"_s);
        if (!(*setter)(&options, arguments[i]))
            return tl::unexpected(u"%1 does not take \"%2\""_s.arg(name, arguments[i]));
    }
    return options;
}

QString usage()
{
    return u"bench_million [--rows N] [--repeat N] [--only REGEX] [--longest MS] [--folder DIR] [--json]\n"
           "  --rows     of both sides, 1,000,000\n"
           "  --repeat   rounds of a median, 5; of what takes long fewer, but three\n"
           "  --only     parse, memory, filter, keystroke, facets, sort, update, csv, jsonlines, xlsx, store, program\n"
           "  --longest  milliseconds of a peer's round, 5000; a slower peer gets fewer rows, and its time is scaled up linearly\n"
           "  --folder   of exported files, /dev/shm where there is one\n"
           "  --json     one object a line instead of a table\n"_s;
}

} // namespace batchwatch::bench
