#include "gui/retentiondialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

namespace batchwatch::gui {

using monitor::RetentionSettings;

namespace {

constexpr int mostDays = 365;

} // namespace

RetentionDialog::RetentionDialog(const RetentionSettings &settings, QWidget *parent)
    : QDialog(parent),
      m_kept(new QSpinBox(this)),
      m_warning(new QSpinBox(this))
{
    setWindowTitle(tr("Data at the vendor"));
    m_kept->setRange(0, mostDays);
    m_kept->setSpecialValueText(tr("Do not warn"));
    m_kept->setValue(int(settings.kept.count()));
    m_warning->setRange(1, mostDays);
    m_warning->setValue(int(settings.warning.count()));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    auto *intro = new QLabel(tr("ProWebLook says that it deletes batches within 14 days. You are warned of those whose results are not all "
                                "here by then. What is here stays."),
        this);
    intro->setWordWrap(true);
    intro->setMinimumWidth(intro->fontMetrics().averageCharWidth() * 56);
    form->addRow(intro);
    form->addRow(tr("&Deleted after"), m_kept);
    form->addRow(tr("&Warn before that"), m_warning);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kept, &QSpinBox::valueChanged, this, &RetentionDialog::refresh);
    connect(m_warning, &QSpinBox::valueChanged, this, &RetentionDialog::refresh);
    connect(this, &QDialog::accepted, this,
        [this] { Q_EMIT chosen({.kept = std::chrono::days(m_kept->value()), .warning = std::chrono::days(m_warning->value())}); });
    refresh();
}

void RetentionDialog::refresh()
{
    for (QSpinBox *box : {m_kept, m_warning})
        box->setSuffix(QLatin1Char(' ') + tr("day(s)", "after a number", box->value()));
    m_warning->setEnabled(m_kept->value() > 0);
}

} // namespace batchwatch::gui
