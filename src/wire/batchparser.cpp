#include "wire/batchparser.h"

#include "wire/fields.h"
#include "wire/jsondocument.h"
#include "wire/jsonvalues.h"
#include "wire/rawjson.h"
#include "wire/wirerow.h"

#include <deque>
#include <string>
#include <vector>

namespace batchwatch::wire {

using simdjson::dom::element;

namespace {

/// A member that goes to `further`: the how manieth of the how manieth item of the reply's results, and the row made of that item.
struct FurtherMember
{
    quint32 item;
    quint32 member;
    qsizetype row;
};

std::optional<std::string_view> stringIn(element value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::optional(text) : std::nullopt;
}

BatchStatus batchStatus(std::string_view text)
{
    if (text == wordProcessing)
        return BatchStatus::Processing;
    return text == wordCompleted ? BatchStatus::Completed : BatchStatus::Unknown;
}

bool setAnswer(Answer *answer, element value)
{
    const auto read = answerOf(value);
    *answer = read.value_or(*answer);
    return read.has_value();
}

bool setWhole(std::optional<qint64> *figure, element value)
{
    const auto read = wholeOf(value);
    if (read)
        *figure = read;
    return read.has_value();
}

} // namespace

class BatchParser::Private
{
public:
    explicit Private(ResultTextsPtr texts) : m_appender(std::move(texts)) {}

    Result<ParsedBatch, ParseFault> parse(QByteArrayView body, const BatchId &expected)
    {
        m_batch = ParsedBatch{BatchSnapshot{.id = expected}, std::nullopt};
        m_rowFurther.clear();
        m_batchFurther.clear();
        m_isBatch = false;
        const auto root = m_document.parse(body);
        if (!root)
            return Failure(root.error());
        simdjson::dom::object object;
        if (root->get(object) != simdjson::SUCCESS)
            return Failure(ParseFault::NotABatch);
        if (const auto fault = readBatch(object, expected))
            return Failure(*fault);
        if (!m_rowFurther.empty() || !m_batchFurther.empty())
            cutFurther(withoutByteOrderMark(body));
        m_batch.wait = ratelimitWait(m_remain, m_seconds);
        return std::move(m_batch);
    }

private:
    std::optional<ParseFault> readBatch(simdjson::dom::object object, const BatchId &expected)
    {
        m_remain.reset();
        m_seconds.reset();
        quint32 member = 0;
        for (const auto [name, value] : object) {
            const auto field = fieldOf<BatchField>(name);
            if (field == BatchField::BatchId && !isExpected(value, expected))
                return ParseFault::WrongBatch;
            const bool isUsed = field && (value.is_null() || readField(*field, value));
            if (!isUsed)
                m_batchFurther.push_back(member);
            else if (field == BatchField::Results)
                m_resultsMember = member;
            if (m_batch.snapshot.results.size() > maxRows)
                return ParseFault::TooLarge;
            ++member;
        }
        return m_isBatch ? std::nullopt : std::optional(ParseFault::NotABatch);
    }

    static bool isExpected(element value, const BatchId &expected)
    {
        if (value.is_null())
            return true;
        const auto text = stringIn(value);
        return text && BatchId::fromText(fromJson(*text)) == expected;
    }

    /// False when the value is of no use and must be kept as it came.
    bool readField(BatchField field, element value)
    {
        BatchSnapshot &batch = m_batch.snapshot;
        switch (field) {
        case BatchField::BatchId: return true;
        case BatchField::Status: return readStatus(value);
        case BatchField::Total: return setWhole(&batch.total, value) && (m_isBatch = true);
        case BatchField::Completed: return setWhole(&batch.completed, value);
        case BatchField::Failed: return setWhole(&batch.failed, value);
        case BatchField::Pending: return setWhole(&batch.pending, value);
        case BatchField::Results: return readResults(value) && (m_isBatch = true);
        case BatchField::RatelimitRemain: m_remain = numberOf(value); return true;
        case BatchField::RatelimitSeconds: m_seconds = numberOf(value); return true;
        }
        return false;
    }

    bool readStatus(element value)
    {
        const auto text = stringIn(value);
        if (!text)
            return false;
        m_isBatch = true;
        m_batch.snapshot.status = batchStatus(*text);
        m_batch.snapshot.statusText = fromJson(*text);
        return true;
    }

    bool readResults(element value)
    {
        simdjson::dom::array items;
        if (value.get(items) != simdjson::SUCCESS)
            return false;
        ResultRows &rows = m_batch.snapshot.results = ResultRows(m_appender.texts());
        rows.reserve(std::min(qsizetype(items.size()), maxRows));
        m_rowFurther.clear();
        quint32 item = 0;
        for (const element entry : items) {
            simdjson::dom::object object;
            if (entry.get(object) == simdjson::SUCCESS)
                readRow(object, item, &rows);
            ++item;
            if (rows.size() > maxRows)
                break;
        }
        return true;
    }

    void readRow(simdjson::dom::object object, quint32 item, ResultRows *rows)
    {
        quint32 member = 0;
        WireRow row;
        m_made.clear();
        for (const auto [name, value] : object) {
            const auto field = fieldOf<RowField>(name, member);
            if (!field || !(value.is_null() || readField(*field, value, &row)))
                m_rowFurther.push_back({item, member, rows->size()});
            ++member;
        }
        m_appender.append(rows, row);
    }

    bool readField(RowField field, element value, WireRow *row)
    {
        switch (field) {
        case RowField::PhoneNumber: return setText(&row->phoneNumber, value);
        case RowField::Status: return readText(value, [&](std::string_view text) { row->setStatus(text); });
        case RowField::WaStatus: return readText(value, [&](std::string_view text) { row->setWaStatus(text); });
        case RowField::Registered: return setAnswer(&row->registered, value);
        case RowField::Business: return setAnswer(&row->business, value);
        case RowField::FormattedNumber: return setText(&row->formattedNumber, value);
        case RowField::Carrier: return setText(&row->carrier, value);
        case RowField::Country: return setText(&row->country, value);
        case RowField::NoLongerReported: return value.get(row->noLongerReported) == simdjson::SUCCESS;
        }
        return false;
    }

    template<typename Use> bool readText(element value, Use use)
    {
        if (const auto string = stringIn(value)) {
            use(*string);
            return true;
        }
        const auto text = textOf(value);
        if (text)
            use(m_made.emplace_back(text->toStdString()));
        return text.has_value();
    }

    bool setText(std::string_view *text, element value)
    {
        return readText(value, [text](std::string_view read) { *text = read; });
    }

    void cutFurther(QByteArrayView json)
    {
        RawJson raw(json);
        raw.enter();
        auto next = m_batchFurther.cbegin();
        for (quint32 member = 0; !raw.leave(); ++member) {
            const QByteArrayView name = raw.name();
            if (member == m_resultsMember && !m_rowFurther.empty()) {
                cutRows(&raw);
                continue;
            }
            const QByteArrayView value = raw.value();
            if (next != m_batchFurther.cend() && *next == member) {
                appendMember(&m_batch.snapshot.further, name, value);
                ++next;
            }
        }
    }

    void cutRows(RawJson *raw)
    {
        std::vector<ResultRows::Further> objects;
        auto next = m_rowFurther.cbegin();
        raw->enter();
        for (quint32 item = 0; !raw->leave(); ++item) {
            if (next == m_rowFurther.cend() || next->item != item) {
                raw->value();
                continue;
            }
            const qsizetype row = next->row;
            QByteArray further;
            raw->enter();
            for (quint32 member = 0; !raw->leave(); ++member) {
                const QByteArrayView name = raw->name();
                const QByteArrayView value = raw->value();
                if (next == m_rowFurther.cend() || next->item != item || next->member != member)
                    continue;
                appendMember(&further, name, value);
                ++next;
            }
            objects.push_back({row, further});
        }
        m_batch.snapshot.results.setFurther(std::move(objects));
    }

    JsonDocument m_document;
    RowAppender m_appender;
    std::deque<std::string> m_made; ///< texts of the row being read that the document holds as numbers; they stay where they are
    ParsedBatch m_batch{BatchSnapshot{.id = *BatchId::fromText(u"00000000-0000-0000-0000-000000000000")}, std::nullopt};
    std::vector<FurtherMember> m_rowFurther;
    std::vector<quint32> m_batchFurther;
    quint32 m_resultsMember = 0;
    std::optional<double> m_remain;
    std::optional<double> m_seconds;
    bool m_isBatch = false; ///< a field that only a batch has was of use
};

BatchParser::BatchParser(ResultTextsPtr texts) : d(std::make_unique<Private>(std::move(texts))) {}

BatchParser::~BatchParser() = default;

Result<ParsedBatch, ParseFault> BatchParser::parse(QByteArrayView body, const BatchId &expected)
{
    return d->parse(body, expected);
}

} // namespace batchwatch::wire
