#include "cli/batchlines.h"

#include "wire/jsonline.h"

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;
using wire::JsonLine;

QString statusTextOf(BatchStatus status, const QString &asSent)
{
    if (!asSent.isEmpty())
        return asSent;
    switch (status) {
    case BatchStatus::Processing: return u"processing"_s;
    case BatchStatus::Completed: return u"completed"_s;
    case BatchStatus::Unknown: break;
    }
    return u"unknown"_s;
}

double seconds(Milliseconds span)
{
    return double(span.count()) / 1000.0;
}

JsonLine eventLine(QLatin1StringView event, const BatchId &id, WallTime now)
{
    JsonLine line;
    line.text("event"_L1, QString(event)).text("batch_id"_L1, id.toString()).time("time"_L1, now);
    return line;
}

void addSpan(JsonLine &line, QLatin1StringView name, std::optional<Milliseconds> span)
{
    if (span)
        line.number(name, seconds(*span), 1);
    else
        line.null(name);
}

void addCounts(JsonLine &line, const std::optional<BatchCounts> &counts)
{
    if (!counts) {
        for (const auto name : {"total"_L1, "completed"_L1, "failed"_L1, "pending"_L1, "done"_L1})
            line.null(name);
        line.boolean("counts_disagree"_L1, false);
        return;
    }
    line.integer("total"_L1, counts->total)
        .integer("completed"_L1, counts->completed)
        .integer("failed"_L1, counts->failed)
        .integer("pending"_L1, counts->pending)
        .integer("done"_L1, counts->done)
        .boolean("counts_disagree"_L1, counts->disagree);
}

/// CONTRACT "Where the reference contradicts itself": both figures in --json.
void addCounted(JsonLine &line, const std::optional<BatchCounts> &counts)
{
    if (!counts || !counts->disagree)
        return;
    line.integer("counted_completed"_L1, counts->counted.completed)
        .integer("counted_failed"_L1, counts->counted.failed)
        .integer("counted_pending"_L1, counts->counted.pending);
}

void addTime(JsonLine &line, QLatin1StringView name, std::optional<WallTime> time)
{
    if (time)
        line.time(name, *time);
    else
        line.null(name);
}

} // namespace

BatchFigures figuresOf(const monitor::BatchReport &report)
{
    const QString status = report.snapshot ? statusTextOf(report.snapshot->status, report.snapshot->statusText) : QString();
    return {report.id, report.label, status, report.counts};
}

BatchFigures figuresOf(const store::BatchSummary &summary)
{
    const QString status = summary.counts ? statusTextOf(summary.status, summary.statusText) : QString();
    return {summary.record.id, summary.record.label, status, summary.counts};
}

QByteArray progressLine(const BatchFigures &batch, WallTime now, std::optional<Milliseconds> next)
{
    JsonLine line = eventLine("progress"_L1, batch.id, now);
    line.text("status"_L1, batch.status);
    addCounts(line, batch.counts);
    addSpan(line, "next_poll_s"_L1, next);
    addCounted(line, batch.counts);
    return line.finish();
}

QByteArray errorLine(const BatchId &id, WallTime now, const ApiError &error, const QString &message, std::optional<Milliseconds> retry)
{
    JsonLine line = eventLine("error"_L1, id, now);
    line.text("kind"_L1, QString(wireName(error.kind)));
    if (error.http > 0)
        line.integer("http"_L1, error.http);
    else
        line.null("http"_L1);
    line.text("message"_L1, message);
    addSpan(line, "retry_in_s"_L1, retry);
    return line.finish();
}

QByteArray finishedLine(const BatchFigures &batch, WallTime now)
{
    JsonLine line = eventLine("finished"_L1, batch.id, now);
    line.text("status"_L1, batch.status);
    addCounts(line, batch.counts);
    addCounted(line, batch.counts);
    return line.finish();
}

QByteArray batchLine(const store::BatchSummary &summary)
{
    const BatchFigures batch = figuresOf(summary);
    JsonLine line;
    line.text("batch_id"_L1, batch.id.toString()).text("label"_L1, batch.label);
    if (summary.record.key)
        line.text("key"_L1, summary.record.key->toString());
    else
        line.null("key"_L1);
    line.text("state"_L1, QString(wireName(summary.record.state)));
    if (batch.counts)
        line.text("status"_L1, batch.status);
    else
        line.null("status"_L1);
    addCounts(line, batch.counts);
    addTime(line, "seen_at"_L1, summary.record.seenAt);
    addTime(line, "finished_at"_L1, summary.record.finishedAt);
    addCounted(line, batch.counts);
    return line.finish();
}

QString summaryText(const BatchFigures &batch)
{
    const QString name = batch.label.isEmpty() ? batch.id.toString() : QString(batch.id.toString() + u" ("_s + batch.label + u')');
    if (!batch.counts)
        return name + u": never seen"_s;
    const BatchCounts &counts = *batch.counts;
    QString text = name + u": "_s + batch.status
        + u", %1 of %2 done (%3 completed, %4 failed, %5 pending)"_s.arg(counts.done)
              .arg(counts.total)
              .arg(counts.completed)
              .arg(counts.failed)
              .arg(counts.pending);
    if (counts.disagree) {
        text += u"; counts disagree, the rows say %1 completed, %2 failed, %3 pending"_s.arg(counts.counted.completed)
                    .arg(counts.counted.failed)
                    .arg(counts.counted.pending);
    }
    return text;
}

QLatin1StringView wireName(store::WatchState state)
{
    switch (state) {
    case store::WatchState::Active: return "active"_L1;
    case store::WatchState::Paused: return "paused"_L1;
    case store::WatchState::Finished: return "finished"_L1;
    case store::WatchState::Gone: return "gone"_L1;
    case store::WatchState::NotFound: return "not_found"_L1;
    case store::WatchState::Unwatched: return "unwatched"_L1;
    }
    return "active"_L1;
}

} // namespace batchwatch::cli
