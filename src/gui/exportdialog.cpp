#include "gui/exportdialog.h"

#include "exports/preview.h"
#include "gui/icons.h"
#include "gui/meaningcolors.h"
#include "ui_exportdialog.h"

#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace batchwatch::gui {

using exports::ExportPreset;
using exports::Format;
using results::Column;

namespace {

constexpr int previewedRows = 5;

/// In a dark palette a pressed button looks like any other.
void tick(QPushButton *button, bool on)
{
    button->setChecked(on);
    button->setIcon(on ? icon(Icon::Done) : QIcon());
}

bool isText(Format format)
{
    return format == Format::Csv || format == Format::Tsv;
}

bool hasColumns(Format format)
{
    return isText(format) || format == Format::Xlsx;
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
      m_counts(counts)
{
    m_ui->setupUi(this);
    m_exportButton = m_ui->buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_exportButton->setDefault(true);
    setUpPresets();
    fillChoices();
    m_ui->columnsList->setShown(shown);
    select(defaultRows(counts));
    for (QLabel *label : {m_ui->exactHint, m_ui->columnsHint, m_ui->unfinishedLabel})
        setTextMeaning(*label, Meaning::Quiet, label->palette());
    setUnfinishedBatches(0);
    connectChoices();
    applyFormat();
    m_ui->formatCombo->setFocus(); // else Qt gives it to the Export button, and Cancel becomes the default when that is disabled
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setUpPresets()
{
    m_presets = {{ExportPreset::ForExcel, m_ui->presetForExcel}, {ExportPreset::ForImport, m_ui->presetForImport},
        {ExportPreset::Exact, m_ui->presetExact}};
    for (const auto &[preset, button] : m_presets) {
        button->setText(exports::presetName(preset));
        button->setIcon(icon(Icon::Done));
        button->setMinimumSize(button->sizeHint()); // nothing moves when the tick comes and goes
        button->setToolTip(exports::presetMeaning(preset));
        connect(button, &QPushButton::clicked, this, [this, chosen = preset] { applyPreset(chosen); });
    }
}

void ExportDialog::fillChoices()
{
    m_ui->formatCombo->addItem(tr("CSV"), int(Format::Csv));
    m_ui->formatCombo->addItem(tr("TSV (tabs)"), int(Format::Tsv));
    m_ui->formatCombo->addItem(tr("Excel (XLSX)"), int(Format::Xlsx));
    m_ui->formatCombo->addItem(tr("JSON Lines"), int(Format::JsonLines));
    if (m_counts.batches == 1)
        m_ui->formatCombo->addItem(tr("The vendor's JSON"), int(Format::VendorJson));
    m_ui->separatorCombo->addItem(tr("Comma"), QChar(u','));
    m_ui->separatorCombo->addItem(tr("Semicolon"), QChar(u';'));
    m_ui->separatorCombo->addItem(tr("Tab"), QChar(u'\t'));
}

void ExportDialog::connectChoices()
{
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::applyFormat);
    connect(m_ui->separatorCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_ui->columnsList, &ExportColumns::changed, this, &ExportDialog::refresh);
    for (const QAbstractButton *button : std::initializer_list<QAbstractButton *>{
             m_ui->allRows, m_ui->filteredRows, m_ui->selectedRows, m_ui->byteOrderMark, m_ui->exact, m_ui->perOutcome})
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::refresh);
}

void ExportDialog::setRowSource(RowSource source)
{
    m_source = std::move(source);
    refreshPreview();
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
        tr("%Ln batch(es) not finished: the export holds what is known so far, and the file's name will say so.", nullptr, count));
    makeRoom();
}

/// A layout does not ask its window for the lines that wrapped texts need at its width.
void ExportDialog::makeRoom()
{
    if (const int needed = layout()->totalHeightForWidth(width()); isVisible() && needed > height())
        resize(width(), needed);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoom();
}

void ExportDialog::applyPreset(ExportPreset preset)
{
    showOptions(exports::presetOptions(preset, exports::usualFormat(preset), m_region));
}

/// One change, not four.
void ExportDialog::showOptions(const exports::ExportOptions &options)
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_ui->formatCombo), QSignalBlocker(m_ui->separatorCombo),
        QSignalBlocker(m_ui->byteOrderMark), QSignalBlocker(m_ui->exact)};
    m_ui->formatCombo->setCurrentIndex(std::max(0, m_ui->formatCombo->findData(int(options.format))));
    m_ui->separatorCombo->setCurrentIndex(std::max(0, m_ui->separatorCombo->findData(QChar::fromLatin1(options.separator))));
    m_ui->byteOrderMark->setChecked(options.byteOrderMark);
    m_ui->exact->setChecked(options.safety == exports::Safety::Exact);
    applyFormat();
}

void ExportDialog::applyFormat()
{
    const bool text = isText(format());
    m_ui->separatorLabel->setEnabled(format() == Format::Csv);
    m_ui->separatorCombo->setEnabled(format() == Format::Csv);
    m_ui->byteOrderMark->setEnabled(text);
    m_ui->exact->setEnabled(text);
    m_ui->exactHint->setEnabled(text);
    m_ui->perOutcome->setEnabled(format() != Format::VendorJson);
    m_ui->columnsLabel->setEnabled(hasColumns(format()));
    m_ui->columnsList->setEnabled(hasColumns(format()));
    m_ui->columnsHint->setText(columnsHint());
    makeRoom();
    refresh();
}

QString ExportDialog::columnsHint() const
{
    if (format() == Format::VendorJson)
        return tr("The whole batch in the vendor's form, with every field. Filter, selection and columns do not apply.");
    if (format() == Format::JsonLines)
        return tr("JSON Lines always holds every field, those included that only the details show.");
    return tr("In the order of the grid; drag a column, or press Alt+Up or Alt+Down, to move it.");
}

void ExportDialog::refresh()
{
    refreshRows();
    const std::optional<ExportPreset> chosen = exports::presetOf(choice().options, m_region);
    for (const auto &[preset, button] : m_presets)
        tick(button, preset == chosen);
    refreshPreview();
}

void ExportDialog::refreshRows()
{
    const QLocale locale;
    const bool whole = format() == Format::VendorJson;
    m_ui->allRows->setText(tr("&All (%1)").arg(locale.toString(m_counts.all)));
    m_ui->filteredRows->setText(tr("F&iltered (%1)").arg(locale.toString(m_counts.filtered)));
    m_ui->selectedRows->setText(tr("Se&lected (%1)").arg(locale.toString(m_counts.selected)));
    m_ui->allRows->setEnabled(!whole);
    m_ui->filteredRows->setEnabled(!whole && m_counts.filterSet && m_counts.filtered > 0);
    m_ui->selectedRows->setEnabled(!whole && m_counts.selected > 0);
    const qint64 count = m_counts.of(rows());
    m_exportButton->setText(tr("&Export %Ln row(s)…", nullptr, int(count)));
    m_exportButton->setEnabled(count > 0 && (!hasColumns(format()) || !m_ui->columnsList->columns().isEmpty()));
}

void ExportDialog::refreshPreview()
{
    const exports::ExportOptions options = choice().options;
    const bool hasContent = m_source && (!hasColumns(options.format) || !options.columns.isEmpty());
    const exports::Preview preview
        = hasContent ? exports::previewRows(m_source(rows(), previewedRows), options, previewedRows) : exports::Preview();
    m_ui->preview->show(preview, options.format);
}

void ExportDialog::select(ExportRows rows)
{
    m_ui->allRows->setChecked(rows == ExportRows::All);
    m_ui->filteredRows->setChecked(rows == ExportRows::Filtered);
    m_ui->selectedRows->setChecked(rows == ExportRows::Selected);
}

ExportRows ExportDialog::rows() const
{
    if (format() == Format::VendorJson)
        return ExportRows::All;
    if (m_ui->filteredRows->isChecked())
        return ExportRows::Filtered;
    return m_ui->selectedRows->isChecked() ? ExportRows::Selected : ExportRows::All;
}

Format ExportDialog::format() const
{
    return Format(m_ui->formatCombo->currentData().toInt());
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice{.rows = rows(), .options = {}};
    choice.options.format = format();
    choice.options.columns = m_ui->columnsList->columns();
    choice.options.safety = m_ui->exact->isChecked() ? exports::Safety::Exact : exports::Safety::Defused;
    choice.options.separator = m_ui->separatorCombo->currentData().toChar().toLatin1();
    choice.options.byteOrderMark = m_ui->byteOrderMark->isChecked();
    const bool parted = m_ui->perOutcome->isChecked() && format() != Format::VendorJson;
    choice.files = parted ? exports::Files::ByOutcome : exports::Files::One;
    choice.sidecar = m_ui->sidecar->isChecked();
    return choice;
}

void ExportDialog::accept()
{
    const ExportChoice chosen = choice();
    QDialog::accept();
    Q_EMIT exportRequested(chosen);
}

void ExportDialog::setHabits(const ExportChoice &last)
{
    exports::ExportOptions options = last.options;
    options.safety = exports::Safety::Defused;
    showOptions(options);
    m_ui->sidecar->setChecked(last.sidecar);
}

void ExportDialog::chooseFileForEachOutcome()
{
    if (format() == Format::VendorJson)
        m_ui->formatCombo->setCurrentIndex(m_ui->formatCombo->findData(int(Format::Csv)));
    m_ui->perOutcome->setChecked(true);
}

} // namespace batchwatch::gui
