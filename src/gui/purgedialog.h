#pragma once

#include "app/engine.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QRadioButton;
class QStringListModel;

namespace batchwatch::gui {

namespace Ui {
class PurgeDialog;
}

/// Which old data is deleted for good: by age, by key, or the selected batches. Says while it is being chosen what would go; nothing goes
/// without its button. Open it with open().
class PurgeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `engine` outlives the dialog, and its store is open: Engine::opened was told.
    PurgeDialog(app::Engine &engine, const QList<BatchId> &selected, QWidget *parent = nullptr);
    ~PurgeDialog() override;

Q_SIGNALS:
    void chosen(const QList<batchwatch::BatchId> &ids); ///< as they were named in the dialog

public Q_SLOTS:
    void accept() override;

private:
    void setUpKeys();
    void connectFields();
    void ask();
    void choose(QRadioButton *way);
    void showPlan(const app::PurgePlan &plan);
    [[nodiscard]] app::PurgeChoice choice() const;

    app::Engine &m_engine;
    const QList<BatchId> m_selected;
    std::unique_ptr<Ui::PurgeDialog> m_ui;
    QStringListModel *m_names;
    QPushButton *m_deleteButton = nullptr;
    app::PurgePlan m_plan;
    quint64 m_question = 0; ///< an answer to an older one is not looked at
};

} // namespace batchwatch::gui
