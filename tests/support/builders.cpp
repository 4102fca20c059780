#include "support/builders.h"

namespace batchwatch::test {

namespace {

QString phoneNumber(int n)
{
    return QStringLiteral("+1415555%1").arg(n, 4, 10, QLatin1Char('0'));
}

} // namespace

BatchId batchId(int n)
{
    return *BatchId::fromText(QStringLiteral("00000000-0000-4000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

QString idText(int n)
{
    return batchId(n).toString();
}

NumberResult pendingNumber(int n)
{
    NumberResult number;
    number.phoneNumber = phoneNumber(n);
    return number;
}

NumberResult completedNumber(int n)
{
    static const QString carriers[] = {QStringLiteral("T-Mobile"), QStringLiteral("Vodafone"), QStringLiteral("Airtel"), QString()};
    static const QString countries[] = {QStringLiteral("US"), QStringLiteral("DE"), QStringLiteral("IN")};
    NumberResult number = pendingNumber(n);
    if (n % 10 == 9) {
        number.status = NumberStatus::Failed;
        return number;
    }
    const bool valid = n % 3 != 0;
    number.status = NumberStatus::Completed;
    number.waStatus = valid ? WaStatus::Valid : WaStatus::Invalid;
    number.registered = valid ? Answer::Yes : Answer::No;
    number.business = valid && n % 4 == 0 ? Answer::Yes : Answer::No;
    number.formattedNumber = number.phoneNumber;
    number.carrier = carriers[n % 4];
    number.country = countries[n % 3];
    return number;
}

BatchSnapshot snapshot(int total, int done, const BatchId &id)
{
    BatchSnapshot batch{.id = id};
    for (int n = 0; n < total; ++n)
        batch.results.append(n < done ? completedNumber(n) : pendingNumber(n));
    const bool finished = done >= total;
    batch.status = finished ? BatchStatus::Completed : BatchStatus::Processing;
    batch.statusText = finished ? QStringLiteral("completed") : QStringLiteral("processing");
    const RowCounts counted = countRows(batch);
    batch.total = total;
    batch.completed = counted.completed;
    batch.failed = counted.failed;
    batch.pending = counted.pending;
    return batch;
}

} // namespace batchwatch::test
