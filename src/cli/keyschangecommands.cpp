#include "cli/keyschangecommands.h"

#include "cli/keychaintask.h"
#include "cli/keychoice.h"
#include "cli/keyoptions.h"
#include "keys/keyring.h"

#include <QCoreApplication>

#include <algorithm>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

QString oneNameText()
{
    return QCoreApplication::translate("Cli", "Which key? Give one name.");
}

/// A batch that names a key which is gone is watched with the key that --key names, or with a later one of that name.
void tellDependents(qint64 count, Sink &err)
{
    if (count > 0)
        say(err, QCoreApplication::translate("Cli", "%n batch(es) name this key and go on naming it.", nullptr, int(count)));
}

Result<ExitCode, Refusal> removeKey(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto names = keyNamesFrom(line.operands, 1, oneNameText());
    if (!names)
        return Failure<Refusal>(names.error());
    const auto work = openWorkspace(commonOptions(line), services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto entry = storedKey(*work->keys, names->first());
    if (!entry)
        return Failure<Refusal>(entry.error());
    const auto batches = batchesByKey(*work->store);
    if (!batches)
        return Failure<Refusal>(batches.error());
    tellDependents(batches->value(names->first()), streams.err);
    const auto removed = changeKeys([&](const app::KeyDone &done) { work->keys->remove(names->first(), done); }, streams, services);
    if (!removed)
        return Failure<Refusal>(removed.error());
    say(streams.err, QCoreApplication::translate("Cli", "The key was removed, and its secret from the keychain."));
    const auto left = work->keys->entries();
    const auto heir = std::find_if(left.begin(), left.end(), [](const auto &other) { return other.isStored && other.record.isDefault; });
    if (heir != left.end() && entry->record.isDefault)
        say(streams.err, QCoreApplication::translate("Cli", "The default key is now \"%1\".").arg(heir->record.name.toString()));
    return ExitCode::AllDone;
}

/// The keychain files a secret under the name of its key, so that the secret is needed.
Result<ExitCode, Refusal> renameKey(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto names = keyNamesFrom(line.operands, 2, QCoreApplication::translate("Cli", "Give the old name and the new one."));
    if (!names)
        return Failure<Refusal>(names.error());
    const auto work = openWorkspace(commonOptions(line), services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto entry = storedKey(*work->keys, names->first());
    if (!entry)
        return Failure<Refusal>(entry.error());
    if (entry->record.home == KeyHome::Keychain) {
        if (const ExitCode code = readSecrets(*work->keys, {names->first()}, streams, services); code != ExitCode::AllDone)
            return code;
        if (!services.keys.find(names->first()))
            return Failure<Refusal>({ExitCode::FileError, missingSecretText(*work->keys->entry(names->first()))});
    }
    const auto renamed
        = changeKeys([&](const app::KeyDone &done) { work->keys->rename(names->first(), names->last(), done); }, streams, services);
    if (!renamed)
        return Failure<Refusal>(renamed.error());
    say(streams.err, QCoreApplication::translate("Cli", "The key was renamed; its batches go with it."));
    return ExitCode::AllDone;
}

Result<ExitCode, Refusal> makeDefault(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto names = keyNamesFrom(line.operands, 1, oneNameText());
    if (!names)
        return Failure<Refusal>(names.error());
    const auto work = openWorkspace(commonOptions(line), services);
    if (!work)
        return Failure<Refusal>(work.error());
    if (const auto entry = storedKey(*work->keys, names->first()); !entry)
        return Failure<Refusal>(entry.error());
    const auto chosen = changeKeys([&](const app::KeyDone &done) { work->keys->setDefault(names->first(), done); }, streams, services);
    if (!chosen)
        return Failure<Refusal>(chosen.error());
    say(streams.err, QCoreApplication::translate("Cli", "The key is now the default one."));
    return ExitCode::AllDone;
}

} // namespace

CommandSpec keysRemoveCommand()
{
    return {
        .name = "keys remove"_L1,
        .operands = "NAME",
        .summary = QT_TRANSLATE_NOOP("Cli", "forget an API key and take its secret out of the keychain"),
        .notes = QT_TRANSLATE_NOOP("Cli", "Batches that name the key are kept, with their results."),
        .options = dataOptions(),
        .run = removeKey,
    };
}

CommandSpec keysRenameCommand()
{
    return {
        .name = "keys rename"_L1,
        .operands = "OLD NEW",
        .summary = QT_TRANSLATE_NOOP("Cli", "give an API key another name; its batches go with it"),
        .notes = nullptr,
        .options = dataOptions(),
        .run = renameKey,
    };
}

CommandSpec keysDefaultCommand()
{
    return {
        .name = "keys default"_L1,
        .operands = "NAME",
        .summary = QT_TRANSLATE_NOOP("Cli", "choose the API key that is used when none is named"),
        .notes = nullptr,
        .options = dataOptions(),
        .run = makeDefault,
    };
}

} // namespace batchwatch::cli
