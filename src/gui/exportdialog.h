#pragma once

#include "exports/exporter.h"
#include "exports/preset.h"

#include <QDialog>

#include <functional>
#include <map>
#include <memory>

class QPushButton;

namespace batchwatch::gui {

namespace Ui {
class ExportDialog;
}

using ExportRows = exports::RowChoice;

struct ExportRowCounts
{
    qint64 all = 0;
    qint64 filtered = 0;
    qint64 selected = 0;
    bool filterSet = false;
    qsizetype batches = 1; ///< that the rows are of: the vendor's JSON is of one

    [[nodiscard]] qint64 of(ExportRows rows) const;
};

struct ExportChoice
{
    ExportRows rows = ExportRows::All;
    exports::ExportOptions options;
    exports::Files files = exports::Files::One;
    bool sidecar = false;
};

/// Selected when more than one row is, else filtered when a filter is set, else all.
[[nodiscard]] ExportRows defaultRows(const ExportRowCounts &counts);

/// What is exported, and how: presets for who does not want to know, each option for who does, and how the file will begin. Says on its
/// button how many rows that are. Open it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown`: the grid's columns in its order; the others follow, unchecked.
    explicit ExportDialog(const QList<results::Column> &shown, const ExportRowCounts &counts, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Gives the first rows of a choice, for the preview.
    using RowSource = std::function<results::ResultsView(ExportRows rows, qsizetype most)>;
    void setRowSource(RowSource source);

    /// Replies go on while the dialog is open. The choice stays as long as it has rows.
    void setCounts(const ExportRowCounts &counts);
    /// Batches whose results are not complete: said quietly.
    void setUnfinishedBatches(int count);

    [[nodiscard]] ExportChoice choice() const;

    /// Takes format, separator, byte order mark and sidecar, as chosen last time; columns, rows and files follow the grid, and exact values
    /// are asked for anew.
    void setHabits(const ExportChoice &last);
    /// In a format that can.
    void chooseFileForEachOutcome();

Q_SIGNALS:
    void exportRequested(const batchwatch::gui::ExportChoice &choice);

public Q_SLOTS:
    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillChoices();
    void setUpPresets();
    void connectChoices();
    void applyPreset(exports::ExportPreset preset);
    void applyFormat();
    void makeRoom();
    void refresh();
    void refreshRows();
    void refreshPreview();
    void showOptions(const exports::ExportOptions &options);
    void select(ExportRows rows);
    [[nodiscard]] ExportRows rows() const;
    [[nodiscard]] exports::Format format() const;
    [[nodiscard]] QString columnsHint() const;

    std::unique_ptr<Ui::ExportDialog> m_ui;
    QPushButton *m_exportButton = nullptr;
    std::map<exports::ExportPreset, QPushButton *> m_presets;
    ExportRowCounts m_counts;
    RowSource m_source;
    const QLocale m_region = QLocale::system(); ///< whose spreadsheet opens the file
};

} // namespace batchwatch::gui
