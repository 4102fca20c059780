#include "gui/arrangementmenus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLocale>

namespace batchwatch::gui {

namespace {

class ArrangementTexts
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::ArrangementMenus)

public:
    static QString of(BatchShare share)
    {
        switch (share) {
        case BatchShare::All: return tr("All batches");
        case BatchShare::Attention: return tr("Needs attention");
        case BatchShare::Running: return tr("Running");
        case BatchShare::Finished: return tr("Finished");
        case BatchShare::Archived: break;
        }
        return tr("Archived");
    }

    static QString of(BatchSort sort)
    {
        switch (sort) {
        case BatchSort::Added: return tr("In the order added");
        case BatchSort::State: return tr("By state, what needs attention first");
        case BatchSort::Name: return tr("By name");
        case BatchSort::Progress: return tr("By progress");
        case BatchSort::TimeLeft: return tr("By time left");
        case BatchSort::Key: break;
        }
        return tr("By key");
    }

    static QString of(BatchGrouping grouping)
    {
        switch (grouping) {
        case BatchGrouping::None: return tr("No groups");
        case BatchGrouping::State: return tr("Group by state");
        case BatchGrouping::Key: return tr("Group by key");
        case BatchGrouping::Tags: break;
        }
        return tr("Group by tags");
    }
};

template<typename Value> QActionGroup *addChoices(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (int value = 0; value <= int(Value::Last); ++value) {
        QAction *action = menu.addAction(ArrangementTexts::of(Value(value)));
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    }
    return group;
}

template<typename Value> void check(const QActionGroup &group, Value value)
{
    group.actions().at(qsizetype(value))->setChecked(true);
}

} // namespace

ArrangementMenus::ArrangementMenus(QWidget *parent)
    : QObject(parent),
      m_share(new QMenu(tr("&Show batches"), parent)),
      m_order(new QMenu(tr("S&ort and group batches"), parent)),
      m_shares(addChoices<BatchShare>(*m_share)),
      m_sorts(addChoices<BatchSort>(*m_order)),
      m_groupings(nullptr),
      m_reversed(nullptr)
{
    m_order->addSeparator();
    m_reversed = m_order->addAction(tr("Reversed"));
    m_reversed->setCheckable(true);
    m_order->addSeparator();
    m_groupings = addChoices<BatchGrouping>(*m_order);
    setArrangement({});
    connect(m_share, &QMenu::aboutToShow, this, &ArrangementMenus::showCounts);
    const auto change = [this](auto member) {
        return [this, member](const QAction *action) {
            BatchArrangement arrangement = m_arrangement;
            arrangement.*member = std::decay_t<decltype(arrangement.*member)>(action->data().toInt());
            Q_EMIT chosen(arrangement);
        };
    };
    connect(m_shares, &QActionGroup::triggered, this, change(&BatchArrangement::share));
    connect(m_sorts, &QActionGroup::triggered, this, change(&BatchArrangement::sort));
    connect(m_groupings, &QActionGroup::triggered, this, change(&BatchArrangement::grouping));
    connect(m_reversed, &QAction::triggered, this, [this](bool reversed) {
        BatchArrangement arrangement = m_arrangement;
        arrangement.reversed = reversed;
        Q_EMIT chosen(arrangement);
    });
}

void ArrangementMenus::setArrangement(const BatchArrangement &arrangement)
{
    m_arrangement = arrangement;
    check(*m_shares, arrangement.share);
    check(*m_sorts, arrangement.sort);
    check(*m_groupings, arrangement.grouping);
    m_reversed->setChecked(arrangement.reversed);
}

QString ArrangementMenus::nameOf(BatchShare share)
{
    return ArrangementTexts::of(share);
}

void ArrangementMenus::showCounts()
{
    if (!m_tally)
        return;
    const BatchTally tally = m_tally();
    for (QAction *action : m_shares->actions()) {
        const int share = action->data().toInt();
        const QString count = QLocale().toString(tally.ofShare.at(std::size_t(share)));
        action->setText(tr("%1 (%2)", "Running (12)").arg(nameOf(BatchShare(share)), count));
    }
}

} // namespace batchwatch::gui
