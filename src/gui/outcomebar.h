#pragma once

#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace batchwatch::results {
class ResultsModel;
}

namespace batchwatch::gui {

class FilterLine;

/// The lists by outcome, a click away: all, on WhatsApp, not on WhatsApp, not checked, each with the number of rows of the selected
/// batches, whatever the filter. A click writes "wa:valid" and the like into the filter line, and what is typed there shows here.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    enum class List : quint8 { All, OnWhatsApp, NotOnWhatsApp, NotChecked };

    /// Both outlive this.
    OutcomeBar(FilterLine &line, const results::ResultsModel &model, QWidget *parent = nullptr);

private:
    QToolButton *addButton(List list);
    void choose(List list);
    void showChoice();
    void showCounts();

    FilterLine &m_line;
    const results::ResultsModel &m_model;
    std::array<QToolButton *, 4> m_buttons;
};

/// Which of the lists a filter asks for; none when it asks for something between them.
[[nodiscard]] std::optional<OutcomeBar::List> chosenList(const QString &filter);
/// The filter with this list in place of another; what else it asks stays.
[[nodiscard]] QString withList(const QString &filter, OutcomeBar::List list);

} // namespace batchwatch::gui
