#pragma once

#include <QString>

class QWidget;

namespace batchwatch::gui {

class HistoryPlot;
class SummaryPlot;

/// Where the module with Qt Charts lies: beside the program, at the same place in the build folder and where it is installed.
[[nodiscard]] QString chartsFile();

/// A plot, or null when the module is missing or another version's. The module is loaded at the first plot and not with the program: Qt
/// Charts and the OpenGL libraries that come with it would cost each start one to two milliseconds. It stays loaded.
[[nodiscard]] HistoryPlot *makeHistoryPlot(QWidget *parent, const QString &file = chartsFile());
[[nodiscard]] SummaryPlot *makeSummaryPlot(QWidget *parent, const QString &file = chartsFile());

} // namespace batchwatch::gui
