#include "gui/historychart.h"

#include "gui/meaningcolors.h"
#include "gui/reportcolors.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace batchwatch::gui {

namespace {

constexpr double progressWidth = 2.0;
constexpr double markSize = 8.0;
constexpr int labelsWide = 9; ///< in characters, with the room between two

double epoch(WallTime time)
{
    return double(time.time_since_epoch().count());
}

QList<QPointF> toPoints(const std::vector<PlotPoint> &line)
{
    QList<QPointF> points;
    points.reserve(qsizetype(line.size()));
    for (const PlotPoint &point : line)
        points.append({epoch(point.at), point.value});
    return points;
}

void setTicks(QCategoryAxis *axis, const QList<PlotTick> &ticks)
{
    const QStringList former = axis->categoriesLabels();
    for (const QString &label : former)
        axis->remove(label);
    axis->setStartValue(ticks.isEmpty() ? 0.0 : ticks.first().value - 1.0);
    QStringList labels;
    for (const PlotTick &tick : ticks) {
        QString label = tick.label;
        while (labels.contains(label))
            label += QChar(0x200b); // an axis takes each text once; this one takes no room
        labels += label;
        axis->append(label, tick.value);
    }
}

/// Nothing, when there is no point.
const PlotPoint *nearest(const std::vector<PlotPoint> &line, WallTime time)
{
    const auto apart = [time](const PlotPoint &point) { return std::abs(epoch(point.at) - epoch(time)); };
    const auto found = std::min_element(line.begin(), line.end(), [&](const auto &a, const auto &b) { return apart(a) < apart(b); });
    return found == line.end() ? nullptr : &*found;
}

} // namespace

HistoryChart::HistoryChart(QWidget *parent)
    : HistoryPlot(parent),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, this)),
      m_progress(new QLineSeries(m_chart)),
      m_speed(new QLineSeries(m_chart)),
      m_failures(new QScatterSeries(m_chart)),
      m_mark(new QLineSeries(m_chart)),
      m_times(new QCategoryAxis(m_chart)),
      m_percents(new QCategoryAxis(m_chart)),
      m_speeds(new QCategoryAxis(m_chart))
{
    setUpSeries();
    setUpView();
    applyLook();
    spanAxes();
}

HistoryChart::~HistoryChart()
{
    m_view->removeEventFilter(this);
    m_view->viewport()->removeEventFilter(this);
}

void HistoryChart::setUpSeries()
{
    m_chart->addAxis(m_times, Qt::AlignBottom);
    const bool mirrored = isRightToLeft();
    m_chart->addAxis(m_percents, mirrored ? Qt::AlignRight : Qt::AlignLeft);
    m_chart->addAxis(m_speeds, mirrored ? Qt::AlignLeft : Qt::AlignRight);
    for (QCategoryAxis *axis : {m_times, m_percents, m_speeds})
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_speeds->setGridLineVisible(false); // those of the percentages suffice
    m_percents->setTitleText(tr("Per cent done"));
    m_speeds->setTitleText(tr("Numbers a minute"));
    setTicks(m_percents, percentTicks());
    m_percents->setRange(0.0, 102.0); // a line at its top is not cut in half

    const auto add = [this](QXYSeries *series, const QString &name, QCategoryAxis *values) {
        series->setName(name);
        m_chart->addSeries(series);
        series->attachAxis(m_times);
        series->attachAxis(values);
    };
    add(m_mark, {}, m_percents);
    add(m_progress, tr("Progress"), m_percents);
    add(m_speed, tr("Speed"), m_speeds);
    add(m_failures, tr("Failed requests"), m_percents);
    m_failures->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    m_failures->setMarkerSize(markSize);
}

void HistoryChart::setUpView()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAccessibleName(tr("History plot"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_chart->setBackgroundRoundness(0);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins(QMargins(8, 0, 8, 8));
}

void HistoryChart::setHistory(const PlotHistory &history)
{
    m_history = history;
    m_progress->replace(toPoints(history.progress));
    m_speed->replace(toPoints(history.speed));
    m_failures->replace(toPoints(history.failures));
    spanAxes();
    showLegend();
    mark(m_marked);
}

void HistoryChart::mark(std::optional<WallTime> time)
{
    m_marked = time;
    m_mark->clear();
    if (time)
        m_mark->append({{epoch(*time), 0.0}, {epoch(*time), 102.0}});
    m_view->setAccessibleDescription(time ? textAt(*time) : QString());
}

void HistoryChart::spanAxes()
{
    std::optional<WallTime> from;
    std::optional<WallTime> to;
    for (const auto *line : {&m_history.progress, &m_history.failures}) {
        for (const PlotPoint &point : *line) {
            from = std::min(from.value_or(point.at), point.at);
            to = std::max(to.value_or(point.at), point.at);
        }
    }
    if (!from)
        return;
    constexpr Milliseconds shortest{10'000};
    if (*to - *from < shortest)
        to = *from + shortest;
    const int most = std::max(2, width() / (fontMetrics().averageCharWidth() * labelsWide + 16));
    setTicks(m_times, timeTicks(*from, *to, most));
    m_times->setRange(epoch(*from), epoch(*to));

    double highest = 0.0;
    for (const PlotPoint &point : m_history.speed)
        highest = std::max(highest, point.value);
    const QList<PlotTick> amounts = amountTicks(highest, 5);
    setTicks(m_speeds, amounts);
    m_speeds->setRange(0.0, amounts.last().value * 1.02);
}

/// Only of what there is.
void HistoryChart::showLegend()
{
    const auto show = [this](QXYSeries *series, bool visible) {
        for (QLegendMarker *marker : m_chart->legend()->markers(series))
            marker->setVisible(visible);
    };
    show(m_mark, false);
    show(m_failures, !m_history.failures.empty());
    m_speeds->setVisible(!m_history.speed.empty());
}

void HistoryChart::applyLook()
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const QColor line = meaningColor(Meaning::Good, base);
    m_chart->setBackgroundBrush(base);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_view->setBackgroundBrush(base);
    m_progress->setPen(QPen(line, progressWidth));
    m_speed->setPen(QPen(tinted(text, base, 0.45), 1.0));
    m_mark->setPen(QPen(palette().color(QPalette::Highlight), 1.0));
    m_failures->setColor(meaningColor(Meaning::Bad, base));
    m_failures->setBorderColor(Qt::transparent);
    m_chart->legend()->setLabelColor(text);
    m_chart->legend()->setFont(font());
    m_chart->legend()->setAlignment(Qt::AlignTop);
    for (QCategoryAxis *axis : {m_times, m_percents, m_speeds})
        applyLookOf(axis);
    showLegend();
}

void HistoryChart::applyLookOf(QCategoryAxis *axis) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    axis->setLabelsFont(font());
    axis->setTitleFont(font());
    axis->setLabelsColor(text);
    axis->setTitleBrush(text);
    axis->setLinePen(QPen(tinted(text, base, 0.3), 1.0));
    axis->setGridLinePen(QPen(tinted(text, base, 0.12), 1.0));
}

WallTime HistoryChart::timeAt(const QPoint &position) const
{
    const QPointF onChart = m_chart->mapFromScene(m_view->mapToScene(position));
    return WallTime(Milliseconds(qint64(m_chart->mapToValue(onChart, m_progress).x())));
}

QString HistoryChart::textAt(WallTime time) const
{
    const PlotPoint *progress = nearest(m_history.progress, time);
    const PlotPoint *failure = nearest(m_history.failures, time);
    const auto apart = [time](const PlotPoint *point) { return std::abs(epoch(point->at) - epoch(time)); };
    const bool isFailure = failure != nullptr && (progress == nullptr || apart(failure) < apart(progress));
    const PlotPoint *point = isFailure ? failure : progress;
    if (point == nullptr)
        return {};
    const QLocale locale;
    const QDateTime at = localTime(point->at);
    QStringList lines{locale.toString(at, QLocale::ShortFormat), tr("%1 per cent done").arg(locale.toString(point->value, 'f', 1))};
    if (isFailure)
        lines += tr("The request failed");
    else if (const PlotPoint *speed = nearest(m_history.speed, point->at))
        lines += tr("%1 numbers a minute").arg(locale.toString(speed->value, 'f', speed->value < 10.0 ? 1 : 0));
    return lines.join(u'\n');
}

void HistoryChart::showTip(const QPoint &position, const QPoint &globalPosition)
{
    const QPointF onChart = m_chart->mapFromScene(m_view->mapToScene(position));
    const QString text = m_chart->plotArea().contains(onChart) ? textAt(timeAt(position)) : QString();
    QToolTip::showText(globalPosition, text, m_view);
}

void HistoryChart::pick(WallTime time)
{
    mark(time);
    if (m_picked)
        m_picked(time);
}

/// From request to request, as far as they are points of the lines. False when the key means nothing here.
bool HistoryChart::step(int key)
{
    std::vector<WallTime> times;
    for (const auto *line : {&m_history.progress, &m_history.failures}) {
        for (const PlotPoint &point : *line)
            times.push_back(point.at);
    }
    std::sort(times.begin(), times.end());
    if (times.empty() || (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Home && key != Qt::Key_End))
        return false;
    const WallTime now = m_marked.value_or(times.back());
    if (key == Qt::Key_Left) {
        const auto at = std::lower_bound(times.begin(), times.end(), now);
        pick(at == times.begin() ? times.front() : *std::prev(at));
    } else if (key == Qt::Key_Right) {
        const auto after = std::upper_bound(times.begin(), times.end(), now);
        pick(after == times.end() ? times.back() : *after);
    } else {
        pick(key == Qt::Key_Home ? times.front() : times.back());
    }
    return true;
}

bool HistoryChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return step(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_view->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress && !m_history.isEmpty())
        pick(timeAt(static_cast<QMouseEvent *>(event)->pos()));
    return HistoryPlot::eventFilter(watched, event);
}

void HistoryChart::changeEvent(QEvent *event)
{
    HistoryPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyLook();
}

void HistoryChart::resizeEvent(QResizeEvent *event)
{
    HistoryPlot::resizeEvent(event);
    spanAxes();
}

} // namespace batchwatch::gui
