#pragma once

#include "gui/segmentedprogressbar.h"

#include <QPushButton>

namespace batchwatch::gui {

/// One count of the legend: colour key, word and figure. Checked, it filters the grid by that state.
class LegendButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LegendButton(QWidget *parent = nullptr);

    void setSegment(Segment segment, const QString &word);
    /// `largest` keeps the width steady while the count grows.
    void setCount(qint64 count, qint64 largest);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter);
    void paintKey(QPainter &painter, const QRect &rect);
    [[nodiscard]] QString textFor(qint64 count) const;

    Segment m_segment = Segment::Pending;
    QString m_word;
    qint64 m_largest = 0;
};

} // namespace batchwatch::gui
