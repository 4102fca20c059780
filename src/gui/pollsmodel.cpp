#include "gui/pollsmodel.h"

#include "app/errortext.h"
#include "gui/icons.h"
#include "gui/linetable.h"

#include <QDateTime>
#include <QLocale>

namespace batchwatch::gui {

using store::PollRecord;

namespace {

QIcon outcomeIcon(const PollRecord &poll)
{
    if (!poll.error)
        return icon(Icon::Done, Meaning::Good);
    switch (*poll.error) {
    case ErrorKind::RateLimited: return icon(Icon::Waiting, Meaning::Attention);
    case ErrorKind::Unauthorized: return icon(Icon::Key, Meaning::Attention);
    case ErrorKind::NotFound: return icon(Icon::NotFound, Meaning::Attention);
    default: return icon(Icon::Failed, Meaning::Bad);
    }
}

qint64 pendingOf(const PollRecord &poll)
{
    return std::max<qint64>(0, poll.total - poll.done);
}

} // namespace

PollsModel::PollsModel(QObject *parent) : QAbstractTableModel(parent) {}

void PollsModel::setPolls(std::vector<PollRecord> polls)
{
    const std::size_t known = m_polls.size();
    const bool isLonger = polls.size() >= known && std::equal(m_polls.begin(), m_polls.end(), polls.begin());
    if (isLonger && polls.size() == known)
        return;
    if (isLonger) {
        beginInsertRows({}, 0, int(polls.size() - known) - 1);
        m_polls = std::move(polls);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_polls = std::move(polls);
    endResetModel();
}

int PollsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_polls.size());
}

int PollsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PollsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PollRecord &poll = pollAt(index.row());
    const bool isNumber = index.column() >= DoneColumn;
    switch (role) {
    case Qt::DisplayRole: return textOf(poll, index.column());
    case exactTextRole: return exactTextOf(poll, index.column());
    case Qt::ToolTipRole: return index.column() == OutcomeColumn && poll.error ? QVariant(outcome(poll)) : QVariant();
    case Qt::DecorationRole: return index.column() == OutcomeColumn ? QVariant(outcomeIcon(poll)) : QVariant();
    case Qt::TextAlignmentRole: return int((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default: return {};
    }
}

QString PollsModel::outcome(const PollRecord &poll)
{
    return poll.error ? app::ErrorTexts::describe(ApiError{.kind = *poll.error}).what : tr("Answered");
}

QString PollsModel::textOf(const PollRecord &poll, int column)
{
    const QLocale locale;
    const bool isSeen = poll.total > 0;
    switch (column) {
    case TimeColumn: return shortTime(poll.at);
    case OutcomeColumn: return outcome(poll);
    case DoneColumn: return isSeen ? locale.toString(poll.done) : QString();
    case FailedColumn: return isSeen ? locale.toString(poll.failed) : QString();
    case PendingColumn: return isSeen ? locale.toString(pendingOf(poll)) : QString();
    case LatencyColumn: return tr("%1 ms").arg(locale.toString(qint64(poll.latency.count())));
    default: return {};
    }
}

QString PollsModel::exactTextOf(const PollRecord &poll, int column)
{
    const bool isSeen = poll.total > 0;
    switch (column) {
    case TimeColumn: return exactTime(poll.at);
    case OutcomeColumn: return outcome(poll);
    case DoneColumn: return isSeen ? QString::number(poll.done) : QString();
    case FailedColumn: return isSeen ? QString::number(poll.failed) : QString();
    case PendingColumn: return isSeen ? QString::number(pendingOf(poll)) : QString();
    case LatencyColumn: return QString::number(qint64(poll.latency.count()));
    default: return {};
    }
}

QVariant PollsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= DoneColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case OutcomeColumn: return tr("Outcome");
    case DoneColumn: return tr("Done");
    case FailedColumn: return tr("Failed");
    case PendingColumn: return tr("Pending");
    default: return tr("Latency");
    }
}

} // namespace batchwatch::gui
