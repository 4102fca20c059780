#include "gui/batchheader.h"

#include "gui/keymenu.h"
#include "gui/timetext.h"
#include "ui_batchheader.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

constexpr double percentageScale = 2.4;
constexpr double batchTitleScale = 1.2;

QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// The legend's buttons and the states that they stand for.
template<typename Ui> auto legendOf(const Ui &ui)
{
    return std::array{std::pair(ui.completed, NumberStatus::Completed), std::pair(ui.failed, NumberStatus::Failed),
        std::pair(ui.pending, NumberStatus::Pending)};
}

} // namespace

BatchHeader::BatchHeader(const Clock &clock, QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::BatchHeader>()), m_clock(clock)
{
    m_ui->setupUi(this);
    m_ui->title->setFont(scaled(font(), batchTitleScale, QFont::DemiBold));
    m_ui->percentage->setFont(scaled(font(), percentageScale, QFont::DemiBold));
    m_ui->percentage->setMinimumWidth(m_ui->percentage->fontMetrics().horizontalAdvance(BatchWords::percentage(100)));
    m_ui->copyId->setIcon(icon(Icon::Copy, Meaning::Quiet));
    m_ui->ageIcon->setIcon(Icon::Warning, Meaning::Attention);
    m_ui->disagreeIcon->setIcon(Icon::Warning, Meaning::Attention);
    prepareLegend();
    styleTexts();
    connect(m_ui->copyId, &QToolButton::clicked, this, [this] {
        if (const BatchReport *report = only())
            QGuiApplication::clipboard()->setText(report->id.toString());
    });
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        updateTimes();
        planTick();
        Q_EMIT ticked();
    });
    hide();
}

BatchHeader::~BatchHeader() = default;

void BatchHeader::prepareLegend()
{
    m_ui->completed->setSegment(Segment::Completed, tr("completed"));
    m_ui->failed->setSegment(Segment::Failed, tr("failed"));
    m_ui->pending->setSegment(Segment::Pending, tr("pending"));
    for (const auto &[button, status] : legendOf(*m_ui)) {
        button->setToolTip(tr("Show only these numbers; press again for all"));
        connect(button, &LegendButton::clicked, this, [this, status = status](bool checked) {
            const std::optional<NumberStatus> chosen = checked ? std::optional(status) : std::nullopt;
            setStatusFilter(chosen);
            Q_EMIT statusFilterChosen(chosen);
        });
    }
}

void BatchHeader::styleTexts()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->id, m_ui->key, m_ui->disagree})
        setTextMeaning(*widget, Meaning::Quiet, palette());
}

void BatchHeader::setReports(const QList<BatchReport> &reports)
{
    m_reports = reports;
    setVisible(!reports.isEmpty());
    if (reports.isEmpty())
        return;
    showNames();
    showFigures();
    updateTimes();
    planTick();
}

void BatchHeader::setKeys(const QList<app::KeyEntry> &keys)
{
    m_keys = keys;
    if (!m_reports.isEmpty())
        showKey();
}

void BatchHeader::setStatusFilter(std::optional<NumberStatus> status)
{
    for (const auto &[button, ownStatus] : legendOf(*m_ui))
        button->setChecked(status == ownStatus);
}

void BatchHeader::updateTimes()
{
    if (m_reports.isEmpty())
        return;
    const BatchReport *report = only();
    m_ui->status->setText(
        report != nullptr ? BatchWords::status(*report, m_clock.now(), m_clock.wallNow()) : BatchWords::summary(m_reports));
    showAge();
}

void BatchHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        styleTexts();
        updateTimes();
    }
}

void BatchHeader::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimes();
    planTick();
}

void BatchHeader::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void BatchHeader::showNames()
{
    const BatchReport *report = only();
    m_ui->title->setText(report != nullptr ? report->displayName() : tr("%Ln batch(es)", nullptr, int(m_reports.size())));
    m_ui->phaseIcon->setVisible(report != nullptr);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->id, m_ui->copyId})
        widget->setVisible(report != nullptr);
    showKey();
    if (report == nullptr)
        return;
    const PhaseLook look = lookOf(report->phase);
    m_ui->phaseIcon->setIcon(look.icon, look.meaning);
    m_ui->id->setText(report->id.toString());
}

/// Of one batch, or of several that share it.
void BatchHeader::showKey()
{
    const bool isShared = std::all_of(
        m_reports.begin(), m_reports.end(), [this](const BatchReport &report) { return report.key == m_reports.first().key; });
    const QString text = isShared ? BatchWords::key(m_reports.first()) : QString();
    m_ui->keyIcon->setVisible(!text.isEmpty());
    m_ui->key->setVisible(!text.isEmpty());
    m_ui->key->setText(text);
    m_ui->keyIcon->setIcon(keyIcon(keyColorOf(m_reports.first(), m_keys)));
}

void BatchHeader::showFigures()
{
    const Figures figures = figuresOf(m_reports);
    const bool known = figures.batches > 0;
    m_ui->percentage->setText(known ? BatchWords::percentage(figures.percent()) : BatchWords::noFigures());
    m_ui->bar->setFigures(figures);
    m_ui->completed->setCount(figures.completed, figures.total);
    m_ui->failed->setCount(figures.failed, figures.total);
    m_ui->pending->setCount(figures.pending, figures.total);
    m_ui->total->setText(tr("total %1").arg(QLocale().toString(figures.total)));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->percentage, m_ui->completed, m_ui->failed, m_ui->pending, m_ui->total})
        widget->setEnabled(known);
    m_ui->disagreeIcon->setVisible(figures.disagree);
    m_ui->disagree->setVisible(figures.disagree);
    m_ui->disagree->setToolTip(figures.disagree ? disagreement(figures) : QString());
}

void BatchHeader::showAge()
{
    const BatchReport *report = only();
    const Age age = report != nullptr ? ageOf(*report, m_clock.wallNow()) : Age{};
    m_ui->age->setVisible(!age.text.isEmpty());
    m_ui->ageIcon->setVisible(age.stale);
    if (age.text.isEmpty())
        return;
    setTextMeaning(*m_ui->age, age.stale ? Meaning::Attention : Meaning::Quiet, palette());
    m_ui->age->setText(age.text);
    const QDateTime seen = localTime(*report->seenAt);
    const QString when = QLocale().toString(seen, QLocale::ShortFormat);
    m_ui->age->setToolTip(
        age.stale ? tr("Last answer: %1. Three or more planned polls have gone without one.").arg(when) : tr("Last answer: %1").arg(when));
}

void BatchHeader::planTick()
{
    const bool anythingMoves = isVisible() && !m_reports.isEmpty();
    if (!anythingMoves) {
        m_tick.stop();
        return;
    }
    // In step with the countdown, so that it never skips or repeats a second.
    const BatchReport *report = only();
    const bool countsDown = report != nullptr && report->nextPoll;
    m_tick.start(countsDown ? TimeText::untilCountdownChanges(*report->nextPoll - m_clock.now()) : untilAgeChanges(report));
}

Milliseconds BatchHeader::untilAgeChanges(const BatchReport *report) const
{
    const bool countsSeconds = report != nullptr && report->seenAt && m_clock.wallNow() - *report->seenAt < std::chrono::minutes(1);
    return countsSeconds || (report != nullptr && !monitor::isAtRest(report->phase)) ? std::chrono::seconds(1) : std::chrono::minutes(1);
}

const BatchReport *BatchHeader::only() const
{
    return m_reports.size() == 1 ? &m_reports.first() : nullptr;
}

QString BatchHeader::disagreement(const Figures &figures) const
{
    const QLocale locale;
    return tr("The vendor says: completed %1, failed %2, pending %3, total %4.\n"
              "Counted from the rows: completed %5, failed %6, pending %7, rows %8.")
        .arg(locale.toString(figures.completed), locale.toString(figures.failed), locale.toString(figures.pending),
            locale.toString(figures.total), locale.toString(figures.counted.completed), locale.toString(figures.counted.failed),
            locale.toString(figures.counted.pending), locale.toString(figures.counted.rows));
}

} // namespace batchwatch::gui
