#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace batchwatch::gui {

/// Asks where to save: parent, proposed path, filter ("CSV (*.csv)"), and who is told the chosen path; nobody is told when the person
/// thinks better of it. Passed in, so that tests can answer.
using FileChooser = std::function<void(
    QWidget *parent, const QString &proposedPath, const QString &filter, const std::function<void(const QString &path)> &chosen)>;

/// The platform's dialog, opened without waiting for it. Asks before a file is replaced.
[[nodiscard]] FileChooser makeFileChooser();

} // namespace batchwatch::gui
