#pragma once

#include "gui/activitymodel.h"
#include "gui/filechooser.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace batchwatch::gui {

class FilterEdit;
class LineTable;

/// The activity log: what the program did, and why, a line an event. A window of its own that goes on while it is open.
class ActivityDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed in outlives the dialog.
    ActivityDialog(ActivityLog &log, const Redactor &redactor, QWidget *parent);
    ~ActivityDialog() override;

    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }
    /// Only what concerns this batch, until the person wants all.
    void showBatch(const BatchId &id, const QString &name);
    void showAll();

private:
    void setUpFilter(QVBoxLayout *layout);
    void setUpTable(QVBoxLayout *layout);
    void setUpButtons(QVBoxLayout *layout);
    void applyFilter();
    void showCount();
    [[nodiscard]] QList<int> chosenRows() const;
    void copy();
    void save();
    void write(const QString &path);

    ActivityLog &m_log;
    const Redactor &m_redactor;
    FileChooser m_choose;
    ActivityModel m_model; // outlives the table
    std::optional<BatchId> m_batch;
    FilterEdit *m_filter;
    QComboBox *m_group;
    QCheckBox *m_onlyBatch;
    LineTable *m_table;
    QLabel *m_count;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace batchwatch::gui
