#pragma once

#include "gui/batchwords.h"

#include <QProgressBar>

namespace batchwatch::gui {

/// Parts of the bar; the legend's colour keys are the same.
enum class Segment : quint8 { Completed, Failed, Pending };
[[nodiscard]] QColor segmentColor(Segment segment, const QPalette &palette);

/// Done, failed and pending in one bar. For assistive technology it is a progress bar from 0 to 100.
class SegmentedProgressBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit SegmentedProgressBar(QWidget *parent = nullptr);

    void setFigures(const Figures &figures);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Figures m_figures;
};

} // namespace batchwatch::gui
