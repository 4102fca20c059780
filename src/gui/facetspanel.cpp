#include "gui/facetspanel.h"

#include "gui/facetsmodel.h"
#include "gui/facetsview.h"
#include "gui/filteredit.h"
#include "gui/icons.h"
#include "results/resultsmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::FilterField;
using results::ValueChoice;

namespace {

constexpr auto foldedKey = "results/foldedFacets"_L1;
constexpr std::chrono::milliseconds rest{100};
constexpr int usualPanelWidth = 220;
constexpr int leastPanelWidth = 140;

} // namespace

FacetsPanel::FacetsPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new FacetsModel(this)),
      m_search(new FilterEdit(this)),
      m_view(new FacetsView(this))
{
    setMinimumWidth(leastPanelWidth);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &FacetsPanel::ask);

    m_search->setPlaceholderText(tr("Search values"));
    m_search->setAccessibleName(tr("Search facets"));
    connect(m_search, &QLineEdit::textChanged, m_model, &FacetsModel::setSearch);
    connect(m_search, &FilterEdit::leftDownwards, this, &FacetsPanel::leaveSearch);

    m_view->setAccessibleName(tr("Facets"));
    m_view->setFacets(m_model);
    connect(m_view, &FacetsView::chosen, this, &FacetsPanel::act);
    connect(m_view, &FacetsView::foldRequested, this,
        [this](const QModelIndex &heading, bool folded) { fold(m_model->at(heading.row()).field, folded); });
    connect(m_view, &FacetsView::copyRequested, this, &FacetsPanel::copy);
    connect(m_view, &FacetsView::menuRequested, this, &FacetsPanel::showMenu);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_search);
}

FacetsPanel::~FacetsPanel()
{
    delete m_view; // its accessible lines look at the model
}

void FacetsPanel::connectTo(results::ResultsModel &results, QLineEdit &filterLine)
{
    m_results = &results;
    m_line = &filterLine;
    connect(&results, &results::ResultsModel::facetsChanged, this, &FacetsPanel::askSoon);
    connect(&filterLine, &QLineEdit::textChanged, this, [this] {
        if (!m_results->isQuerying()) // else its answer brings the counts that go with it
            askSoon();
    });
}

QSize FacetsPanel::sizeHint() const
{
    return {usualPanelWidth, QWidget::sizeHint().height()};
}

void FacetsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askSoon();
}

/// Not at once: several changes come together, and who tells of one may not be done yet.
void FacetsPanel::askSoon()
{
    if (!std::exchange(m_isStale, true))
        QMetaObject::invokeMethod(this, &FacetsPanel::ask, Qt::QueuedConnection);
}

void FacetsPanel::ask()
{
    if (!m_isStale || m_rest.isActive() || m_results == nullptr)
        return;
    m_isStale = false;
    if (!isVisible())
        return;
    m_rest.start();
    std::vector<FacetValues> values;
    for (const FilterField field : facetFields)
        values.push_back({m_results->facet(field), m_results->facetOfAll(field)});
    if (m_chosen.isEmpty() || m_chosenIn != m_line->text()) {
        m_chosenIn = m_line->text();
        m_chosen = results::chosenValues(m_chosenIn, facetFields);
    }
    m_model->setValues(values, m_chosen, m_results->totalRows());
}

void FacetsPanel::act(const QModelIndex &index, ValueChoice choice)
{
    const FacetItem item = m_model->at(index.row());
    switch (item.kind) {
    case FacetItem::Kind::Heading: fold(item.field, item.isOpen); break;
    case FacetItem::Kind::More: m_model->setWhole(item.field, !item.isOpen); break;
    case FacetItem::Kind::Value: toggle(item, choice); break;
    }
}

/// A search looks into folded sections as well: meanwhile nobody would see what becomes of them.
void FacetsPanel::fold(FilterField field, bool folded)
{
    if (m_search->text().isEmpty())
        m_model->setFolded(field, folded);
}

void FacetsPanel::toggle(const FacetItem &item, ValueChoice choice)
{
    const QString text = m_line->text(); // it may say more than the lines show yet
    const bool isChosen = results::chosenValues(text, item.field).of(item.value) == choice;
    m_line->setText(results::withValue(text, item.field, item.value, isChosen ? ValueChoice::None : choice));
}

void FacetsPanel::copy(const QModelIndex &index) const
{
    if (!index.isValid())
        return;
    const FacetItem &item = m_model->at(index.row());
    if (item.kind == FacetItem::Kind::Value && !item.value.isEmpty())
        QGuiApplication::clipboard()->setText(item.value);
}

void FacetsPanel::showMenu(const QPoint &globalPosition, const QModelIndex &index)
{
    const FacetItem item = m_model->at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (item.kind == FacetItem::Kind::Value)
        addChoices(*menu, item);
    QAction *clear = menu->addAction(tr("C&lear “%1”").arg(facetTitle(item.field)), this,
        [this, item] { m_line->setText(results::withoutField(m_line->text(), item.field)); });
    const results::ChosenValues chosen = results::chosenValues(m_line->text(), item.field);
    clear->setEnabled(!chosen.included.isEmpty() || !chosen.excluded.isEmpty());
    if (item.kind == FacetItem::Kind::Value && !item.value.isEmpty()) {
        menu->addSeparator();
        const QPersistentModelIndex line = index;
        menu->addAction(icon(Icon::Copy), tr("&Copy"), this, [this, line] { copy(line); });
    }
    menu->popup(globalPosition);
}

void FacetsPanel::addChoices(QMenu &menu, const FacetItem &item)
{
    const ValueChoice choice = results::chosenValues(m_line->text(), item.field).of(item.value);
    const auto add = [&](const QString &text, ValueChoice wanted) {
        QAction *action = menu.addAction(text, this, [this, item, wanted] { toggle(item, wanted); });
        action->setCheckable(true);
        action->setChecked(choice == wanted);
    };
    add(tr("&Include"), ValueChoice::Included);
    add(tr("&Exclude"), ValueChoice::Excluded);
    menu.addAction(tr("&Only this"), this, [this, item] {
        const QString others = results::withoutField(m_line->text(), item.field);
        m_line->setText(results::withValue(others, item.field, item.value, ValueChoice::Included));
    });
    menu.addSeparator();
}

void FacetsPanel::leaveSearch()
{
    // The first value found, not its heading.
    const int first = m_search->text().isEmpty() ? 0 : 1;
    if (first < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(first));
    m_view->setFocus(Qt::OtherFocusReason);
}

void FacetsPanel::saveState(QSettings &settings) const
{
    QStringList names;
    const QSet<FilterField> folded = m_model->folded();
    for (const FilterField field : facetFields) {
        if (folded.contains(field))
            names << results::filterFieldName(field);
    }
    settings.setValue(foldedKey, names);
}

void FacetsPanel::restoreState(const QSettings &settings)
{
    const QStringList names = settings.value(foldedKey).toStringList();
    for (const FilterField field : facetFields)
        m_model->setFolded(field, names.contains(results::filterFieldName(field)));
}

} // namespace batchwatch::gui
