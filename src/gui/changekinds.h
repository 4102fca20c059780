#pragma once

#include "results/comparison.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;

namespace batchwatch::gui {

/// The kinds of change with their counts, to tick: rows with any of them are shown. While none is ticked, all that differs is.
class ChangeKinds : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeKinds(QWidget *parent = nullptr);

    void setCounts(const results::ComparisonPtr &comparison); ///< null: none
    [[nodiscard]] results::Changes shown() const;
    [[nodiscard]] bool isChosen() const { return bool(m_chosen); }
    void clear(); ///< ticks none

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        QCheckBox *box;
        QLabel *count;
    };

    [[nodiscard]] Line makeLine(const QString &label);
    void choose(results::Changes changes);
    void refresh();
    void showCount(const Line &line, const QString &label, qsizetype count, bool isTicked);

    Line m_all;
    std::array<Line, results::allChanges.size()> m_lines{};
    results::Changes m_chosen;
    results::ComparisonPtr m_comparison;
};

} // namespace batchwatch::gui
