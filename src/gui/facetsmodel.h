#pragma once

#include "gui/facetitems.h"
#include "results/rowdiff.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace batchwatch::gui {

/// Sections of values one below the other, each under a heading, long ones with a line to show all. What changes it does so by row, so that
/// current line and scroll position survive.
class FacetsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of FacetItem::Kind
        CountRole,                   ///< qint64
        FractionRole,                ///< double: of the largest count of the section
        ChoiceRole,                  ///< int of results::ValueChoice
        OpenRole,                    ///< bool: FacetItem::isOpen
    };

    explicit FacetsModel(QObject *parent = nullptr);

    /// Of facetFields, in their order.
    void setValues(const std::vector<FacetValues> &values, const QList<results::ChosenValues> &chosen, qint64 totalRows);
    void setSearch(const QString &search);
    void setFolded(results::FilterField field, bool folded);
    void setWhole(results::FilterField field, bool whole);
    [[nodiscard]] QSet<results::FilterField> folded() const;

    [[nodiscard]] const FacetItem &at(int row) const { return m_items[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Around all signals of one change, for who keeps a scroll position.
    void aboutToChange();
    void changed();

private:
    using Keys = std::vector<results::RowRef>; ///< a key a line: its section and kind, and what it is among them

    [[nodiscard]] FacetSection &section(results::FilterField field);
    [[nodiscard]] results::RowRef keyOf(const FacetItem &item);
    [[nodiscard]] QString toolTip(const FacetItem &item) const;
    [[nodiscard]] QString shownText(const FacetItem &item) const;
    [[nodiscard]] QString spokenText(const FacetItem &item) const;

    void showItems();
    void removeRange(const results::RowRange &range);
    void permute(const Keys &after);
    void insertRange(const results::RowRange &range, const std::vector<FacetItem> &items, const Keys &keys);
    void replaceContents(const std::vector<FacetItem> &items);

    std::vector<FacetSection> m_sections;
    QString m_search;
    std::vector<FacetItem> m_items;
    Keys m_keys;
    QHash<QString, quint32> m_valueNumbers;
};

} // namespace batchwatch::gui
