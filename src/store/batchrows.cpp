#include "store/batchrows.h"

#include <QVariant>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// In the order of summaryColumns().
enum Column {
    Id,
    Label,
    Key,
    State,
    AddedAt,
    SeenAt,
    PolledAt,
    DueAt,
    FinishedAt,
    Status,
    StatusText,
    Total,
    Completed,
    Failed,
    Pending,
    Done,
    Disagree,
    CountedCompleted,
    CountedFailed,
    CountedPending,
    CountedRows,
    ProgressAt,
    ArchivedAt,
    Note,
    Tags,
};

QVariant timeValue(const std::optional<WallTime> &time)
{
    return time ? QVariant(qint64(time->time_since_epoch().count())) : QVariant();
}

std::optional<WallTime> timeIn(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(WallTime(Milliseconds(value.toLongLong())));
}

/// A null QString would become NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

template<typename Enum> std::optional<Enum> enumIn(const QVariant &value, Enum last)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= int(last) ? std::optional(Enum(number)) : std::nullopt;
}

std::optional<BatchCounts> countsIn(const QSqlQuery &row)
{
    if (row.isNull(Status))
        return std::nullopt;
    const auto figure = [&](Column column) { return row.value(column).toLongLong(); };
    BatchCounts counts;
    counts.total = figure(Total);
    counts.completed = figure(Completed);
    counts.failed = figure(Failed);
    counts.pending = figure(Pending);
    counts.done = figure(Done);
    counts.disagree = row.value(Disagree).toBool();
    counts.counted = {figure(CountedCompleted), figure(CountedFailed), figure(CountedPending), figure(CountedRows)};
    return counts;
}

} // namespace

QString summaryColumns()
{
    return u"id, label, key_name, state, added_at, seen_at, polled_at, due_at, finished_at, status, status_text, total, completed, failed, "
           "pending, done, disagree, counted_completed, counted_failed, counted_pending, counted_rows, progress_at, archived_at, note, tags"_s;
}

std::optional<BatchSummary> summaryOf(const QSqlQuery &row)
{
    const auto id = BatchId::fromText(row.value(Id).toString());
    const auto state = enumIn(row.value(State), WatchState::Unwatched);
    const auto status = row.isNull(Status) ? BatchStatus::Unknown : enumIn(row.value(Status), BatchStatus::Unknown);
    if (!id || !state || !status)
        return std::nullopt;
    BatchSummary summary{BatchRecord{.id = *id}, *status, row.value(StatusText).toString(), countsIn(row)};
    BatchRecord &record = summary.record;
    record.label = row.value(Label).toString();
    record.key = KeyName::fromText(row.value(Key).toString());
    record.state = *state;
    record.addedAt = timeIn(row.value(AddedAt)).value_or(WallTime());
    record.seenAt = timeIn(row.value(SeenAt));
    record.polledAt = timeIn(row.value(PolledAt));
    record.dueAt = timeIn(row.value(DueAt));
    record.finishedAt = timeIn(row.value(FinishedAt));
    record.progressAt = timeIn(row.value(ProgressAt));
    record.archivedAt = timeIn(row.value(ArchivedAt));
    record.note = row.value(Note).toString();
    record.tags = row.value(Tags).toString().split(u',', Qt::SkipEmptyParts);
    return summary;
}

QString upsertRecord()
{
    return u"INSERT INTO batches (id, label, key_name, state, added_at, seen_at, polled_at, due_at, finished_at, progress_at, "
           "archived_at, note, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label, "
           "key_name = excluded.key_name, "
           "state = excluded.state, added_at = excluded.added_at, seen_at = excluded.seen_at, polled_at = excluded.polled_at, "
           "due_at = excluded.due_at, finished_at = excluded.finished_at, progress_at = excluded.progress_at, "
           "archived_at = excluded.archived_at, note = excluded.note, tags = excluded.tags"_s;
}

QVariantList recordValues(const BatchRecord &record)
{
    return {record.id.toString(), notNull(record.label), record.key ? QVariant(record.key->toString()) : QVariant(), int(record.state),
        timeValue(record.addedAt), timeValue(record.seenAt), timeValue(record.polledAt), timeValue(record.dueAt),
        timeValue(record.finishedAt), timeValue(record.progressAt), timeValue(record.archivedAt), notNull(record.note),
        notNull(record.tags.join(u','))};
}

QString updateFigures()
{
    return u"UPDATE batches SET status = ?, status_text = ?, total = ?, completed = ?, failed = ?, pending = ?, done = ?, disagree = ?, "
           "counted_completed = ?, counted_failed = ?, counted_pending = ?, counted_rows = ? WHERE id = ?"_s;
}

QVariantList figureValues(const BatchSnapshot &snapshot)
{
    const BatchCounts counts = countsOf(snapshot);
    return {int(snapshot.status), notNull(snapshot.statusText), counts.total, counts.completed, counts.failed, counts.pending, counts.done,
        counts.disagree, counts.counted.completed, counts.counted.failed, counts.counted.pending, counts.counted.rows,
        snapshot.id.toString()};
}

} // namespace batchwatch::store
