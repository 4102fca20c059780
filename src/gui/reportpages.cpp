#include "gui/reportpages.h"

#include "gui/reportblocks.h"
#include "gui/reportsheet.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <limits>

namespace batchwatch::gui {

namespace {

using Page = std::vector<ReportBlock>;

/// A block that stays with the next one is not left at the foot of a page.
std::vector<Page> pagesOf(const std::vector<ReportBlock> &blocks, double room)
{
    std::vector<Page> pages(1);
    double used = 0.0;
    for (std::size_t i = 0; i < blocks.size();) {
        std::size_t end = i;
        double height = blocks[i].height;
        while (blocks[end].staysWithNext && end + 1 < blocks.size())
            height += blocks[++end].height;
        if (used > 0.0 && used + height > room) {
            pages.emplace_back();
            used = 0.0;
        }
        for (; i <= end; ++i) {
            const bool isGap = !blocks[i].draw;
            if (isGap && used == 0.0)
                continue;
            used += blocks[i].height;
            pages.back().push_back(blocks[i]);
        }
    }
    return pages;
}

void drawPage(const Page &page)
{
    double top = 0.0;
    for (const ReportBlock &block : page) {
        if (block.draw)
            block.draw(top);
        top += block.height;
    }
}

} // namespace

bool paintReport(QPainter &painter, const QRectF &page, const Report &report, const NextPage &nextPage)
{
    const ReportSheet sheet(painter, page);
    const ReportBlocks content(report, sheet);
    const double room = nextPage ? sheet.height() - ReportBlocks::footer : std::numeric_limits<double>::max();
    const std::vector<Page> pages = pagesOf(content.blocks(), room);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !nextPage())
            return false;
        drawPage(pages[i]);
        if (nextPage)
            content.drawFooter(int(i) + 1, int(pages.size()));
    }
    return true;
}

double reportHeight(QPainter &painter, double width, const Report &report)
{
    const ReportSheet sheet(painter, QRectF(0, 0, width, 0));
    const ReportBlocks content(report, sheet);
    double height = 0.0;
    for (const ReportBlock &block : content.blocks())
        height += block.height;
    return sheet.toPixels(height);
}

bool paintReport(QPagedPaintDevice &paper, const Report &report)
{
    QPainter painter;
    if (!painter.begin(&paper))
        return false;
    const QRectF page(0, 0, paper.width(), paper.height()); // what is within the margins
    const bool painted = paintReport(painter, page, report, [&paper] { return paper.newPage(); });
    return painter.end() && painted;
}

} // namespace batchwatch::gui
