#include "gui/filterproposalsmodel.h"

#include "gui/meaningcolors.h"

#include <QApplication>
#include <QPainter>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int proposalPadding = 8;
constexpr int detailGap = 24; // between label and detail

} // namespace

void FilterProposalsModel::setProposals(const QList<FilterProposal> &proposals)
{
    beginResetModel();
    m_proposals = proposals;
    endResetModel();
}

int FilterProposalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_proposals.size());
}

QVariant FilterProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FilterProposal &proposal = m_proposals.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return proposal.label;
    case DetailRole: return proposal.detail;
    case Qt::AccessibleTextRole: return proposal.detail.isEmpty() ? proposal.label : QString(proposal.label + u", "_s + proposal.detail);
    default: return {};
    }
}

void FilterProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString label = std::exchange(ground.text, QString());
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);

    const bool selected = ground.state.testFlag(QStyle::State_Selected);
    const QColor textColor = ground.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QRect place = ground.rect.adjusted(proposalPadding, 0, -proposalPadding, 0);
    const QString detail = index.data(FilterProposalsModel::DetailRole).toString();
    const int room = place.width() - ground.fontMetrics.horizontalAdvance(detail) - detailGap;
    const auto draw = [&](const QString &text, Qt::Alignment side, const QColor &color) {
        painter->setPen(color);
        const int alignment = int(QStyle::visualAlignment(ground.direction, side) | Qt::AlignVCenter) | Qt::TextSingleLine;
        painter->drawText(place, alignment, text);
    };
    painter->save();
    painter->setFont(ground.font);
    const int labelRoom = std::max(room, place.width() / 2);
    draw(ground.fontMetrics.elidedText(label, Qt::ElideRight, labelRoom), Qt::AlignLeft, textColor);
    const int detailRoom = place.width() - std::min(ground.fontMetrics.horizontalAdvance(label), labelRoom) - detailGap;
    draw(ground.fontMetrics.elidedText(detail, Qt::ElideRight, detailRoom), Qt::AlignRight,
        selected ? textColor : meaningColor(Meaning::Quiet, ground.palette));
    painter->restore();
}

QSize FilterProposalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString detail = index.data(FilterProposalsModel::DetailRole).toString();
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + option.fontMetrics.horizontalAdvance(detail);
    return {width + detailGap + 2 * proposalPadding, option.fontMetrics.height() + proposalPadding};
}

} // namespace batchwatch::gui
