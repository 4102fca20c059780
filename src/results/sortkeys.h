#pragma once

#include "results/columns.h"

#include <QCollator>
#include <QHash>

#include <vector>

namespace batchwatch::results {

/// Texts in the order of the language, numbers in them by value ("Band 9" before "Band 10"), case ignored. Each distinct text is collated
/// once; ranks are made anew when they are needed after a new text came.
class TextOrder
{
public:
    TextOrder();

    [[nodiscard]] quint32 idOf(const QString &text);
    [[nodiscard]] quint32 rankOf(quint32 id);

private:
    void rank();

    QCollator m_collator;
    QHash<QString, quint32> m_ids;
    std::vector<QCollatorSortKey> m_keys;
    std::vector<quint32> m_ranks;
};

/// What a row is sorted by in one column.
struct SortKey
{
    enum class Kind : quint8 {
        Value,   ///< by `value`
        Text,    ///< by the rank of the text with the id `value`, after all values
        Digits,  ///< a text of digits alone, by their value; only where all other texts are as well
        Nothing, ///< last in both directions
    };
    Kind kind = Kind::Nothing;
    quint64 value = 0;
};

/// `batchLabel` is what the Batch column shows.
[[nodiscard]] SortKey sortKeyOf(const NumberResult &number, Column column, const QString &batchLabel, TextOrder *texts);

/// The key as one integer, smaller first.
[[nodiscard]] quint64 placeOf(const SortKey &key, Qt::SortOrder order, TextOrder *texts);

} // namespace batchwatch::results
