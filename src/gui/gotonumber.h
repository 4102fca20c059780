#pragma once

#include "results/filterexpression.h"
#include "results/numbersearch.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace batchwatch::results {
class ResultsModel;
}

namespace batchwatch::gui {

class ResultsTable;

/// A slim bar over the grid: a number typed in any form, or a part of it, makes its row the current one. Enter or F3 goes to the next,
/// with Shift to the one before, round the ends; Escape closes the bar. Hidden until it is asked for.
class GoToNumber : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    GoToNumber(ResultsTable &table, results::ResultsModel &model, QWidget *parent = nullptr);

    /// Ctrl+G: shows the bar.
    [[nodiscard]] QAction *openAction() const { return m_open; }

Q_SIGNALS:
    /// The number is there, but not among the rows shown.
    void clearFilterRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QAction *addWay(const QString &text, const QKeySequence &keys, results::SearchWay way);
    void open();
    void close();
    void search(results::SearchWay way);
    void searchAgain();
    void goTo(int row);
    void tell(const QString &sentence, bool offersClear = false);
    [[nodiscard]] std::optional<results::NumberPattern> wanted() const;

    ResultsTable &m_table;
    results::ResultsModel &m_model;
    QAction *m_open;
    QLineEdit *m_edit;
    QLabel *m_told;
    QPushButton *m_clear;
    QTimer m_pause;            ///< after the last key typed
    bool m_isNew = false;      ///< what is typed was not looked for yet
    bool m_isAwaiting = false; ///< the rows without a filter
};

} // namespace batchwatch::gui
