#include "core/batchlabels.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace batchwatch {

namespace {

using namespace Qt::StringLiterals;
using Labels = QHash<BatchId, QString>;

constexpr qsizetype longestLabel = 200;
constexpr std::size_t deepestNesting = 100;
constexpr std::array labelNames{"label"_L1, "name"_L1, "title"_L1, "description"_L1};
constexpr int noRank = int(labelNames.size());

/// How good a name of a column or field is for a label: 0 is best, noRank is none. "Batch name" and "batch_name" are "name".
int rankOf(const QString &name)
{
    QString word = name.trimmed().toLower();
    if (word.startsWith("batch"_L1))
        word = word.mid(5).remove(' '_L1).remove('_'_L1).remove('-'_L1);
    return int(std::find(labelNames.begin(), labelNames.end(), word) - labelNames.begin());
}

void put(Labels *labels, const QList<BatchId> &ids, const QString &text)
{
    const QString label = text.simplified().left(longestLabel);
    if (ids.size() == 1 && !label.isEmpty() && !BatchId::fromText(label) && !labels->contains(ids.first()))
        labels->insert(ids.first(), label);
}

/// Takes records off a table of separated values.
class Records
{
public:
    Records(QStringView text, QChar separator) : m_rest(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    /// Whole, as it was written, and its cells without quotes.
    QStringView take(QStringList *cells)
    {
        const QStringView from = m_rest;
        cells->clear();
        do
            cells->append(takeCell());
        while (!m_rest.isEmpty() && takeOne() == m_separator);
        return from.first(from.size() - m_rest.size());
    }

private:
    QChar takeOne()
    {
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        return c;
    }

    QString takeCell()
    {
        qsizetype i = 0;
        bool isQuoted = false;
        bool hasQuotes = false;
        for (; i < m_rest.size(); ++i) {
            const QChar c = m_rest.at(i);
            if (c == u'"' && (isQuoted || i == 0)) {
                isQuoted = !isQuoted;
                hasQuotes = true;
            } else if (c == u'"' && hasQuotes) { // the second one of two
                isQuoted = true;
            } else if (!isQuoted && (c == m_separator || c == u'\n')) {
                break;
            }
        }
        const QStringView raw = m_rest.first(i).trimmed();
        m_rest = m_rest.sliced(i);
        return hasQuotes && raw.size() > 1 ? raw.sliced(1, raw.size() - 2).toString().replace("\"\""_L1, "\""_L1) : raw.toString();
    }

    QStringView m_rest;
    const QChar m_separator;
};

Labels labelsOfTable(QStringView text, QChar separator)
{
    Labels labels;
    Records records(text, separator);
    QStringList cells;
    records.take(&cells);
    const auto byRank = [](const QString &a, const QString &b) { return rankOf(a) < rankOf(b); };
    const auto column = std::min_element(cells.begin(), cells.end(), byRank) - cells.begin();
    const auto columns = cells.size();
    if (columns < 2 || rankOf(cells.at(column)) == noRank)
        return {};
    while (!records.atEnd()) {
        const QStringView whole = records.take(&cells);
        if (cells.size() == columns)
            put(&labels, BatchId::findAll(whole), cells.at(column));
    }
    return labels;
}

/// Walks over the strings and brackets of JSON, wherever it stands in the text.
class JsonLabels
{
public:
    explicit JsonLabels(QStringView text) : m_text(text) {}

    Labels read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if ((c == u'{' || c == u'[') && m_stack.size() < deepestNesting)
                m_stack.push_back({.isObject = c == u'{'});
            else if ((c == u'}' || c == u']') && !m_stack.empty())
                leave();
            else if (c == u',')
                m_field.clear();
            else if (c == u'"')
                takeString();
        }
        return m_labels;
    }

private:
    struct Frame
    {
        bool isObject = false;
        QList<BatchId> ids;
        QString label;
        int rank = noRank;
    };

    void leave()
    {
        if (m_stack.back().isObject)
            put(&m_labels, m_stack.back().ids, m_stack.back().label);
        m_stack.pop_back();
        m_field.clear();
    }

    void takeString()
    {
        const QString string = readString();
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u':') {
            m_field = string;
        } else if (!m_stack.empty() && m_stack.back().isObject) {
            Frame &object = m_stack.back();
            if (const auto id = BatchId::fromText(string); id && !object.ids.contains(*id))
                object.ids.append(*id);
            if (const int rank = rankOf(m_field); rank < object.rank) {
                object.rank = rank;
                object.label = string;
            }
        }
    }

    /// Up to its second quote. No string of JSON goes beyond its line: there it is none.
    QString readString()
    {
        QString string;
        while (m_at < m_text.size() && m_text.at(m_at) != u'\n') {
            const QChar c = m_text.at(m_at++);
            if (c == u'"')
                return string;
            string += c == u'\\' && m_at < m_text.size() ? readEscaped() : c;
        }
        return {};
    }

    QChar readEscaped()
    {
        const QChar c = m_text.at(m_at++);
        if (c == u'u' && m_at + 4 <= m_text.size()) {
            m_at += 4;
            return QChar(m_text.sliced(m_at - 4, 4).toUShort(nullptr, 16));
        }
        return c == u'n' || c == u't' || c == u'r' ? QChar(u' ') : c;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<Frame> m_stack;
    QString m_field;
    Labels m_labels;
};

} // namespace

QHash<BatchId, QString> labelsBesideIds(QStringView text)
{
    text = text.trimmed();
    for (const QChar separator : {u'\t', u';', u',', u'|'}) {
        if (Labels labels = labelsOfTable(text, separator); !labels.isEmpty())
            return labels;
    }
    return text.contains(u'{') ? JsonLabels(text).read() : Labels();
}

} // namespace batchwatch
