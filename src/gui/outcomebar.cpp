#include "gui/outcomebar.h"

#include "gui/filterline.h"
#include "gui/icons.h"
#include "gui/resultsdelegate.h"
#include "results/filtertext.h"
#include "results/resultsmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::FilterField;
using List = OutcomeBar::List;

namespace {

constexpr std::array lists{List::All, List::OnWhatsApp, List::NotOnWhatsApp, List::NotChecked};

/// As the filter language writes it.
QString wordOf(List list)
{
    switch (list) {
    case List::OnWhatsApp: return u"valid"_s;
    case List::NotOnWhatsApp: return u"invalid"_s;
    case List::NotChecked: return u"unknown"_s;
    case List::All: break;
    }
    return {};
}

quint8 maskOf(List list)
{
    return results::filterMask(FilterField::WhatsApp, wordOf(list));
}

std::optional<OutcomeLook> lookOf(List list)
{
    switch (list) {
    case List::OnWhatsApp: return gui::lookOf(Outcome::OnWhatsApp, NumberStatus::Completed);
    case List::NotOnWhatsApp: return gui::lookOf(Outcome::NotOnWhatsApp, NumberStatus::Completed);
    case List::NotChecked: return gui::lookOf(Outcome::NotChecked, NumberStatus::Pending);
    case List::All: break;
    }
    return {};
}

class ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::OutcomeBar)

public:
    static QString name(List list)
    {
        switch (list) {
        case List::All: return tr("All");
        case List::OnWhatsApp: return tr("On WhatsApp");
        case List::NotOnWhatsApp: return tr("Not on WhatsApp");
        case List::NotChecked: break;
        }
        return tr("Not checked");
    }

    static QString meaning(List list)
    {
        switch (list) {
        case List::All: return tr("Numbers of every outcome");
        case List::OnWhatsApp: return tr("Only numbers on WhatsApp, businesses too");
        case List::NotOnWhatsApp: return tr("Only numbers that are not on WhatsApp");
        case List::NotChecked: break;
        }
        return tr("Only numbers that are not checked yet, or could not be");
    }
};

} // namespace

std::optional<List> chosenList(const QString &filter)
{
    const results::ChosenValues chosen = results::chosenValues(filter, FilterField::WhatsApp);
    if (!chosen.excluded.isEmpty())
        return {};
    if (chosen.included.isEmpty())
        return List::All;
    quint8 mask = 0;
    for (const results::FilterValue &value : chosen.included)
        mask |= results::filterMask(FilterField::WhatsApp, value.text);
    const auto list = std::ranges::find_if(lists, [mask](List candidate) { return mask != 0 && maskOf(candidate) == mask; });
    return list == lists.end() ? std::nullopt : std::optional(*list);
}

QString withList(const QString &filter, List list)
{
    const QString rest = results::withoutField(filter, FilterField::WhatsApp);
    return list == List::All ? rest : results::withValue(rest, FilterField::WhatsApp, wordOf(list), results::ValueChoice::Included);
}

OutcomeBar::OutcomeBar(FilterLine &line, const results::ResultsModel &model, QWidget *parent)
    : QWidget(parent),
      m_line(line),
      m_model(model),
      m_buttons()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const List list : lists) {
        m_buttons[std::size_t(list)] = addButton(list);
        row->addWidget(m_buttons[std::size_t(list)]);
    }
    row->addStretch();
    connect(&line, &QLineEdit::textChanged, this, &OutcomeBar::showChoice);
    connect(&model, &results::ResultsModel::facetsChanged, this, &OutcomeBar::showCounts);
    showChoice();
    showCounts();
}

QToolButton *OutcomeBar::addButton(List list)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (const auto look = lookOf(list))
        button->setIcon(icon(look->icon, look->meaning));
    else
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setToolTip(ListTexts::meaning(list));
    connect(button, &QToolButton::clicked, this, [this, list] { choose(list); });
    return button;
}

void OutcomeBar::choose(List list)
{
    m_line.setText(withList(m_line.text(), list));
    showChoice(); // also when the text is as it was: the click took the check off
}

void OutcomeBar::showChoice()
{
    const auto chosen = chosenList(m_line.text());
    for (const List list : lists)
        m_buttons[std::size_t(list)]->setChecked(list == chosen);
}

void OutcomeBar::showCounts()
{
    const auto of = m_model.outcomeTotals();
    const std::array<qint64, 4> counts{m_model.totalRows(), of[std::size_t(Outcome::OnWhatsApp)] + of[std::size_t(Outcome::Business)],
        of[std::size_t(Outcome::NotOnWhatsApp)], of[std::size_t(Outcome::NotChecked)]};
    const QLocale locale;
    for (const List list : lists) {
        QToolButton *button = m_buttons[std::size_t(list)];
        button->setText(tr("%1 %2", "On WhatsApp 412").arg(ListTexts::name(list), locale.toString(counts[std::size_t(list)])));
        button->setEnabled(m_model.totalRows() > 0);
    }
}

} // namespace batchwatch::gui
