#pragma once

#include <QRectF>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace batchwatch::gui {

struct Report;

/// Goes on to the next page; false when there can be none.
using NextPage = std::function<bool()>;

/// Draws a report in black on white: on paper, into a PDF or a picture. `page` is the part of each page to draw on, in the painter's
/// pixels; pages are numbered at their foot. Without `nextPage` all goes on the one page: see reportHeight(). False when a page could not
/// be had. On any thread.
[[nodiscard]] bool paintReport(QPainter &painter, const QRectF &page, const Report &report, const NextPage &nextPage = {});

/// What a report needs of one page of that width, in the painter's pixels.
[[nodiscard]] double reportHeight(QPainter &painter, double width, const Report &report);

/// The whole of it, within the margins of a printer or a PDF.
[[nodiscard]] bool paintReport(QPagedPaintDevice &paper, const Report &report);

} // namespace batchwatch::gui
