#pragma once

#include "results/filterexpression.h"

#include <QCoreApplication>

namespace batchwatch::results {

/// One field for a list of all: what stands before the colon, what it finds, and a filter that can be tried.
struct FilterFieldHelp
{
    FilterField field = FilterField::Any;
    QString name; ///< with its colon
    QString description;
    QString example;
};

/// A filter that can be tried, and what it finds.
struct FilterExample
{
    QString text;
    QString meaning;
};

/// What is told of the filter language, translated. Names, words and examples are the same in all languages.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    /// What is wrong and what would be right: a sentence or two, plain text. `text` is the filter that was parsed.
    [[nodiscard]] static QString error(const FilterError &error, QStringView text);
    [[nodiscard]] static QString description(FilterField field);
    [[nodiscard]] static QList<FilterFieldHelp> fields();
    /// How conditions are joined, beginning with the simplest.
    [[nodiscard]] static QList<FilterExample> examples();

private:
    [[nodiscard]] static QString unknownField(const FilterError &error, const QString &typed);
    [[nodiscard]] static QString unknownValue(const FilterError &error, const QString &typed);
};

} // namespace batchwatch::results
