#include "cli/keyoptions.h"

#include "app/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr std::pair<KeyColor, QLatin1StringView> colors[] = {
    {KeyColor::Red, "red"_L1},
    {KeyColor::Orange, "orange"_L1},
    {KeyColor::Green, "green"_L1},
    {KeyColor::Teal, "teal"_L1},
    {KeyColor::Blue, "blue"_L1},
    {KeyColor::Violet, "violet"_L1},
};

} // namespace

Result<QList<KeyName>, Refusal> keyNamesFrom(const QStringList &operands, qsizetype count, const QString &wrongCount)
{
    if (operands.size() != count)
        return wrongUsage(wrongCount);
    QList<KeyName> names;
    for (const QString &operand : operands) {
        const auto name = KeyName::fromText(operand);
        if (!name)
            return wrongUsage(QCoreApplication::translate("Cli", "The name of a key has 1 to 64 printable characters."));
        names.append(*name);
    }
    return names;
}

QLatin1StringView colorName(KeyColor color)
{
    const auto *found = std::find_if(std::begin(colors), std::end(colors), [color](const auto &pair) { return pair.first == color; });
    return found == std::end(colors) ? QLatin1StringView() : found->second;
}

std::optional<KeyColor> keyColorFrom(QStringView text)
{
    if (text == "none"_L1)
        return KeyColor::None;
    const auto *found = std::find_if(std::begin(colors), std::end(colors), [text](const auto &pair) { return pair.second == text; });
    return found == std::end(colors) ? std::nullopt : std::optional(found->first);
}

QString keyColorNames()
{
    QStringList names{u"none"_s};
    for (const auto &[color, name] : colors)
        names.append(name);
    return names.join(u", "_s);
}

Result<QMap<KeyName, qint64>, Refusal> batchesByKey(const store::Store &store)
{
    const auto batches = store.batches();
    if (!batches)
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(batches.error()).toString()});
    QMap<KeyName, qint64> counts;
    for (const store::BatchSummary &batch : *batches) {
        if (batch.record.key)
            ++counts[*batch.record.key];
    }
    return counts;
}

Result<app::KeyEntry, Refusal> storedKey(const app::KeyManager &keys, const KeyName &name)
{
    auto entry = keys.entry(name);
    if (entry && entry->isStored)
        return *entry;
    QStringList names;
    const auto entries = keys.entries();
    for (const app::KeyEntry &other : entries) {
        if (other.isStored)
            names.append(u'"' + other.record.name.toString() + u'"');
    }
    if (names.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "There is no key of that name: none is stored."));
    return wrongUsage(QCoreApplication::translate("Cli", "There is no key of that name. There is: %1.").arg(names.join(u", "_s)));
}

} // namespace batchwatch::cli
