#pragma once

#include <QByteArray>

namespace batchwatch::test {

[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

/// The start of a gzip stream of `mebibytes` MiB of spaces, all but its checksum: about a thousandth of that on the wire, and made
/// without ever holding them.
[[nodiscard]] QByteArray gzipBomb(int mebibytes);

} // namespace batchwatch::test
