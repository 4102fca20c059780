#include "gui/filternamedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace batchwatch::gui {

namespace {

constexpr int longestFilterName = 80;

} // namespace

FilterNameDialog::FilterNameDialog(SavedFilters filters, const QString &first, QWidget *parent)
    : QDialog(parent),
      m_filters(std::move(filters)),
      m_first(first),
      m_name(new QLineEdit(first, this)),
      m_hint(new QLabel(this))
{
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setMaxLength(longestFilterName);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 40);
    m_name->selectAll();
    m_hint->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_hint);
    form->addRow(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT named(m_name->text().simplified()); });
    check();
}

void FilterNameDialog::check()
{
    const SavedFilter *const other = m_filters.find(m_name->text());
    const bool isOther = other && other->name != m_first;
    m_hint->setText(isOther ? tr("It replaces the filter of this name.") : QString());
    m_save->setEnabled(!m_name->text().simplified().isEmpty());
}

} // namespace batchwatch::gui
