#pragma once

#include "gui/filteredit.h"
#include "results/filterexpression.h"

#include <QTimer>

#include <optional>

class QMimeData;

namespace batchwatch::gui {

/// A line for the filter language. What is wrong is underlined and told in a sentence once the person pauses, while the last filter that
/// was right stays in force. A pasted list of numbers becomes "number:…"; what is too long for the line is not pasted, and that is told.
class FilterLine : public FilterEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    /// The last one that was right.
    [[nodiscard]] const results::FilterNode &expression() const { return m_expression; }
    [[nodiscard]] const QString &expressionText() const { return m_expressionText; }
    /// What is wrong with the text of now, told or not.
    [[nodiscard]] const std::optional<results::FilterError> &error() const { return m_error; }
    /// What is told of it: a sentence, or empty.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void expressionChanged(const batchwatch::results::FilterNode &expression);
    void problemChanged(const QString &sentence); ///< empty: all is right

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void apply(results::FilterNode expression, const QString &text);
    void tellProblem();
    void setProblem(const QString &sentence);
    void take(const QMimeData *mime);
    [[nodiscard]] QRect wrongPart() const;

    QTimer m_pause;
    results::FilterNode m_expression;
    QString m_expressionText; ///< as it was typed
    std::optional<results::FilterError> m_error;
    QString m_problem;
};

} // namespace batchwatch::gui
