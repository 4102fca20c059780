#include "cli/keyslistcommand.h"

#include "cli/keyoptions.h"
#include "cli/table.h"
#include "cli/terminaltext.h"
#include "wire/jsonline.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

QLatin1StringView homeName(KeyHome home)
{
    return home == KeyHome::Keychain ? "keychain"_L1 : "run"_L1;
}

QByteArray keyLine(const KeyRecord &key, qint64 batches)
{
    wire::JsonLine line;
    line.text("name"_L1, key.name.toString()).boolean("default"_L1, key.isDefault);
    if (key.color == KeyColor::None)
        line.null("color"_L1);
    else
        line.text("color"_L1, QString(colorName(key.color)));
    return line.text("home"_L1, QString(homeName(key.home)))
        .time("created"_L1, key.createdAt)
        .text("fingerprint"_L1, key.fingerprint)
        .integer("batches"_L1, batches)
        .finish();
}

QString createdText(const KeyRecord &key, bool forPeople)
{
    const QDateTime utc = utcTime(key.createdAt);
    return forPeople ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : utc.toString(Qt::ISODate);
}

QStringList cellsOf(const KeyRecord &key, qint64 batches, bool forPeople)
{
    return {key.name.toString(), key.isDefault ? u"*"_s : QString(), QString(colorName(key.color)), QString(homeName(key.home)),
        createdText(key, forPeople), key.fingerprint, QString::number(batches)};
}

Result<ExitCode, Refusal> listKeys(const ParsedLine &line, Streams &streams, Services &services)
{
    if (const auto none = noOperands(line.operands); !none)
        return Failure<Refusal>(none.error());
    const auto work = openWorkspace(commonOptions(line), services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto batches = batchesByKey(*work->store);
    if (!batches)
        return Failure<Refusal>(batches.error());
    const bool forPeople = streams.out.isTerminal();
    QList<QStringList> rows{{u"name"_s, u"default"_s, u"color"_s, u"home"_s, u"created"_s, u"fingerprint"_s, u"batches"_s}};
    QByteArrayList lines;
    const auto entries = work->keys->entries();
    for (const app::KeyEntry &entry : entries) {
        if (!entry.isStored)
            continue;
        const qint64 count = batches->value(entry.record.name);
        rows.append(cellsOf(entry.record, count, forPeople));
        lines.append(keyLine(entry.record, count));
    }
    if (lines.isEmpty())
        say(streams.err, QCoreApplication::translate("Cli", "No key is stored. Add one with \"batchwatch-cli keys add NAME\"."));
    else if (!line.has("json"_L1))
        writeTable(rows, streams.out);
    if (!line.has("json"_L1))
        return ExitCode::AllDone;
    for (const QByteArray &json : std::as_const(lines))
        streams.out.write(forPeople ? escapedJson(json) : json);
    return ExitCode::AllDone;
}

} // namespace

CommandSpec keysListCommand()
{
    return {
        .name = "keys list"_L1,
        .operands = "",
        .summary = QT_TRANSLATE_NOOP("Cli", "list the stored API keys, without their secrets"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "The keychain is not asked. \"home\" is where a secret is kept: keychain, or run, for one run of the window only.\n"
            "The fingerprint tells keys of this data folder apart, and nothing about them."),
        .options = QList<OptionSpec>{{"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write each key as a line of JSON")}} + dataOptions(),
        .run = listKeys,
    };
}

} // namespace batchwatch::cli
