#pragma once

#include "results/filterexpression.h"
#include "results/resultsmodel.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace batchwatch::test {

using namespace batchwatch::results;

inline SnapshotPtr share(BatchSnapshot snapshot)
{
    return std::make_shared<const BatchSnapshot>(std::move(snapshot));
}

inline SnapshotPtr shared(int total, int done, int batch = 1)
{
    return share(snapshot(total, done, batchId(batch)));
}

/// One row a number: the column as the eye sees it.
inline QStringList column(const ResultsModel &model, Column which, int role = Qt::DisplayRole)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(model.index(row, int(which)).data(role).toString());
    return out;
}

inline NumberResult number(const QString &phone, const QString &carrier = {}, NumberStatus status = NumberStatus::Completed)
{
    NumberResult out;
    out.phoneNumber = phone;
    out.carrier = carrier;
    out.status = status;
    return out;
}

inline BatchSnapshot batchOf(const QList<NumberResult> &numbers)
{
    BatchSnapshot out{.id = batchId()};
    out.results = numbers;
    return out;
}

inline QStringList list(std::initializer_list<const char *> texts)
{
    QStringList out;
    for (const char *text : texts)
        out.append(QString::fromUtf8(text));
    return out;
}

/// A model under the tester, with a spy on each signal.
struct Watched
{
    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::layoutChanged};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy counts{&model, &ResultsModel::countsChanged};

    void forget()
    {
        for (QSignalSpy *spy : {&reset, &inserted, &removed, &moved, &changed, &counts})
            spy->clear();
    }
    [[nodiscard]] QString signalsSeen() const
    {
        return QStringLiteral("reset %1 inserted %2 removed %3 moved %4 changed %5 counts %6")
            .arg(reset.count())
            .arg(inserted.count())
            .arg(removed.count())
            .arg(moved.count())
            .arg(changed.count())
            .arg(counts.count());
    }
};

} // namespace batchwatch::test
