#pragma once

#include "results/resultsmodel.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace batchwatch::gui {

class ResultsTable;

/// Takes the marks off changed rows that a person had before the eyes for a while: visible in an active window all that time.
class SeenRows : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPatience{3'000};

    /// Table and model outlive this.
    SeenRows(
        ResultsTable &table, results::ResultsModel &model, QObject *parent = nullptr, std::chrono::milliseconds patience = usualPatience);

    /// Some changed rows are being looked at.
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void stop();
    void take();
    [[nodiscard]] std::vector<int> visibleMarked() const; ///< model rows
    [[nodiscard]] bool isLookedAt() const;

    ResultsTable &m_table;
    results::ResultsModel &m_model;
    QTimer m_timer;
    std::vector<results::RowRef> m_rows; ///< that were visible when the time began
    bool m_isViewChanging = false;       ///< other rows of the same batches come into the view, or another order
};

} // namespace batchwatch::gui
