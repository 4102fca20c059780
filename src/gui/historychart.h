#pragma once

#include "gui/historyplot.h"
#include "gui/plotaxes.h"

#include <QCoreApplication>

class QCategoryAxis;
class QChart;
class QChartView;
class QLineSeries;
class QScatterSeries;

namespace batchwatch::gui {

/// The plot with Qt Charts. A part of the charts module: links nothing of the program.
class HistoryChart final : public HistoryPlot
{
    Q_DECLARE_TR_FUNCTIONS(HistoryChart)

public:
    explicit HistoryChart(QWidget *parent);
    ~HistoryChart() override;

    void setHistory(const PlotHistory &history) override;
    void mark(std::optional<WallTime> time) override;
    void setPicked(std::function<void(WallTime time)> picked) override { m_picked = std::move(picked); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpSeries();
    void setUpView();
    void applyLook();
    void applyLookOf(QCategoryAxis *axis) const;
    void spanAxes();
    void showLegend();
    [[nodiscard]] WallTime timeAt(const QPoint &position) const;
    [[nodiscard]] QString textAt(WallTime time) const;
    void showTip(const QPoint &position, const QPoint &globalPosition);
    [[nodiscard]] bool step(int key);
    void pick(WallTime time);

    PlotHistory m_history;
    std::optional<WallTime> m_marked;
    std::function<void(WallTime time)> m_picked;
    QChart *m_chart; ///< of the view
    QChartView *m_view;
    QLineSeries *m_progress;
    QLineSeries *m_speed;
    QScatterSeries *m_failures;
    QLineSeries *m_mark;
    QCategoryAxis *m_times;
    QCategoryAxis *m_percents;
    QCategoryAxis *m_speeds;
};

} // namespace batchwatch::gui
