#include "store/pollrows.h"

#include <algorithm>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

StoreResult<void> writePoll(const Connection &connection, const BatchId &id, const PollRecord &poll)
{
    // Two answers in one millisecond are one row: the later says more.
    const auto written = connection.run(u"INSERT OR REPLACE INTO polls (batch, at, latency, error, total, done, failed) "
                                        "SELECT number, ?, ?, ?, ?, ?, ? FROM batches WHERE id = ?"_s,
        {qint64(poll.at.time_since_epoch().count()), qint64(poll.latency.count()), poll.error ? QVariant(int(*poll.error)) : QVariant(),
            poll.total, poll.done, poll.failed, id.toString()});
    return written ? StoreResult<void>() : Failure(written.error());
}

StoreResult<std::vector<PollRecord>> readPolls(const Connection &connection, const BatchId &id)
{
    std::vector<PollRecord> polls;
    const auto read = connection.each(u"SELECT polls.at, latency, error, polls.total, polls.done, polls.failed FROM polls "
                                      "JOIN batches ON batches.number = polls.batch WHERE batches.id = ? ORDER BY polls.at"_s,
        {id.toString()}, [&polls](const QSqlQuery &row) -> StoreResult<void> {
            PollRecord poll{.at = WallTime(Milliseconds(row.value(0).toLongLong())), .latency = Milliseconds(row.value(1).toLongLong())};
            if (!row.isNull(2))
                poll.error = ErrorKind(std::clamp(row.value(2).toInt(), 0, int(ErrorKind::Cancelled)));
            poll.total = row.value(3).toLongLong();
            poll.done = row.value(4).toLongLong();
            poll.failed = row.value(5).toLongLong();
            polls.push_back(poll);
            return {};
        });
    if (!read)
        return Failure(read.error());
    return polls;
}

} // namespace batchwatch::store
