#include "gui/copynotices.h"

#include "gui/messagebar.h"
#include "gui/rowcopier.h"

namespace batchwatch::gui {

namespace {

const auto copySlot = QStringLiteral("copy");

} // namespace

CopyNotices::CopyNotices(RowCopier &copier, MessageBar &messages, std::function<void()> exportRows, QObject *parent)
    : QObject(parent),
      m_copier(copier),
      m_messages(messages),
      m_exportRows(std::move(exportRows))
{
    connect(&copier, &RowCopier::started, this, &CopyNotices::showCopying);
    connect(&copier, &RowCopier::progressed, this, [this](qint64 done, qint64 total) { m_messages.setProgress(copySlot, done, total); });
    connect(&copier, &RowCopier::finished, this, &CopyNotices::showDone);
    connect(&copier, &RowCopier::tooLarge, this, &CopyNotices::showTooLarge);
    connect(&copier, &RowCopier::cancelled, this, [this] {
        m_isTold = false;
        m_messages.clear(copySlot);
    });
}

void CopyNotices::showCopying(qint64 rows)
{
    m_isTold = true;
    Message message;
    message.text = tr("Copying %Ln row(s)…", nullptr, int(rows));
    message.actionText = tr("Cancel");
    message.action = [this] { m_copier.cancel(); };
    message.closable = false;
    m_messages.show(copySlot, message);
    m_messages.setProgress(copySlot, 0, rows);
}

/// Of a copy that was done at once nobody needs to be told; what was said of an earlier one is over.
void CopyNotices::showDone(qint64 rows)
{
    if (std::exchange(m_isTold, false))
        m_messages.show(copySlot, {.meaning = Meaning::Good, .text = tr("Copied %Ln row(s).", nullptr, int(rows))});
    else
        m_messages.clear(copySlot);
}

void CopyNotices::showTooLarge(qint64 rows)
{
    m_isTold = false;
    Message message{.meaning = Meaning::Attention};
    message.text = tr("%Ln row(s) are too much for the clipboard: over 200 MB. Export them to a file instead.", nullptr, int(rows));
    message.actionText = tr("Export…");
    message.action = m_exportRows;
    m_messages.show(copySlot, message);
}

} // namespace batchwatch::gui
