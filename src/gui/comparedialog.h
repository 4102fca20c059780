#pragma once

#include "exports/exporter.h"
#include "gui/batchchoices.h"
#include "gui/comparisonloader.h"
#include "gui/filechooser.h"
#include "results/comparisonmodel.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace batchwatch::gui {

class ChangeKinds;
class ComparisonExportFlow;
class ComparisonTable;
class FilterEdit;
class MessageBar;

/// Two batches side by side, number by number: what kinds of change there are, which rows have them, copied and exported. A window of its
/// own that follows its batches while it is open.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed in outlives the dialog.
    CompareDialog(ResultsReader read, const Clock &clock, QWidget *parent);
    ~CompareDialog() override;

    void setFileChooser(FileChooser chooser);
    [[nodiscard]] bool isWriting() const;
    [[nodiscard]] const QString &folder() const; ///< where the last file went
    void setFolder(const QString &folder);
    void setReports(const QList<monitor::BatchReport> &reports); ///< to choose from; a choice that is among them stays
    void take(const monitor::BatchReport &report);               ///< changed or new
    void batchRemoved(const BatchId &id);
    void readAgain(); ///< the store was opened again: what was asked for before is not answered
    /// nullopt: not chosen.
    void choose(const std::optional<BatchId> &before, const std::optional<BatchId> &after);

    /// Closes; while a file is being written only when it is asked for a second time, which cancels the file.
    void reject() override;

Q_SIGNALS:
    void writingChanged();

private:
    void setUpChoice(QVBoxLayout *layout);
    void setUpRows(QVBoxLayout *layout);
    [[nodiscard]] QWidget *makeNotice();
    void setUpButtons(QVBoxLayout *layout);

    [[nodiscard]] std::optional<BatchId> chosenIn(const QComboBox *combo) const;
    void showChoice();
    void compare();
    void showComparison(const results::ComparisonPtr &comparison);
    void showState();
    void showWriting();
    [[nodiscard]] QString notice() const;
    void clearFilter();
    [[nodiscard]] QList<int> chosenRows() const;
    void copy();
    void exportAs(exports::Format format);

    BatchChoices m_choices;
    ComparisonLoader m_loader;
    results::ComparisonModel m_model; // outlives the table: see the destructor
    std::optional<BatchId> m_beforeId;
    std::optional<BatchId> m_afterId;
    bool m_isUnreadable = false; ///< there are no results of one of them
    bool m_wasWarned = false;    ///< closing would cancel what is being written

    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    MessageBar *m_messages = nullptr;
    ChangeKinds *m_kinds = nullptr;
    FilterEdit *m_filter = nullptr;
    ComparisonTable *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_notice = nullptr;
    QPushButton *m_clearFilter = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    ComparisonExportFlow *m_flow = nullptr;
};

} // namespace batchwatch::gui
