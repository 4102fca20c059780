#include "gui/batchnotedialog.h"

#include "gui/batchcommands.h"
#include "gui/batchwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

/// Those that all of them have.
QString commonTags(const QList<BatchReport> &batches)
{
    BatchReport common = batches.first();
    common.tags.removeIf([&batches](const QString &tag) {
        return std::any_of(batches.begin(), batches.end(), [&tag](const BatchReport &report) { return !report.tags.contains(tag); });
    });
    return BatchWords::tags(common);
}

} // namespace

BatchNoteDialog::BatchNoteDialog(const QList<BatchReport> &batches, QWidget *parent)
    : QDialog(parent),
      m_batches(batches),
      m_tags(new QLineEdit(commonTags(batches), this))
{
    const bool one = batches.size() == 1;
    setWindowTitle(one ? tr("Tags and note") : tr("Tags"));
    auto *form = new QFormLayout(this);
    auto *what = new QLabel(one ? batches.first().displayName() : tr("%n batch(es)", nullptr, int(batches.size())), this);
    what->setTextFormat(Qt::PlainText);
    form->addRow(what);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("client, spring"));
    m_tags->setMinimumWidth(m_tags->fontMetrics().averageCharWidth() * 48);
    form->addRow(tr("&Tags:"), m_tags);
    auto *hint
        = new QLabel(one ? tr("Separated by commas.") : tr("Separated by commas; they replace the tags of all of these batches."), this);
    hint->setWordWrap(true);
    form->addRow(QString(), hint);
    if (one) {
        m_note = new QPlainTextEdit(batches.first().note, this);
        m_note->setAccessibleName(tr("Note"));
        m_note->setTabChangesFocus(true);
        form->addRow(tr("&Note:"), m_note);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &BatchNoteDialog::tell);
}

void BatchNoteDialog::tell()
{
    if (m_tags->isModified())
        Q_EMIT tagsChosen(idsOf(m_batches), m_tags->text().split(QLatin1Char(',')));
    if (m_note != nullptr && m_note->document()->isModified())
        Q_EMIT noteWritten(m_batches.first().id, m_note->toPlainText().trimmed());
}

} // namespace batchwatch::gui
