#pragma once

#include "gui/filterproposals.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace batchwatch::gui {

class FilterProposalsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    void setProposals(const QList<FilterProposal> &proposals);
    [[nodiscard]] const FilterProposal &proposalAt(int row) const { return m_proposals.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<FilterProposal> m_proposals;
};

/// The label, and the detail at the other end of the line.
class FilterProposalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace batchwatch::gui
