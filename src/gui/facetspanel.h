#pragma once

#include "gui/facetitems.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QSettings;

namespace batchwatch::results {
class ResultsModel;
}

namespace batchwatch::gui {

class FacetsModel;
class FacetsView;
class FilterEdit;

/// The values of the rows now shown, with counts, to include and exclude. What a person chooses here stands in the filter line, and what
/// the line says is marked here. Asks the results at most every 100 ms, and not while it is hidden.
class FacetsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FacetsPanel(QWidget *parent = nullptr);
    ~FacetsPanel() override;

    /// Both must outlive the panel or die with it.
    void connectTo(results::ResultsModel &results, QLineEdit &filterLine);

    /// Nothing is about to be asked.
    [[nodiscard]] bool isUpToDate() const { return !m_isStale; }

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void askSoon();
    void ask();
    void act(const QModelIndex &index, results::ValueChoice choice);
    void fold(results::FilterField field, bool folded);
    void toggle(const FacetItem &item, results::ValueChoice choice);
    void copy(const QModelIndex &index) const;
    void showMenu(const QPoint &globalPosition, const QModelIndex &index);
    void addChoices(QMenu &menu, const FacetItem &item);
    void leaveSearch();

    results::ResultsModel *m_results = nullptr;
    QLineEdit *m_line = nullptr;
    FacetsModel *m_model;
    FilterEdit *m_search;
    FacetsView *m_view;
    QTimer m_rest; ///< until the results may be asked again
    bool m_isStale = false;
    QString m_chosenIn; ///< the filter that m_chosen was read from
    QList<results::ChosenValues> m_chosen;
};

} // namespace batchwatch::gui
