#pragma once

#include "gui/batchlistmodel.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QAction;

namespace batchwatch::gui {

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
    void update(const monitor::BatchReport &report);
    void remove(const BatchId &id);
    void setKeys(const QList<app::KeyEntry> &keys);
    using QWidget::update;

    [[nodiscard]] const BatchListModel &model() const { return m_model; }
    /// In the order of the list, those hidden by the filter included.
    [[nodiscard]] QList<monitor::BatchReport> selected() const;
    [[nodiscard]] bool isSelected(const BatchId &id) const { return m_selected.contains(id); }
    void select(const QList<BatchId> &ids); ///< unknown ones are ignored
    /// For batches that were asked for and are not all there yet: selected as they come.
    void selectOnceKnown(const QList<BatchId> &ids);

    void setContextActions(const QList<QAction *> &actions);
    void focusList();
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void selectionChanged();

private:
    void takeSelection();
    void showSelection();
    void selectWanted();
    void setFilterText(const QString &text);
    void showKeysOrNot();
    void showWhetherAnyMatches();

    BatchListModel m_model; // outlives the table
    std::unique_ptr<Ui::BatchListPanel> m_ui;
    QSet<BatchId> m_selected;
    QList<BatchId> m_wanted; ///< to be selected, not all known yet
    bool m_rowsMove = false; ///< rows come and go by themselves: not the person's choice
};

} // namespace batchwatch::gui
