#pragma once

#include "cli/workspace.h"
#include "core/keyrecord.h"

namespace batchwatch::cli {

/// The operands as names of keys, exactly `count`; otherwise `wrongCount` is the refusal.
[[nodiscard]] Result<QList<KeyName>, Refusal> keyNamesFrom(const QStringList &operands, qsizetype count, const QString &wrongCount);

/// "blue" and so on, as JSON and options have it: stable, English. Empty for KeyColor::None.
[[nodiscard]] QLatin1StringView colorName(KeyColor color);
/// "none" included.
[[nodiscard]] std::optional<KeyColor> keyColorFrom(QStringView text);
/// "none, red, …"
[[nodiscard]] QString keyColorNames();

/// How many batches in the store name each key.
[[nodiscard]] Result<QMap<KeyName, qint64>, Refusal> batchesByKey(const store::Store &store);

/// Usage, unless it is a key of the store.
[[nodiscard]] Result<app::KeyEntry, Refusal> storedKey(const app::KeyManager &keys, const KeyName &name);

} // namespace batchwatch::cli
