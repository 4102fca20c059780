#include "gui/keysmodel.h"

#include "gui/keycolors.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace batchwatch::gui {

using app::findKey;
using app::KeyEntry;
using app::KeyState;

namespace {

QString addedText(WallTime time)
{
    if (time == WallTime{})
        return QStringLiteral("–");
    return QLocale().toString(localTime(time).date(), QLocale::ShortFormat);
}

constexpr qint64 manyCredits = 1'000'000;
const QTime lateTime(22, 58);

QString resultText(const KeyWord &word, QTime time)
{
    QStringList parts{word.text, QLocale().toString(time, QLocale::ShortFormat)};
    if (word.meaning == Meaning::Good)
        parts.insert(1, word.detail);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

KeysModel::KeysModel(QObject *parent) : QAbstractTableModel(parent) {}

/// By row, so that the current row, an editor that is open and the place in the table survive.
void KeysModel::setEntries(const QList<KeyEntry> &entries)
{
    const bool isSameOrder = renames(entries);
    if (!isSameOrder)
        removeVanished(entries);
    for (int row = 0; row < entries.size(); ++row) {
        const KeyEntry &entry = entries.at(row);
        const bool isHere = isSameOrder || (row < m_entries.size() && m_entries.at(row).record.name == entry.record.name);
        if (isHere) {
            if (m_entries.at(row) != entry) {
                m_entries[row] = entry;
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        } else if (!findKey(m_entries, entry.record.name)) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
        } else { // another order: another process wrote to the store
            beginResetModel();
            m_entries = entries;
            endResetModel();
            return;
        }
    }
}

/// As many as before, and wherever the name differs the old one is gone and the new one was not there.
bool KeysModel::renames(const QList<KeyEntry> &entries) const
{
    if (entries.size() != m_entries.size())
        return false;
    for (int row = 0; row < entries.size(); ++row) {
        const KeyName &before = m_entries.at(row).record.name;
        const KeyName &after = entries.at(row).record.name;
        if (before != after && (findKey(entries, before) || findKey(m_entries, after)))
            return false;
    }
    return true;
}

void KeysModel::removeVanished(const QList<KeyEntry> &entries)
{
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        if (!findKey(entries, m_entries.at(row).record.name)) {
            beginRemoveRows({}, row, row);
            m_entries.removeAt(row);
            endRemoveRows();
        }
    }
}

void KeysModel::setBatches(const QList<monitor::BatchReport> &batches)
{
    m_uses.clear();
    m_useCounts.clear();
    for (const monitor::BatchReport &batch : batches) {
        if (batch.key) {
            m_uses.insert(batch.id, {*batch.key, batch.displayName()});
            ++m_useCounts[*batch.key];
        }
    }
    cellsChanged(BatchesColumn);
}

void KeysModel::setBatch(const monitor::BatchReport &batch)
{
    const auto known = m_uses.constFind(batch.id);
    if (known != m_uses.cend() && batch.key == known->key && batch.displayName() == known->batch)
        return; // a poll, most of the time
    removeBatch(batch.id);
    if (batch.key) {
        m_uses.insert(batch.id, {*batch.key, batch.displayName()});
        ++m_useCounts[*batch.key];
        cellsChanged(BatchesColumn);
    }
}

void KeysModel::removeBatch(const BatchId &id)
{
    const auto known = m_uses.constFind(id);
    if (known == m_uses.cend())
        return;
    --m_useCounts[known->key];
    m_uses.erase(known);
    cellsChanged(BatchesColumn);
}

void KeysModel::testStarted(const KeyName &name)
{
    m_underTest.insert(name, testId(name));
    setTest(testId(name), {KeyWords::testing(), {}});
}

void KeysModel::testAnswered(const app::BalanceReport &report, const QDateTime &when)
{
    const QString id = m_underTest.contains(report.key) ? m_underTest.take(report.key) : testId(report.key);
    setTest(id, {KeyWords::verdict(report.answer), when});
}

/// The fingerprint tells one secret from the next whatever they are called; a key that is not stored has none.
QString KeysModel::testId(const KeyName &name) const
{
    const int row = rowOf(name);
    const QString fingerprint = row < 0 ? QString() : m_entries.at(row).record.fingerprint;
    return fingerprint.isEmpty() ? name.toString() : fingerprint;
}

void KeysModel::setTest(const QString &id, const Test &test)
{
    m_tests.insert(id, test);
    cellsChanged(TestColumn);
}

void KeysModel::cellsChanged(Column column)
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, column), index(int(m_entries.size()) - 1, column));
}

const KeyEntry *KeysModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int KeysModel::rowOf(const KeyName &name) const
{
    const KeyEntry *const found = findKey(m_entries, name);
    return found ? int(found - m_entries.constData()) : -1;
}

QStringList KeysModel::batchesOf(const KeyName &name) const
{
    QStringList batches;
    for (const Use &use : m_uses) {
        if (use.key == name)
            batches.append(use.batch);
    }
    std::sort(batches.begin(), batches.end(), [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return batches;
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    const KeyEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*entry, column);
    case Qt::EditRole: return column == NameColumn ? entry->record.name.toString() : textOf(*entry, column);
    case Qt::DecorationRole: return iconOf(*entry, column);
    case Qt::ForegroundRole: return colorOf(*entry, column);
    case Qt::ToolTipRole: return toolTipOf(*entry, column);
    case Qt::FontRole: return column == FingerprintColumn ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    case Qt::TextAlignmentRole: return int((column == BatchesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QString KeysModel::textOf(const KeyEntry &entry, int column) const
{
    const KeyRecord &record = entry.record;
    switch (column) {
    case NameColumn: return nameText(entry);
    case StateColumn: return KeyWords::state(entry).text;
    case FingerprintColumn: return record.fingerprint.isEmpty() ? QStringLiteral("–") : record.fingerprint;
    case AddedColumn: return addedText(record.createdAt);
    case BatchesColumn: return QLocale().toString(m_useCounts.value(record.name));
    default: return testText(entry);
    }
}

/// A key that was given to this run goes before the one that is the default otherwise: both are told.
QString KeysModel::nameText(const KeyEntry &entry)
{
    const QString name = entry.record.name.toString();
    if (!entry.record.isDefault)
        return name;
    return entry.isStored ? tr("%1 (default)").arg(name) : tr("%1 (default now)").arg(name);
}

QString KeysModel::testText(const KeyEntry &entry) const
{
    const auto test = m_tests.constFind(testId(entry.record.name));
    if (test == m_tests.cend())
        return tr("Not yet");
    if (!test->when.isValid())
        return test->word.text;
    return resultText(test->word, test->when.time());
}

QString KeysModel::longestResult()
{
    return resultText(KeyWords::verdict(wire::Balance{.credits = manyCredits}), lateTime);
}

QIcon KeysModel::iconOf(const KeyEntry &entry, int column) const
{
    if (column == NameColumn)
        return KeyColors::swatch(entry.record.color);
    if (column == StateColumn) {
        const KeyWord word = KeyWords::state(entry);
        return icon(word.icon, word.meaning);
    }
    const auto test = m_tests.constFind(testId(entry.record.name));
    return column == TestColumn && test != m_tests.cend() ? icon(test->word.icon, test->word.meaning) : QIcon();
}

QVariant KeysModel::colorOf(const KeyEntry &entry, int column) const
{
    const QPalette palette = QGuiApplication::palette();
    const auto test = m_tests.constFind(testId(entry.record.name));
    const bool isQuiet = column == FingerprintColumn || column == AddedColumn || (column == TestColumn && test == m_tests.cend());
    if (isQuiet)
        return meaningColor(Meaning::Quiet, palette);
    const Meaning meaning = column == StateColumn ? KeyWords::state(entry).meaning
        : column == TestColumn                    ? test->word.meaning
                                                  : Meaning::Quiet;
    const bool isWarning = meaning == Meaning::Attention || meaning == Meaning::Bad;
    return isWarning ? QVariant(meaningColor(meaning, palette)) : QVariant();
}

QString KeysModel::toolTipOf(const KeyEntry &entry, int column) const
{
    switch (column) {
    case NameColumn:
        return entry.record.color == KeyColor::None
            ? nameText(entry)
            : QStringList{nameText(entry), KeyColors::name(entry.record.color)}.join(QStringLiteral(" · "));
    case StateColumn: return KeyWords::state(entry).detail;
    case FingerprintColumn: return tr("Tells this key from others on this computer, and nothing about its secret");
    case TestColumn: return m_tests.value(testId(entry.record.name)).word.detail;
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == BatchesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case StateColumn: return tr("State");
    case FingerprintColumn: return tr("Fingerprint");
    case AddedColumn: return tr("Added");
    case BatchesColumn: return tr("Batches");
    default: return tr("Last test");
    }
}

Qt::ItemFlags KeysModel::flags(const QModelIndex &index) const
{
    const KeyEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    const bool isEditable = entry != nullptr && entry->isStored && index.column() == NameColumn;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool KeysModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const KeyEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr || role != Qt::EditRole || value.toString() == entry->record.name.toString())
        return false;
    Q_EMIT renameRequested(entry->record.name, value.toString());
    return false;
}

} // namespace batchwatch::gui
