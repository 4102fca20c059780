#include "gui/purgedialog.h"

#include "ui_purgedialog.h"

#include <QLocale>
#include <QPushButton>
#include <QStringListModel>

namespace batchwatch::gui {

using app::PurgeChoice;
using app::PurgePlan;

PurgeDialog::PurgeDialog(app::Engine &engine, const QList<BatchId> &selected, QWidget *parent)
    : QDialog(parent),
      m_engine(engine),
      m_selected(selected),
      m_ui(std::make_unique<Ui::PurgeDialog>()),
      m_names(new QStringListModel(this))
{
    m_ui->setupUi(this);
    m_ui->namesView->setModel(m_names);
    const QFontMetrics letters = m_ui->namesView->fontMetrics();
    m_ui->namesView->setMinimumSize(letters.averageCharWidth() * 60, letters.lineSpacing() * 8);
    m_ui->staysLabel->setMinimumHeight(letters.lineSpacing() * 2); // so that nothing moves when there is more to say
    m_deleteButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_deleteButton->setAutoDefault(false); // not with Enter in a field
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_ui->selectedButton->setText(tr("The %n &selected batch(es)", nullptr, int(selected.size())));
    m_ui->selectedButton->setEnabled(!selected.isEmpty());
    setUpKeys();
    connectFields();
    ask();
}

PurgeDialog::~PurgeDialog() = default;

void PurgeDialog::setUpKeys()
{
    const QList<app::KeyEntry> &entries = m_engine.keys().entries();
    for (const app::KeyEntry &entry : entries)
        m_ui->keyBox->addItem(entry.record.name.toString());
    m_ui->keyButton->setEnabled(!entries.isEmpty());
    m_ui->keyBox->setEnabled(!entries.isEmpty());
}

void PurgeDialog::connectFields()
{
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &PurgeDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &PurgeDialog::reject);
    for (QRadioButton *button : {m_ui->ageButton, m_ui->keyButton, m_ui->selectedButton}) {
        connect(button, &QRadioButton::toggled, this, [this](bool checked) {
            if (checked)
                ask();
        });
    }
    // Who sets a field means its way.
    connect(m_ui->daysBox, &QSpinBox::valueChanged, this, [this] { choose(m_ui->ageButton); });
    connect(m_ui->keyBox, &QComboBox::currentIndexChanged, this, [this] { choose(m_ui->keyButton); });
    connect(&m_engine, &app::Engine::batchRemoved, this, &PurgeDialog::ask);
}

void PurgeDialog::choose(QRadioButton *way)
{
    if (way->isChecked())
        ask();
    else
        way->setChecked(true);
}

PurgeChoice PurgeDialog::choice() const
{
    if (m_ui->selectedButton->isChecked())
        return {.what = m_selected};
    if (const auto key = KeyName::fromText(m_ui->keyBox->currentText()); key && m_ui->keyButton->isChecked())
        return {.what = PurgeChoice::OfKey{*key}};
    return {.what = PurgeChoice::OlderThan{std::chrono::days(m_ui->daysBox->value())}};
}

void PurgeDialog::ask()
{
    m_ui->daysBox->setSuffix(QLatin1Char(' ') + tr("day(s)", "after a number", m_ui->daysBox->value()));
    m_deleteButton->setEnabled(false);
    m_engine.planPurge(choice(), this, [this, question = ++m_question](const store::StoreResult<PurgePlan> &plan) {
        if (question == m_question)
            showPlan(plan.value_or(PurgePlan())); // that it failed is told by the store
    });
}

void PurgeDialog::showPlan(const PurgePlan &plan)
{
    m_plan = plan;
    const int count = int(plan.ids.size());
    m_names->setStringList(plan.names);
    m_ui->sumLabel->setText(count == 0
            ? tr("No batch is like that.")
            : tr("%Ln batch(es), with the results of %1 numbers:", nullptr, count).arg(QLocale().toString(plan.numbers)));
    QString stays = tr("Batches that are still polled, or paused, are never deleted here.");
    if (plan.polled > 0)
        stays += QLatin1Char(' ') + tr("%n such batch(es) stay(s).", nullptr, int(plan.polled));
    m_ui->staysLabel->setText(stays);
    m_deleteButton->setText(count == 0 ? tr("&Delete") : tr("&Delete %n batch(es)", nullptr, count));
    m_deleteButton->setEnabled(count > 0);
}

void PurgeDialog::accept()
{
    if (!m_deleteButton->isEnabled())
        return;
    Q_EMIT chosen(m_plan.ids);
    QDialog::accept();
}

} // namespace batchwatch::gui
