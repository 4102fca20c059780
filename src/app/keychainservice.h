#pragma once

#include <QDir>

namespace batchwatch::app {

/// Under which service the keychain holds the keys of a data folder: "batchwatch" for the usual folder, and a name of its own for every
/// other one, so that two folders never share a key.
[[nodiscard]] QString keychainService(const QDir &dataDir);

} // namespace batchwatch::app
