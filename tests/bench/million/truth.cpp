#include "truth.h"

namespace batchwatch::bench {

namespace {

std::string lowered(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    return text;
}

bool isByValue(const std::function<QString(qsizetype)> &textAt, const Million &data, qsizetype rows)
{
    std::vector<quint64> numbers;
    for (qsizetype row = 0; row < rows; ++row)
        numbers.push_back(data.digits(row));
    std::sort(numbers.begin(), numbers.end());
    for (qsizetype row = 0; row < rows; ++row) {
        if (textAt(row).mid(1).toULongLong() != numbers[std::size_t(row)])
            return false;
    }
    return true;
}

} // namespace

qsizetype rowsWith(const QString &text, const Million &data, qsizetype rows)
{
    const std::string wanted = lowered(text.toStdString());
    const auto holds = [&wanted](const std::string &field) { return lowered(field).find(wanted) != std::string::npos; };
    Utf8Row texts;
    qsizetype count = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        data.write(row, &texts);
        count += std::any_of(texts.begin(), texts.end(), holds) ? 1 : 0;
    }
    return count;
}

FacetCounts trueFacets(Field field, const QString &text, const Million &data)
{
    const std::string wanted = text.toStdString();
    std::array<QHash<QByteArray, qsizetype>, fieldCount> found;
    Utf8Row texts;
    for (qsizetype row = 0; row < data.rows(); ++row) {
        data.write(row, &texts);
        if (texts[std::size_t(field)] != wanted)
            continue;
        for (const Field facet : facetFields)
            ++found[std::size_t(facet)][QByteArray::fromStdString(texts[std::size_t(facet)])];
    }
    FacetCounts counts;
    for (const Field facet : facetFields) {
        const auto &of = found[std::size_t(facet)];
        for (auto entry = of.begin(); entry != of.end(); ++entry)
            counts[std::size_t(facet)].insert(QString::fromUtf8(entry.key()), entry.value());
    }
    return counts;
}

std::optional<QHash<QString, qsizetype>> runsOf(const std::function<QString(qsizetype)> &textAt, qsizetype rows)
{
    QHash<QString, qsizetype> runs;
    for (qsizetype row = 0; row < rows;) {
        const QString text = textAt(row);
        qsizetype end = row + 1;
        while (end < rows && textAt(end) == text)
            ++end;
        if (runs.contains(text))
            return {};
        runs.insert(text, end - row);
        row = end;
    }
    return runs;
}

bool isSorted(Field field, const std::function<QString(qsizetype)> &textAt, const Million &data, qsizetype rows)
{
    if (field == Field::Number)
        return isByValue(textAt, data, rows);
    QHash<QString, qsizetype> expected;
    for (qsizetype row = 0; row < rows; ++row)
        ++expected[data.texts(row)[std::size_t(field)]];
    return runsOf(textAt, rows) == expected;
}

} // namespace batchwatch::bench
