#include "gui/statusline.h"

#include "gui/batchlistmodel.h"
#include "gui/batchwords.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace batchwatch::gui {

namespace {

constexpr std::chrono::milliseconds delay{100};

} // namespace

StatusLine::StatusLine(QStatusBar &bar, const BatchListModel &model)
    : QObject(&bar),
      m_model(model),
      m_watched(new QLabel(&bar)),
      m_counts(new QLabel(&bar))
{
    for (QLabel *label : {m_watched, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_watched->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way to the counts
    bar.addWidget(m_watched, 1);
    bar.addPermanentWidget(m_counts);
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::refresh);
}

void StatusLine::refresh()
{
    const QString text = BatchWords::watched(m_model.tally());
    m_watched->setText(text);
    m_watched->setToolTip(text.toHtmlEscaped());
}

void StatusLine::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void StatusLine::showCounts(qint64 shown, qint64 total, qint64 selected)
{
    m_shown = shown;
    m_total = total;
    m_selected = selected;
    refreshCounts();
}

void StatusLine::showChanged(qint64 changed)
{
    m_changed = changed;
    refreshCounts();
}

void StatusLine::refreshCounts()
{
    const QLocale locale;
    QString text = m_total > 0 ? tr("%1 of %2 shown").arg(locale.toString(m_shown), locale.toString(m_total)) : QString();
    if (m_selected > 0)
        text += tr(" · %1 selected").arg(locale.toString(m_selected));
    if (m_changed > 0)
        text += tr(" · %1 changed").arg(locale.toString(m_changed));
    m_counts->setText(text);
    m_counts->setToolTip(m_changed > 0 ? tr("Changed since they were looked at: a bar before the row marks them") : QString());
}

} // namespace batchwatch::gui
