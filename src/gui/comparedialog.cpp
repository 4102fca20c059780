#include "gui/comparedialog.h"

#include "exports/exportname.h"
#include "gui/changekinds.h"
#include "gui/comparisonexportflow.h"
#include "gui/comparisontable.h"
#include "gui/filteredit.h"
#include "gui/messagebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <numeric>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::Format;
using monitor::BatchReport;
using results::ComparisonModel;
using results::ComparisonPtr;

namespace {

constexpr QSize firstCompareSize(1240, 660);
constexpr int shownCharacters = 24; ///< of a batch in its list, at least
const auto warningSlot = "closing"_L1;

bool isCompleted(const SnapshotPtr &batch)
{
    return batch->status == BatchStatus::Completed;
}

} // namespace

CompareDialog::CompareDialog(ResultsReader read, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_choices(clock),
      m_loader(std::move(read))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    setWindowTitle(tr("Compare batches"));
    resize(firstCompareSize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    setUpChoice(layout);
    m_messages = new MessageBar(this);
    layout->addWidget(m_messages);
    setUpRows(layout);
    setUpButtons(layout);
    m_flow = new ComparisonExportFlow(this, *m_messages, this);
    connect(m_flow, &ComparisonExportFlow::writingChanged, this, &CompareDialog::showWriting);
    connect(&m_loader, &ComparisonLoader::loaded, this, &CompareDialog::showComparison);
    connect(&m_model, &ComparisonModel::shownChanged, this, &CompareDialog::showState);
    showState();
    m_filter->setFocus();
}

CompareDialog::~CompareDialog()
{
    // The table and its accessible cells look at the model: they go first.
    delete m_table;
}

void CompareDialog::setUpChoice(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    const auto add = [&](const QString &label, std::optional<BatchId> *id) {
        auto *combo = new QComboBox(this);
        combo->setPlaceholderText(tr("Choose a batch"));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(shownCharacters);
        combo->setModel(&m_choices);
        auto *name = new QLabel(label, this);
        name->setBuddy(combo);
        row->addWidget(name);
        row->addWidget(combo, 1);
        connect(combo, &QComboBox::activated, this, [this, combo, id] {
            *id = chosenIn(combo);
            compare();
        });
        return combo;
    };
    m_before = add(tr("&Before:"), &m_beforeId);
    auto *swap = new QPushButton(tr("&Swap"), this);
    swap->setAutoDefault(false);
    swap->setToolTip(tr("What was before is after, and the other way round"));
    row->addWidget(swap);
    m_after = add(tr("&After:"), &m_afterId);
    connect(swap, &QPushButton::clicked, this, [this] { choose(m_afterId, m_beforeId); });
}

void CompareDialog::setUpRows(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    layout->addLayout(row, 1);
    m_kinds = new ChangeKinds(this);
    row->addWidget(m_kinds);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    row->addLayout(right, 1);
    m_filter = new FilterEdit(this);
    m_filter->setAccessibleName(tr("Filter comparison"));
    m_filter->setPlaceholderText(tr("Filter: number, carrier, country…"));
    right->addWidget(m_filter);
    m_pages = new QStackedWidget(this);
    right->addWidget(m_pages, 1);
    m_pages->addWidget(makeNotice());
    m_table = new ComparisonTable(m_pages);
    m_table->setAccessibleName(tr("Comparison"));
    m_table->setModel(&m_model);
    m_pages->addWidget(m_table);
    connect(m_table, &LineTable::copyRequested, this, &CompareDialog::copy);
    connect(m_kinds, &ChangeKinds::changed, this, [this] { m_model.setChanges(m_kinds->shown()); });
    connect(m_filter, &QLineEdit::textChanged, &m_model, &ComparisonModel::setFilterText);
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
}

/// What stands in the table's place when it has no rows.
QWidget *CompareDialog::makeNotice()
{
    auto *page = new QFrame(m_pages);
    page->setFrameShape(QFrame::StyledPanel);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    m_notice = new QLabel(page);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_clearFilter = new QPushButton(tr("Show all differences"), page);
    m_clearFilter->setAutoDefault(false);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_clearFilter, &QPushButton::clicked, this, &CompareDialog::clearFilter);
    return page;
}

void CompareDialog::setUpButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    m_count = new QLabel(this);
    row->addWidget(m_count, 1);
    const auto add = [&](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false); // Return in the filter presses none
        row->addWidget(button);
        return button;
    };
    m_copy = add(tr("&Copy"));
    m_export = add({});
    connect(m_copy, &QPushButton::clicked, this, &CompareDialog::copy);
    connect(add(tr("Close")), &QPushButton::clicked, this, &CompareDialog::close);
    auto *menu = new QMenu(m_export);
    const std::pair<QString, Format> formats[]
        = {{tr("&CSV…"), Format::Csv}, {tr("&TSV…"), Format::Tsv}, {tr("&JSON Lines…"), Format::JsonLines}};
    for (const auto &[text, format] : formats)
        connect(menu->addAction(text), &QAction::triggered, this, [this, as = format] { exportAs(as); });
    m_export->setMenu(menu);
}

void CompareDialog::setFileChooser(FileChooser chooser)
{
    m_flow->setFileChooser(std::move(chooser));
}

bool CompareDialog::isWriting() const
{
    return m_flow->isWriting();
}

const QString &CompareDialog::folder() const
{
    return m_flow->folder();
}

void CompareDialog::setFolder(const QString &folder)
{
    m_flow->setFolder(folder);
}

void CompareDialog::reject()
{
    if (!isWriting() || std::exchange(m_wasWarned, true))
        return QDialog::reject();
    m_messages->show(warningSlot, {.text = tr("The comparison is still being written. Close the window again to cancel it.")});
}

void CompareDialog::showWriting()
{
    m_wasWarned = false;
    m_messages->clear(warningSlot);
    showState();
    Q_EMIT writingChanged();
}

void CompareDialog::setReports(const QList<BatchReport> &reports)
{
    m_choices.setReports(reports);
    showChoice();
    showState();
}

void CompareDialog::take(const BatchReport &report)
{
    const bool isNewer = m_choices.take(report);
    showChoice();
    if (isNewer && (report.id == m_beforeId || report.id == m_afterId))
        compare();
    else
        showState();
}

void CompareDialog::batchRemoved(const BatchId &id)
{
    const bool wasChosen = id == m_beforeId || id == m_afterId;
    m_choices.remove(id);
    showChoice();
    if (wasChosen)
        compare();
    else
        showState();
}

void CompareDialog::readAgain()
{
    compare();
}

void CompareDialog::choose(const std::optional<BatchId> &before, const std::optional<BatchId> &after)
{
    const auto wantedBefore = before; // may be ours
    m_afterId = after;
    m_beforeId = wantedBefore;
    showChoice();
    compare();
}

std::optional<BatchId> CompareDialog::chosenIn(const QComboBox *combo) const
{
    return combo->currentIndex() < 0 ? std::nullopt : std::optional(m_choices.idAt(combo->currentIndex()));
}

/// What was chosen, where it is still to be had. A list of its own accord goes to a neighbour of what is removed.
void CompareDialog::showChoice()
{
    for (const auto &[combo, id] : {std::pair(m_before, &m_beforeId), std::pair(m_after, &m_afterId)}) {
        const int row = *id ? m_choices.rowOf(**id) : -1;
        if (row < 0)
            id->reset();
        combo->setCurrentIndex(row);
    }
}

void CompareDialog::compare()
{
    const ComparisonPtr &shown = m_model.comparison();
    const bool isTheSame = shown && shown->before.front()->id == m_beforeId && shown->after.front()->id == m_afterId;
    m_loader.cancel();
    if (!isTheSame)
        showComparison({});
    m_isUnreadable = false;
    if (m_beforeId && m_afterId && m_beforeId != m_afterId)
        m_loader.load(*m_beforeId, *m_afterId);
    showState();
}

void CompareDialog::showComparison(const ComparisonPtr &comparison)
{
    m_isUnreadable = !comparison;
    m_kinds->setCounts(comparison);
    m_model.setComparison(comparison);
    showState();
}

void CompareDialog::showState()
{
    const int shown = m_model.rowCount();
    const auto all = m_model.comparison() ? qsizetype(m_model.comparison()->rows.size()) : 0;
    m_notice->setText(notice());
    m_clearFilter->setVisible(m_model.comparison() && (m_kinds->isChosen() || !m_filter->text().isEmpty()));
    m_pages->setCurrentIndex(shown > 0 ? 1 : 0);
    m_count->setText(m_model.comparison() ? tr("%1 of %Ln number(s)", nullptr, int(all)).arg(QLocale().toString(shown)) : QString());
    m_copy->setEnabled(shown > 0);
    m_export->setText(shown > 0 ? tr("&Export %Ln row(s)", nullptr, shown) : tr("&Export"));
    m_export->setEnabled(shown > 0 && !m_flow->isWriting());
}

QString CompareDialog::notice() const
{
    const ComparisonPtr &comparison = m_model.comparison();
    if (m_choices.rowCount() < 2)
        return tr("There are no two batches with results yet.");
    if (!m_beforeId || !m_afterId)
        return tr("Choose the two batches to compare.");
    if (m_beforeId == m_afterId)
        return tr("Choose two different batches.");
    if (m_loader.isLoading() && !comparison)
        return tr("Comparing…");
    if (m_isUnreadable || !comparison)
        return tr("The results of one of these batches could not be read.");
    if (comparison->differences() == 0 && m_filter->text().isEmpty() && !m_kinds->isChosen())
        return tr("Nothing differs: %Ln number(s) with the same results in both batches.", nullptr, int(comparison->rows.size()));
    return m_filter->text().isEmpty() ? tr("No number is of this kind.") : tr("Nothing matches “%1”.").arg(m_filter->text().trimmed());
}

void CompareDialog::clearFilter()
{
    m_filter->clear();
    m_kinds->clear();
    m_filter->setFocus();
}

/// The selected rows; without a selection all that are shown.
QList<int> CompareDialog::chosenRows() const
{
    QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    return rows;
}

void CompareDialog::copy()
{
    QGuiApplication::clipboard()->setText(modelAsTsv(m_model, chosenRows()));
}

/// What is shown, not only what is selected.
void CompareDialog::exportAs(Format format)
{
    const ComparisonPtr &comparison = m_model.comparison();
    if (!comparison || !m_beforeId || !m_afterId)
        return;
    const auto nameOf = [this](const std::optional<BatchId> &id) { return m_choices.nameAt(m_choices.rowOf(*id)); };
    const QString names = tr("%1 to %2", "name of a file: batches before and after").arg(nameOf(m_beforeId), nameOf(m_afterId));
    const bool finished = isCompleted(comparison->before.front()) && isCompleted(comparison->after.front());
    m_flow->start({.comparison = comparison,
        .rows = m_model.shownRows(),
        .options = {.format = format},
        .path = exports::proposedFileName(names, tr("comparison"), finished, format, QDate::currentDate())});
}

} // namespace batchwatch::gui
