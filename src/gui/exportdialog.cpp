#include "gui/exportdialog.h"

#include "gui/meaningcolors.h"
#include "ui_exportdialog.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace batchwatch::gui {

using exports::Format;
using results::Column;

namespace {

void makeQuiet(QLabel *label)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, meaningColor(Meaning::Quiet, colors.color(QPalette::Window)));
    label->setPalette(colors);
}

} // namespace

qint64 ExportRowCounts::of(ExportRows rows) const
{
    switch (rows) {
    case ExportRows::All: return all;
    case ExportRows::Filtered: return filtered;
    case ExportRows::Selected: return selected;
    }
    Q_UNREACHABLE();
}

ExportRows defaultRows(const ExportRowCounts &counts)
{
    if (counts.selected > 1)
        return ExportRows::Selected;
    return counts.filterSet && counts.filtered > 0 ? ExportRows::Filtered : ExportRows::All;
}

ExportDialog::ExportDialog(const QList<Column> &shown, const ExportRowCounts &counts, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::ExportDialog>()),
      m_exportButton(nullptr),
      m_counts(counts)
{
    m_ui->setupUi(this);
    m_exportButton = m_ui->buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_exportButton->setDefault(true);
    fillChoices();
    fillColumns(shown);
    select(defaultRows(counts));
    for (QLabel *label : {m_ui->exactHint, m_ui->columnsHint, m_ui->unfinishedLabel})
        makeQuiet(label);
    setUnfinishedBatches(0);

    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::applyFormat);
    connect(m_ui->columnsList, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    for (const QRadioButton *button : {m_ui->allRows, m_ui->filteredRows, m_ui->selectedRows})
        connect(button, &QRadioButton::toggled, this, &ExportDialog::refresh);
    applyFormat();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::fillChoices()
{
    m_ui->formatCombo->addItem(tr("CSV"), int(Format::Csv));
    m_ui->formatCombo->addItem(tr("TSV (tabs)"), int(Format::Tsv));
    m_ui->formatCombo->addItem(tr("Excel (XLSX)"), int(Format::Xlsx));
    m_ui->formatCombo->addItem(tr("JSON Lines"), int(Format::JsonLines));
    m_ui->separatorCombo->addItem(tr("Comma"), QChar(u','));
    m_ui->separatorCombo->addItem(tr("Semicolon"), QChar(u';'));
    m_ui->separatorCombo->addItem(tr("Tab"), QChar(u'\t'));
}

void ExportDialog::fillColumns(const QList<Column> &shown)
{
    const auto add = [this](Column column, Qt::CheckState state) {
        auto *item = new QListWidgetItem(results::headerText(column), m_ui->columnsList);
        item->setData(Qt::UserRole, int(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
    };
    for (const Column column : shown)
        add(column, Qt::Checked);
    for (const results::ColumnInfo &info : results::allColumns()) {
        if (!shown.contains(info.id))
            add(info.id, Qt::Unchecked);
    }
    m_ui->columnsList->setCurrentRow(0);
}

void ExportDialog::setCounts(const ExportRowCounts &counts)
{
    m_counts = counts;
    if (m_counts.of(rows()) == 0)
        select(defaultRows(counts));
    refresh();
}

void ExportDialog::setUnfinishedBatches(int count)
{
    m_ui->unfinishedLabel->setVisible(count > 0);
    m_ui->unfinishedLabel->setText(
        tr("%n batch(es) not finished: the export holds what is known so far, and the file's name will say so.", nullptr, count));
}

void ExportDialog::applyFormat()
{
    const bool csv = format() == Format::Csv;
    const bool text = csv || format() == Format::Tsv;
    const bool lines = format() == Format::JsonLines;
    m_ui->separatorLabel->setEnabled(csv);
    m_ui->separatorCombo->setEnabled(csv);
    m_ui->byteOrderMark->setEnabled(text);
    m_ui->exact->setEnabled(text);
    m_ui->exactHint->setEnabled(text);
    m_ui->columnsLabel->setEnabled(!lines);
    m_ui->columnsList->setEnabled(!lines);
    m_ui->columnsHint->setText(
        lines ? tr("JSON Lines always holds every field, those included that only the details show.") : tr("In the order of the grid."));
    refresh();
}

void ExportDialog::refresh()
{
    const QLocale locale;
    m_ui->allRows->setText(tr("&All (%1)").arg(locale.toString(m_counts.all)));
    m_ui->filteredRows->setText(tr("F&iltered (%1)").arg(locale.toString(m_counts.filtered)));
    m_ui->selectedRows->setText(tr("Se&lected (%1)").arg(locale.toString(m_counts.selected)));
    m_ui->filteredRows->setEnabled(m_counts.filterSet && m_counts.filtered > 0);
    m_ui->selectedRows->setEnabled(m_counts.selected > 0);
    const qint64 count = m_counts.of(rows());
    m_exportButton->setText(tr("&Export %Ln row(s)…", nullptr, int(count)));
    m_exportButton->setEnabled(count > 0 && (format() == Format::JsonLines || !columns().isEmpty()));
}

void ExportDialog::select(ExportRows rows)
{
    m_ui->allRows->setChecked(rows == ExportRows::All);
    m_ui->filteredRows->setChecked(rows == ExportRows::Filtered);
    m_ui->selectedRows->setChecked(rows == ExportRows::Selected);
}

ExportRows ExportDialog::rows() const
{
    if (m_ui->filteredRows->isChecked())
        return ExportRows::Filtered;
    return m_ui->selectedRows->isChecked() ? ExportRows::Selected : ExportRows::All;
}

Format ExportDialog::format() const
{
    return Format(m_ui->formatCombo->currentData().toInt());
}

QList<Column> ExportDialog::columns() const
{
    QList<Column> checked;
    for (int row = 0; row < m_ui->columnsList->count(); ++row) {
        const QListWidgetItem *item = m_ui->columnsList->item(row);
        if (item->checkState() == Qt::Checked)
            checked += Column(item->data(Qt::UserRole).toInt());
    }
    return checked;
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice{.rows = rows()};
    choice.options.format = format();
    choice.options.columns = columns();
    choice.options.safety = m_ui->exact->isChecked() ? exports::Safety::Exact : exports::Safety::Defused;
    choice.options.separator = m_ui->separatorCombo->currentData().toChar().toLatin1();
    choice.options.byteOrderMark = m_ui->byteOrderMark->isChecked();
    return choice;
}

void ExportDialog::accept()
{
    const ExportChoice chosen = choice();
    QDialog::accept();
    Q_EMIT exportRequested(chosen);
}

void ExportDialog::setHabits(const exports::ExportOptions &options)
{
    m_ui->formatCombo->setCurrentIndex(std::max(0, m_ui->formatCombo->findData(int(options.format))));
    m_ui->separatorCombo->setCurrentIndex(std::max(0, m_ui->separatorCombo->findData(QChar::fromLatin1(options.separator))));
    m_ui->byteOrderMark->setChecked(options.byteOrderMark);
}

} // namespace batchwatch::gui
