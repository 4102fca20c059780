#include "wire/batchparser.h"

#include "wire/fields.h"
#include "wire/jsondocument.h"
#include "wire/jsonvalues.h"
#include "wire/rawjson.h"
#include "wire/stringpool.h"

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

void setStatus(NumberResult *row, std::string_view text, StringPool *pool)
{
    row->statusText.clear();
    if (text == wordCompleted) {
        row->status = NumberStatus::Completed;
    } else if (text == wordPending) {
        row->status = NumberStatus::Pending;
    } else if (text == wordFailed) {
        row->status = NumberStatus::Failed;
    } else {
        row->status = NumberStatus::Unknown;
        row->statusText = pool->text(text);
    }
}

void setWaStatus(NumberResult *row, std::string_view text, StringPool *pool)
{
    row->waStatusText.clear();
    if (text == wordValid) {
        row->waStatus = WaStatus::Valid;
    } else if (text == wordInvalid) {
        row->waStatus = WaStatus::Invalid;
    } else if (text.empty()) {
        row->waStatus = WaStatus::Absent;
    } else {
        row->waStatus = WaStatus::Other;
        row->waStatusText = pool->text(text);
    }
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

bool setText(QString *text, element value, StringPool *pool)
{
    const auto string = stringIn(value);
    const auto read = string ? std::optional(pool->text(*string)) : textOf(value);
    *text = read.value_or(*text);
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
        QList<NumberResult> &rows = m_batch.snapshot.results;
        rows.clear();
        rows.reserve(std::min(qsizetype(items.size()), maxRows));
        m_rowFurther.clear();
        quint32 item = 0;
        for (const element entry : items) {
            simdjson::dom::object object;
            if (entry.get(object) == simdjson::SUCCESS)
                readRow(object, item, &rows.emplace_back(NumberResult{.status = NumberStatus::Unknown}));
            ++item;
            if (rows.size() > maxRows)
                break;
        }
        return true;
    }

    void readRow(simdjson::dom::object object, quint32 item, NumberResult *row)
    {
        quint32 member = 0;
        m_phone = {};
        for (const auto [name, value] : object) {
            const auto field = fieldOf<RowField>(name);
            if (!field || !(value.is_null() || readField(*field, value, row)))
                m_rowFurther.push_back({item, member, m_batch.snapshot.results.size() - 1});
            ++member;
        }
    }

    bool readField(RowField field, element value, NumberResult *row)
    {
        switch (field) {
        case RowField::PhoneNumber: return readPhone(value, row);
        case RowField::Status: return readText(value, [&](std::string_view text) { setStatus(row, text, &m_pool); });
        case RowField::WaStatus: return readText(value, [&](std::string_view text) { setWaStatus(row, text, &m_pool); });
        case RowField::Registered: return setAnswer(&row->registered, value);
        case RowField::Business: return setAnswer(&row->business, value);
        case RowField::FormattedNumber: return readFormatted(value, row);
        case RowField::Carrier: return setText(&row->carrier, value, &m_pool);
        case RowField::Country: return setText(&row->country, value, &m_pool);
        case RowField::NoLongerReported: return value.get(row->noLongerReported) == simdjson::SUCCESS;
        }
        return false;
    }

    template<typename Use> static bool readText(element value, Use use)
    {
        if (const auto string = stringIn(value)) {
            use(*string);
            return true;
        }
        const auto text = textOf(value);
        if (text)
            use(text->toStdString());
        return text.has_value();
    }

    bool readPhone(element value, NumberResult *row)
    {
        m_phone = stringIn(value).value_or(std::string_view());
        const auto text = textOf(value);
        row->phoneNumber = text.value_or(row->phoneNumber);
        return text.has_value();
    }

    /// Often the same text as the number: then it is the same string.
    bool readFormatted(element value, NumberResult *row)
    {
        const auto string = stringIn(value);
        const auto text = string && *string == m_phone ? std::optional(row->phoneNumber) : textOf(value);
        row->formattedNumber = text.value_or(row->formattedNumber);
        return text.has_value();
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
        auto next = m_rowFurther.cbegin();
        raw->enter();
        for (quint32 item = 0; !raw->leave(); ++item) {
            if (next == m_rowFurther.cend() || next->item != item) {
                raw->value();
                continue;
            }
            raw->enter();
            for (quint32 member = 0; !raw->leave(); ++member) {
                const QByteArrayView name = raw->name();
                const QByteArrayView value = raw->value();
                if (next == m_rowFurther.cend() || next->item != item || next->member != member)
                    continue;
                appendMember(&m_batch.snapshot.results[next->row].further, name, value);
                ++next;
            }
        }
    }

    JsonDocument m_document;
    StringPool m_pool;
    ParsedBatch m_batch{BatchSnapshot{.id = *BatchId::fromText(u"00000000-0000-0000-0000-000000000000")}, std::nullopt};
    std::vector<FurtherMember> m_rowFurther;
    std::vector<quint32> m_batchFurther;
    quint32 m_resultsMember = 0;
    std::optional<double> m_remain;
    std::optional<double> m_seconds;
    std::string_view m_phone; ///< of the row being read, as long as the document lives
    bool m_isBatch = false;   ///< a field that only a batch has was of use
};

BatchParser::BatchParser() : d(std::make_unique<Private>()) {}

BatchParser::~BatchParser() = default;

Result<ParsedBatch, ParseFault> BatchParser::parse(QByteArrayView body, const BatchId &expected)
{
    return d->parse(body, expected);
}

} // namespace batchwatch::wire
