#include "wire/snapshotwriter.h"

#include "wire/fields.h"
#include "wire/jsondocument.h"
#include "wire/jsonline.h"
#include "wire/jsonvalues.h"
#include "wire/rawjson.h"
#include "wire/rowlines.h"

namespace batchwatch::wire {

namespace {

void append(QByteArray *out, std::string_view text)
{
    out->append(text.data(), qsizetype(text.size()));
}

/// Members of one object, commas between them.
class ObjectWriter
{
public:
    explicit ObjectWriter(QByteArray *out) : m_out(out) { m_out->append('{'); }
    /// Goes on with an object whose brace, and a comma behind each member, stand there already.
    [[nodiscard]] static ObjectWriter goOn(QByteArray *out) { return ObjectWriter(out, true); }

    template<typename Field> void word(Field field, std::string_view value)
    {
        name(field);
        m_out->append('"');
        append(m_out, value);
        m_out->append('"');
    }

    template<typename Field> void text(Field field, QStringView value)
    {
        if (value.isEmpty())
            return;
        name(field);
        appendJsonString(m_out, value);
    }

    template<typename Field> void integer(Field field, std::optional<qint64> value)
    {
        if (!value)
            return;
        name(field);
        m_out->append(QByteArray::number(*value));
    }

    template<typename Field> void answer(Field field, Answer value)
    {
        if (value == Answer::Absent)
            return;
        name(field);
        m_out->append(value == Answer::Yes ? "true" : "false");
    }

    template<typename Field> void name(Field field)
    {
        separate();
        const QLatin1StringView text = fieldName(field);
        m_out->append('"').append(text.data(), text.size()).append("\":");
    }

    void further(const QByteArray &object)
    {
        const QByteArrayView members = QByteArrayView(object).trimmed();
        if (members.size() <= 2)
            return;
        separate();
        m_out->append(members.sliced(1, members.size() - 2));
    }

    void end() { m_out->append('}'); }

private:
    ObjectWriter(QByteArray *out, bool isFirst) : m_out(out), m_isFirst(isFirst) {}

    void separate()
    {
        if (!m_isFirst)
            m_out->append(',');
        m_isFirst = false;
    }

    QByteArray *m_out;
    bool m_isFirst = true;
};

void writeStatus(ObjectWriter *object, const NumberResult &number)
{
    switch (number.status) {
    case NumberStatus::Pending: return object->word(RowField::Status, wordPending);
    case NumberStatus::Completed: return object->word(RowField::Status, wordCompleted);
    case NumberStatus::Failed: return object->word(RowField::Status, wordFailed);
    case NumberStatus::Unknown: return object->text(RowField::Status, number.statusText);
    }
}

void writeWaStatus(ObjectWriter *object, const NumberResult &number)
{
    switch (number.waStatus) {
    case WaStatus::Absent: return;
    case WaStatus::Valid: return object->word(RowField::WaStatus, wordValid);
    case WaStatus::Invalid: return object->word(RowField::WaStatus, wordInvalid);
    case WaStatus::Other: return object->text(RowField::WaStatus, number.waStatusText);
    }
}

void writeRow(ObjectWriter *object, const NumberResult &number)
{
    object->text(RowField::PhoneNumber, number.phoneNumber);
    writeStatus(object, number);
    writeWaStatus(object, number);
    object->answer(RowField::Registered, number.registered);
    object->answer(RowField::Business, number.business);
    object->text(RowField::FormattedNumber, number.formattedNumber);
    object->text(RowField::Carrier, number.carrier);
    object->text(RowField::Country, number.country);
    if (number.noLongerReported)
        object->answer(RowField::NoLongerReported, Answer::Yes);
    object->further(number.further);
    object->end();
}

void writeStatus(ObjectWriter *object, const BatchSnapshot &batch)
{
    if (!batch.statusText.isEmpty() || batch.status == BatchStatus::Unknown)
        object->text(BatchField::Status, batch.statusText);
    else
        object->word(BatchField::Status, batch.status == BatchStatus::Completed ? wordCompleted : wordProcessing);
}

QString shownText(simdjson::dom::element value, QByteArrayView raw)
{
    std::string_view text;
    const bool isString = raw.startsWith('"') && value.get(text) == simdjson::SUCCESS;
    return isString ? fromJson(text) : QString::fromUtf8(raw);
}

} // namespace

QByteArray writeSnapshot(const BatchSnapshot &snapshot)
{
    QByteArray out;
    out.reserve(256 + snapshot.results.size() * 208);
    ObjectWriter batch(&out);
    batch.text(BatchField::BatchId, snapshot.id.toString());
    writeStatus(&batch, snapshot);
    batch.integer(BatchField::Total, snapshot.total);
    batch.integer(BatchField::Completed, snapshot.completed);
    batch.integer(BatchField::Failed, snapshot.failed);
    batch.integer(BatchField::Pending, snapshot.pending);
    batch.name(BatchField::Results);
    out.append('[');
    RowLines lines;
    for (qsizetype row = 0; row < snapshot.results.size(); ++row) {
        if (row > 0)
            out.append(',');
        lines.append(&out, "{", snapshot.results, row);
    }
    out.append(']');
    batch.further(snapshot.further);
    batch.end();
    return out;
}

QByteArray writeResult(const BatchId &batch, const NumberResult &number)
{
    QByteArray out;
    appendResult(&out, batch, number);
    return out;
}

void appendResult(QByteArray *out, const BatchId &batch, const NumberResult &number)
{
    ObjectWriter object(out);
    object.text(BatchField::BatchId, batch.toString());
    writeRow(&object, number);
}

void appendMembers(QByteArray *out, const NumberResult &number)
{
    ObjectWriter object = ObjectWriter::goOn(out);
    writeRow(&object, number);
}

QList<std::pair<QString, QString>> furtherFields(const QByteArray &further)
{
    QList<std::pair<QString, QString>> fields;
    JsonDocument document;
    const auto root = document.parse(further);
    simdjson::dom::object object;
    if (further.isEmpty() || !root || root->get(object) != simdjson::SUCCESS)
        return fields;
    RawJson raw(further);
    raw.enter();
    for (const auto [name, value] : object) {
        if (raw.leave())
            break;
        raw.name();
        fields.append({fromJson(name), shownText(value, raw.value())});
    }
    return fields;
}

} // namespace batchwatch::wire
