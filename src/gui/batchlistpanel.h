#pragma once

#include "gui/batchlistmodel.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;
class QSettings;

namespace batchwatch::gui {

class ArrangementMenus;

namespace Ui {
class BatchListPanel;
}

/// The list of batches with its filter. The selection is of batches, not of rows: it survives reports, the filter and a reset.
class BatchListPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BatchListPanel(QWidget *parent = nullptr);
    ~BatchListPanel() override;

    void setReports(const QList<monitor::BatchReport> &reports);
    /// Changed batches and new ones.
    void update(const QList<monitor::BatchReport> &reports);
    void update(const monitor::BatchReport &report) { update(QList{report}); }
    void remove(const BatchId &id);
    void setKeys(const QList<app::KeyEntry> &keys);
    using QWidget::update;

    [[nodiscard]] const BatchListModel &model() const { return m_model; }
    /// In the order added, those that are not listed included.
    [[nodiscard]] QList<monitor::BatchReport> selected() const;
    [[nodiscard]] qsizetype selectedCount() const { return m_selected.size(); }
    [[nodiscard]] bool isSelected(const BatchId &id) const { return m_selected.contains(id); }
    void select(const QList<BatchId> &ids); ///< unknown ones are ignored
    /// For batches that were asked for and are not all there yet: selected as they come.
    void selectOnceKnown(const QList<BatchId> &ids);

    void setContextActions(const QList<QAction *> &actions);
    void focusList();
    void editName(); ///< of the current batch, in its row
    /// Which batches are listed, and in which order: for the menu bar as well.
    [[nodiscard]] QList<QMenu *> menus() const;
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void selectionChanged();
    void labelEdited(const batchwatch::BatchId &id, const QString &label);

private:
    void takeSelection();
    void showSelection();
    void selectWanted();
    void arrange(const BatchArrangement &arrangement);
    void fold(int row, bool folded);
    void showWhetherAnyMatches();

    BatchListModel m_model; // outlives the table
    std::unique_ptr<Ui::BatchListPanel> m_ui;
    QSet<BatchId> m_selected;
    QList<BatchId> m_wanted; ///< to be selected, not all known yet
    ArrangementMenus *m_menus;
    bool m_rowsMove = false; ///< rows come and go by themselves: not the person's choice
    bool m_rowsCame = false; ///< one of them may be selected
};

} // namespace batchwatch::gui
