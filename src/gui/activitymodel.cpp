#include "gui/activitymodel.h"

#include "core/redactor.h"
#include "gui/activitylog.h"
#include "gui/activitywords.h"
#include "gui/linetable.h"
#include "results/folding.h"

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 textsAtOnce = 100;

} // namespace

ActivityModel::ActivityModel(const ActivityLog &log, const Redactor &redactor, QObject *parent)
    : QAbstractTableModel(parent),
      m_log(log),
      m_redactor(redactor)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ActivityModel::follow);
    connect(&m_log, &ActivityLog::appended, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_log, &ActivityLog::cleared, this, &ActivityModel::reset);
    connect(&m_idle, &QTimer::timeout, this, &ActivityModel::prepare);
    reset();
    m_idle.start(0);
}

/// Makes search texts before anybody types, a few at a time.
void ActivityModel::prepare()
{
    m_prepared = std::max(m_prepared, m_log.begin());
    const quint64 end = std::min(m_prepared + textsAtOnce, m_log.end());
    for (; m_prepared < end; ++m_prepared)
        static_cast<void>(searchText(m_prepared));
    if (m_prepared == m_log.end())
        m_idle.stop();
}

void ActivityModel::setFilter(const ActivityFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_isSecret = m_redactor.redacted(filter.text) != filter.text;
    m_words = results::foldedWords(filter.text);
    reset();
}

void ActivityModel::reset()
{
    beginResetModel();
    m_rows.clear();
    const auto found = matching(m_log.begin());
    m_rows.assign(found.begin(), found.end());
    m_seen = m_log.end();
    endResetModel();
}

/// The oldest ones may have gone meanwhile, new ones come.
void ActivityModel::follow()
{
    const auto kept = std::lower_bound(m_rows.begin(), m_rows.end(), m_log.begin());
    if (kept != m_rows.begin()) {
        beginRemoveRows({}, 0, int(kept - m_rows.begin()) - 1);
        m_rows.erase(m_rows.begin(), kept);
        endRemoveRows();
    }
    const auto found = matching(std::max(m_seen, m_log.begin()));
    m_seen = m_log.end();
    m_idle.start(0);
    if (found.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + found.size()) - 1);
    m_rows.insert(m_rows.end(), found.begin(), found.end());
    endInsertRows();
}

std::vector<quint64> ActivityModel::matching(quint64 from) const
{
    std::vector<quint64> found;
    for (quint64 number = from; number < m_log.end(); ++number) {
        if (matches(number))
            found.push_back(number);
    }
    return found;
}

bool ActivityModel::matches(quint64 number) const
{
    const Activity &activity = *m_log.at(number);
    if (m_isSecret || !belongsTo(activity.kind, m_filter.group) || (m_filter.batch && activity.batch != m_filter.batch))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString &text = searchText(number);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) { return text.contains(word); });
}

/// Made once an event: a keystroke only looks through what is there.
const QString &ActivityModel::searchText(quint64 number) const
{
    if (m_foldedBegin + m_folded.size() < m_log.begin()) { // all of it has gone
        m_folded.clear();
        m_foldedBegin = m_log.begin();
    }
    for (; m_foldedBegin < m_log.begin(); ++m_foldedBegin)
        m_folded.pop_front();
    while (m_foldedBegin + m_folded.size() <= number)
        m_folded.emplace_back();
    QString &text = m_folded[std::size_t(number - m_foldedBegin)];
    if (text.isNull()) {
        const Activity &activity = *m_log.at(number);
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts += results::folded(textOf(activity, column)); // stays in here, so it need not be redacted
        text = parts.join(QChar(0x1f));                         // no folded word holds it
    }
    return text;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ActivityModel::textOf(const Activity &activity, int column)
{
    switch (column) {
    case TimeColumn: return shortTime(activity.at);
    case SubjectColumn: return ActivityWords::subject(activity);
    case KindColumn: return ActivityWords::kind(activity.kind);
    default: return ActivityWords::sentence(activity);
    }
}

/// As it may leave. What is made of figures and our own words alone can hold no key, and looking for one takes long.
QString ActivityModel::safeTextOf(const Activity &activity, int column) const
{
    const QString text = textOf(activity, column);
    const bool holdsForeignText
        = column == SubjectColumn || (column == TextColumn && (!activity.text.isEmpty() || activity.error != nullptr));
    return holdsForeignText ? m_redactor.redacted(text) : text;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Activity *activity = m_log.at(m_rows[std::size_t(index.row())]);
    if (activity == nullptr) // gone, and follow() comes soon
        return {};
    switch (role) {
    case Qt::DisplayRole: return safeTextOf(*activity, index.column());
    case Qt::ToolTipRole: return index.column() == TextColumn ? QVariant(safeTextOf(*activity, TextColumn)) : QVariant();
    case exactTextRole: return index.column() == TimeColumn ? QVariant(exactTime(activity->at)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == KindColumn ? QVariant(icon(lookOf(activity->kind).icon, lookOf(activity->kind).meaning)) : QVariant();
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case SubjectColumn: return tr("Batch or key");
    case KindColumn: return tr("Event");
    case TextColumn: return tr("Details");
    default: return {};
    }
}

} // namespace batchwatch::gui
