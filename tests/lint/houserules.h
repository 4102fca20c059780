#pragma once

#include <QSet>
#include <QString>

namespace batchwatch::lint {

/// What a source may not hold, by docs/architecture.md: includes run core <- wire <- vendor, keys, store, results, demo <- monitor,
/// exports, submit <- app <- gui, cli; folders of one rank do not include each other; a Widgets header stands in gui/ alone; each foreign
/// library has one folder that knows it; and a few calls that were decided against.
///
/// `path` is relative to src/. Each finding is "path:line: what".
[[nodiscard]] QStringList breaches(const QString &path, const QString &text, const QSet<QString> &widgetHeaders);

} // namespace batchwatch::lint
