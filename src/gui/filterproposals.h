#pragma once

#include "results/filtercompletion.h"

#include <QCoreApplication>
#include <QList>

#include <functional>

namespace batchwatch::gui {

/// A value that occurs in a field, and in how many rows.
struct ValueCount
{
    QString value;
    qint64 count = 0;
};
using FieldValues = std::function<QList<ValueCount>(results::FilterField)>;

struct FilterProposal
{
    QString text;   ///< what is put in: see results::withCompletion()
    QString label;  ///< what is shown: "country:", "US · United States"
    QString detail; ///< beside it: what the field finds, how often the value occurs
};

/// What is proposed at a place in a filter.
class FilterProposals
{
    Q_DECLARE_TR_FUNCTIONS(FilterProposals)

public:
    /// Values the most frequent first. Empty when nothing fits, or when the only thing that fits is typed already.
    [[nodiscard]] static QList<FilterProposal> at(const results::CompletionPlace &place, const FieldValues &values);

private:
    [[nodiscard]] static QList<FilterProposal> fields(const results::CompletionPlace &place);
    [[nodiscard]] static QList<FilterProposal> values(const results::CompletionPlace &place, QList<ValueCount> counts);
    [[nodiscard]] static QString label(results::FilterField field, const QString &value);
};

} // namespace batchwatch::gui
