#include "cli/keysaddcommand.h"

#include "cli/keychaintask.h"
#include "cli/keyoptions.h"
#include "cli/pastetexts.h"
#include "cli/secretinput.h"
#include "core/redactor.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

enum class OnTaken : quint8 { Refuse, Replace };

struct AddOptions
{
    CommonOptions common;
    KeyName name;
    std::optional<KeyColor> color;
    OnTaken onTaken = OnTaken::Refuse;
    bool makeDefault = false;
};

Result<AddOptions, Refusal> addOptions(const ParsedLine &line)
{
    const auto names = keyNamesFrom(line.operands, 1,
        line.operands.isEmpty()
            ? QCoreApplication::translate("Cli", "Which name shall the key have?")
            : QCoreApplication::translate("Cli",
                "Give one name and nothing else: the key itself is asked for, or piped in. A key that was typed on the command line is in "
                "the shell's history now; better replace it."));
    if (!names)
        return Failure<Refusal>(names.error());
    AddOptions options{.common = commonOptions(line), .name = names->first()};
    if (options.name == KeyName::thisRun()) {
        return wrongUsage(QCoreApplication::translate("Cli", "\"%1\" is the name of a key that is not stored. Choose another one.")
                              .arg(options.name.toString()));
    }
    if (line.has("color"_L1)) {
        options.color = keyColorFrom(line.value("color"_L1));
        if (!options.color)
            return wrongUsage(QCoreApplication::translate("Cli", "--color is one of: %1.").arg(keyColorNames()));
    }
    options.onTaken = line.has("replace"_L1) ? OnTaken::Replace : OnTaken::Refuse;
    options.makeDefault = line.has("default"_L1);
    return options;
}

tl::unexpected<Refusal> noInput(SecretInput::Fault fault)
{
    switch (fault) {
    case SecretInput::Fault::Interrupted: return Failure<Refusal>({ExitCode::Interrupted, {}});
    case SecretInput::Fault::TooLong: return wrongUsage(pasteFaultText(keys::PasteFault::TooLong));
    case SecretInput::Fault::Failed: break;
    }
    return Failure<Refusal>({ExitCode::FileError, QCoreApplication::translate("Cli", "The key could not be read from standard input.")});
}

/// The key that is typed or piped in. Known to the redactor before anything else sees it.
Result<ApiKey, Refusal> askForKey(const KeyName &name, Streams &streams, Services &services)
{
    auto bytes
        = services.secretInput.read(QCoreApplication::translate("Cli", "API key for \"%1\" (it is not shown): ").arg(name.toString()));
    if (!bytes)
        return noInput(bytes.error());
    QString text = QString::fromUtf8(*bytes);
    wipe(*bytes);
    const auto pasted = keys::keyFromPaste(text);
    wipe(text);
    if (!pasted)
        return wrongUsage(pasteFaultText(pasted.error()));
    services.redactor.learn(pasted->key);
    if (pasted->note != keys::PasteNote::None)
        say(streams.err, pasteNoteText(pasted->note));
    return pasted->key;
}

Result<void, Refusal> apply(
    const AddOptions &options, bool isTaken, const ApiKey &key, app::KeyManager &keys, Streams &streams, Services &services)
{
    auto stored = changeKeys(
        [&](const app::KeyDone &done) {
            if (isTaken)
                keys.replace(options.name, key, KeyHome::Keychain, done);
            else
                keys.add({.name = options.name, .key = key, .color = options.color.value_or(KeyColor::None)}, done);
        },
        streams, services);
    if (!stored) {
        if (stored.error().code == ExitCode::FileError)
            stored.error().text += u' ' + QCoreApplication::translate("Cli", "Nothing was stored.");
        return stored;
    }
    if (isTaken && options.color) {
        const auto colored
            = changeKeys([&](const app::KeyDone &done) { keys.setColor(options.name, *options.color, done); }, streams, services);
        if (!colored)
            return colored;
    }
    if (!options.makeDefault)
        return {};
    return changeKeys([&](const app::KeyDone &done) { keys.setDefault(options.name, done); }, streams, services);
}

Result<ExitCode, Refusal> addKey(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto options = addOptions(line);
    if (!options)
        return Failure<Refusal>(options.error());
    const auto work = openWorkspace(options->common, services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto before = work->keys->entry(options->name);
    const bool isTaken = before && before->isStored;
    if (isTaken && options->onTaken == OnTaken::Refuse) {
        return wrongUsage(QCoreApplication::translate(
            "Cli", "There is a key of that name already. Choose another name, or give --replace to put a new secret in its place."));
    }
    const auto key = askForKey(options->name, streams, services);
    if (!key)
        return Failure<Refusal>(key.error());
    if (const auto applied = apply(*options, isTaken, *key, *work->keys, streams, services); !applied)
        return Failure<Refusal>(applied.error());
    say(streams.err,
        isTaken ? QCoreApplication::translate("Cli", "The key was replaced: its batches go on with the new secret.")
                : QCoreApplication::translate("Cli", "The key is in the keychain."));
    if (work->keys->entry(options->name)->record.isDefault)
        say(streams.err, QCoreApplication::translate("Cli", "It is the default key."));
    return ExitCode::AllDone;
}

} // namespace

CommandSpec keysAddCommand()
{
    return {
        .name = "keys add"_L1,
        .operands = "NAME",
        .summary = QT_TRANSLATE_NOOP("Cli", "keep an API key in the keychain"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "The key is typed or pasted when asked for, without being shown, or read from standard input when that is no terminal.\n"
            "A whole curl line, address or JSON will do: the key is taken out of it. The first key becomes the default one."),
        .options = QList<OptionSpec>{
            {"color"_L1, "COLOR", QT_TRANSLATE_NOOP("Cli", "none, red, orange, green, teal, blue or violet")},
            {"replace"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "put a new secret in the place of the one of that name")},
            {"default"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "make it the key that is used when none is named")},
        } + dataOptions(),
        .run = addKey,
    };
}

} // namespace batchwatch::cli
