#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace batchwatch::gui {

/// Asks for a file: parent, proposed path, filter ("CSV (*.csv)"), and who is told the chosen path; nobody is told when the person
/// thinks better of it. Passed in, so that tests can answer.
using FileChooser = std::function<void(
    QWidget *parent, const QString &proposedPath, const QString &filter, const std::function<void(const QString &path)> &chosen)>;

/// The platform's dialog, opened without waiting for it. Asks before a file is replaced.
[[nodiscard]] FileChooser makeFileChooser();

/// The same for a file that is there: `proposedPath` says in which folder to look first.
[[nodiscard]] FileChooser makeFileOpener();

/// Asks for files to read: parent, filter, and who is told the chosen paths, as above.
using FilesChooser
    = std::function<void(QWidget *parent, const QString &filter, const std::function<void(const QStringList &paths)> &chosen)>;

/// The platform's dialog, for one file or several.
[[nodiscard]] FilesChooser makeFilesChooser();

} // namespace batchwatch::gui
