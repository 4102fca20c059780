#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <vector>

namespace batchwatch::gui {

class ReportSheet;
struct Report;

/// A piece of a report that does not break. Pages are filled with them. In points.
struct ReportBlock
{
    double height = 0.0;
    std::function<void(double top)> draw; ///< none: a gap
    bool staysWithNext = false;
};

/// What a report looks like on paper, from top to bottom: black and the colours of meanings on white, whatever the window's are.
class ReportBlocks
{
public:
    /// Drawn on pages of this sheet. Both outlive this.
    ReportBlocks(const Report &report, const ReportSheet &sheet);
    ~ReportBlocks();
    Q_DISABLE_COPY_MOVE(ReportBlocks)

    [[nodiscard]] const std::vector<ReportBlock> &blocks() const;
    static constexpr double footer = 24.0; ///< height
    void drawFooter(int page, int pages) const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace batchwatch::gui
