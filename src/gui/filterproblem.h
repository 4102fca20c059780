#pragma once

#include <QWidget>

class QLabel;

namespace batchwatch::gui {

class FilterLine;

/// The sentence about what is wrong in a filter line, for the place below it; not there while all is right.
class FilterProblem : public QWidget
{
    Q_OBJECT

public:
    explicit FilterProblem(const FilterLine &line, QWidget *parent = nullptr);

private:
    void tell(const QString &sentence);

    QLabel *m_text;
};

} // namespace batchwatch::gui
