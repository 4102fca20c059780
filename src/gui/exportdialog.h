#pragma once

#include "exports/exporter.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace batchwatch::gui {

namespace Ui {
class ExportDialog;
}

enum class ExportRows : quint8 { All, Filtered, Selected };

struct ExportRowCounts
{
    qint64 all = 0;
    qint64 filtered = 0;
    qint64 selected = 0;
    bool filterSet = false;

    [[nodiscard]] qint64 of(ExportRows rows) const;
};

struct ExportChoice
{
    ExportRows rows = ExportRows::All;
    exports::ExportOptions options;
};

/// Selected when more than one row is, else filtered when a filter is set, else all.
[[nodiscard]] ExportRows defaultRows(const ExportRowCounts &counts);

/// What is exported, and how. Says on its button how many rows that are. Open it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown`: the grid's columns in its order; the others follow, unchecked.
    explicit ExportDialog(const QList<results::Column> &shown, const ExportRowCounts &counts, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Replies go on while the dialog is open. The choice stays as long as it has rows.
    void setCounts(const ExportRowCounts &counts);
    /// Batches whose results are not complete: said quietly.
    void setUnfinishedBatches(int count);

    [[nodiscard]] ExportChoice choice() const;

    /// Takes format, separator and byte order mark, as chosen last time; columns and rows follow the grid, and exact values are asked for
    /// anew.
    void setHabits(const exports::ExportOptions &options);

Q_SIGNALS:
    void exportRequested(const batchwatch::gui::ExportChoice &choice);

public Q_SLOTS:
    void accept() override;

private:
    void fillChoices();
    void fillColumns(const QList<results::Column> &shown);
    void applyFormat();
    void refresh();
    void select(ExportRows rows);
    [[nodiscard]] ExportRows rows() const;
    [[nodiscard]] exports::Format format() const;
    [[nodiscard]] QList<results::Column> columns() const;

    std::unique_ptr<Ui::ExportDialog> m_ui;
    QPushButton *m_exportButton;
    ExportRowCounts m_counts;
};

} // namespace batchwatch::gui
