#include "gui/barsviews.h"

#include "gui/reportcolors.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegendMarker>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr double barWidth = 0.62; ///< of the room of a bar
constexpr char16_t wideSpace[] = u"\u00a0\u00a0";
constexpr char16_t noSpace = 0x200b;
constexpr double namesRoom = 0.33; ///< of the width of a view
constexpr int labelPadding = 12;   ///< an axis leaves a name out rather than give it less
constexpr int frameLines = 6;      ///< what stands around the bars of a ranking, in lines of text

} // namespace

BarsView::BarsView(const QString &title, QWidget *parent)
    : QChartView(parent),
      m_series(new QHorizontalStackedBarSeries(chart())),
      m_names(new QBarCategoryAxis(chart())),
      m_amounts(new QValueAxis(chart()))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart: %1").arg(title));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const bool mirrored = isRightToLeft();
    chart()->setTitle(title);
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(8, 4, 8, 4));
    chart()->addSeries(m_series);
    chart()->addAxis(m_names, mirrored ? Qt::AlignRight : Qt::AlignLeft);
    chart()->addAxis(m_amounts, Qt::AlignBottom);
    m_series->setBarWidth(barWidth);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_amounts);
    m_amounts->setReverse(mirrored);
    m_amounts->setVisible(false); // the figures are beside the names
    m_names->setGridLineVisible(false);
    connect(m_series, &QAbstractBarSeries::hovered, this, [this](bool entered, int bar, QBarSet *part) {
        const QString words = entered ? u"<qt>"_s + wordsOf(bar, part).toHtmlEscaped() + u"</qt>"_s : QString(); // a carrier may hold "<b>"
        QToolTip::showText(QCursor::pos(), words, this);
    });
}

QColor BarsView::ground() const
{
    return palette().color(QPalette::Base);
}

QBarSet *BarsView::addSet(const QString &name)
{
    auto *set = new QBarSet(name, m_series);
    m_series->append(set);
    return set;
}

void BarsView::describe(const QStringList &words)
{
    setAccessibleDescription(words.join(u'\n'));
}

void BarsView::applyLook()
{
    const QColor text = palette().color(QPalette::Text);
    QFont titleFont = font();
    titleFont.setBold(true);
    chart()->setTitleFont(titleFont);
    chart()->setTitleBrush(text);
    chart()->setBackgroundBrush(ground());
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(ground());
    chart()->legend()->setLabelColor(text);
    chart()->legend()->setFont(font());
    m_names->setLabelsFont(font());
    m_names->setLabelsColor(text);
    m_names->setLinePen(QPen(tinted(text, ground(), 0.3), 1.0));
    for (QLegendMarker *marker : chart()->legend()->markers())
        marker->setPen(Qt::NoPen);
}

void BarsView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyLook();
}

PartsView::PartsView(const QString &title, QWidget *parent) : BarsView(title, parent)
{
    names()->setVisible(false);
    names()->append(title);
    series()->setBarWidth(1.0);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    applyLook();
}

void PartsView::setParts(const std::vector<ReportPart> &parts)
{
    m_parts = parts;
    series()->clear();
    qint64 all = 0;
    QStringList words;
    for (const ReportPart &part : parts) {
        addSet(part.name + u' ' + part.share)->append(double(part.numbers));
        all += part.numbers;
        words += part.words;
    }
    amounts()->setRange(0.0, double(std::max<qint64>(all, 1)));
    describe(words);
    applyLook();
}

void PartsView::applyLook()
{
    BarsView::applyLook();
    setFixedHeight(fontMetrics().height() * 6 + 16);
    const QList<QBarSet *> sets = series()->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        sets[i]->setColor(outcomeColor(m_parts[std::size_t(i)].outcome, ground()));
        sets[i]->setBorderColor(ground());
    }
}

QString PartsView::wordsOf(int, const QBarSet *part) const
{
    const qsizetype index = series()->barSets().indexOf(const_cast<QBarSet *>(part));
    return index < 0 ? QString() : m_parts[std::size_t(index)].words;
}

RankingView::RankingView(const QString &title, QWidget *parent)
    : BarsView(title, parent),
      m_onWhatsApp(addSet(tr("on WhatsApp"))),
      m_others(addSet(tr("other numbers")))
{
    chart()->legend()->setAlignment(Qt::AlignBottom);
    applyLook();
}

void RankingView::setBars(const std::vector<ReportBar> &bars)
{
    m_bars = bars;
    m_onWhatsApp->remove(0, m_onWhatsApp->count());
    m_others->remove(0, m_others->count());
    qint64 longest = 0;
    QStringList words;
    QList<qreal> good;
    QList<qreal> others;
    for (const ReportBar &bar : bars) {
        longest = std::max(longest, bar.numbers);
        words += bar.words;
        good += double(bar.onWhatsApp);
        others += double(bar.numbers - bar.onWhatsApp);
    }
    std::reverse(good.begin(), good.end()); // charts are filled from the bottom
    std::reverse(others.begin(), others.end());
    m_onWhatsApp->append(good);
    m_others->append(others);
    amounts()->setRange(0.0, double(std::max<qint64>(longest, 1)));
    nameBars();
    describe(words);
    applyLook();
}

/// An axis takes each text once: what was shortened to the same is told apart by marks that take no room. And it takes it for HTML.
void RankingView::nameBars()
{
    const int room = int(width() * namesRoom);
    QStringList shown;
    for (const ReportBar &bar : m_bars) {
        const QString count = QStringView(wideSpace) + bar.count;
        const QString name = fontMetrics().elidedText(bar.name, Qt::ElideRight, room - fontMetrics().horizontalAdvance(count));
        QString label = name.toHtmlEscaped() + count;
        while (shown.contains(label))
            label += QChar(noSpace);
        shown += label;
    }
    std::reverse(shown.begin(), shown.end());
    names()->setCategories(shown);
}

void RankingView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    nameBars();
}

void RankingView::applyLook()
{
    BarsView::applyLook();
    m_onWhatsApp->setColor(outcomeColor(Outcome::OnWhatsApp, ground()));
    m_others->setColor(otherNumbersColor(ground()));
    for (QBarSet *set : {m_onWhatsApp, m_others})
        set->setBorderColor(set->color()); // of the legend's sample as well
    setMinimumHeight((fontMetrics().height() + labelPadding) * int(m_bars.size()) + fontMetrics().height() * frameLines);
}

QString RankingView::wordsOf(int bar, const QBarSet *) const
{
    const std::size_t fromTop = m_bars.size() - 1 - std::size_t(bar);
    return fromTop < m_bars.size() ? m_bars[fromTop].words : QString();
}

} // namespace batchwatch::gui
