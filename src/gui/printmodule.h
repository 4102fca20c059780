#pragma once

#include <QString>
#include <QtPlugin>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace batchwatch::gui {

/// What is to be printed, and who is told.
struct PrintOrder
{
    QString name; ///< of the document, among what a printer has to do
    std::function<bool(QPagedPaintDevice &paper)> paint;
    std::function<void(bool printed)> done; ///< not told when the person thinks better of it
};

/// The root of the printing module, as the program sees it.
class PrintModule
{
public:
    virtual ~PrintModule() = default;
    /// Opens the platform's dialog without waiting for it.
    virtual void print(const PrintOrder &order, QWidget *parent) const = 0;
};

} // namespace batchwatch::gui

// Another build's module is refused: the two share the layout of these classes.
#define BATCHWATCH_PRINTING_IID "org.batchwatch.Printing/" BATCHWATCH_VERSION
Q_DECLARE_INTERFACE(batchwatch::gui::PrintModule, BATCHWATCH_PRINTING_IID)
