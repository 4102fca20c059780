#pragma once

#include "app/engine.h"
#include "gui/keywords.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>

namespace batchwatch::gui {

/// The keys as rows: what they are called, where their secrets are, who uses them, and what their last test said.
class KeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { NameColumn, StateColumn, TestColumn, FingerprintColumn, AddedColumn, BatchesColumn, ColumnCount };

    explicit KeysModel(QObject *parent = nullptr);

    void setEntries(const QList<app::KeyEntry> &entries);
    void setBatches(const QList<monitor::BatchReport> &batches);
    void setBatch(const monitor::BatchReport &batch);
    void removeBatch(const BatchId &id);
    void testStarted(const KeyName &name);
    void testAnswered(const app::BalanceReport &report, const QDateTime &when);

    [[nodiscard]] static QString longestResult(); ///< for the room that the last test takes

    /// Null when there is no such row; valid until the next change.
    [[nodiscard]] const app::KeyEntry *entryAt(int row) const;
    [[nodiscard]] int rowOf(const KeyName &name) const;             ///< -1: none
    [[nodiscard]] QStringList batchesOf(const KeyName &name) const; ///< what a person calls those that use it, in alphabetical order

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Changes nothing yet: a new name is asked for by renameRequested, and shown when it is true.
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renameRequested(const batchwatch::KeyName &from, const QString &to);

private:
    struct Use
    {
        KeyName key;
        QString batch;
    };
    struct Test
    {
        KeyWord word;
        QDateTime when; ///< invalid: under way
    };

    [[nodiscard]] bool renames(const QList<app::KeyEntry> &entries) const;
    void removeVanished(const QList<app::KeyEntry> &entries);
    [[nodiscard]] QString textOf(const app::KeyEntry &entry, int column) const;
    [[nodiscard]] static QString nameText(const app::KeyEntry &entry);
    [[nodiscard]] QString testText(const app::KeyEntry &entry) const;
    [[nodiscard]] QIcon iconOf(const app::KeyEntry &entry, int column) const;
    [[nodiscard]] QVariant colorOf(const app::KeyEntry &entry, int column) const;
    [[nodiscard]] QString toolTipOf(const app::KeyEntry &entry, int column) const;
    [[nodiscard]] QString testId(const KeyName &name) const;
    void setTest(const QString &id, const Test &test);
    void cellsChanged(Column column);

    QList<app::KeyEntry> m_entries;
    QHash<BatchId, Use> m_uses;
    QHash<KeyName, int> m_useCounts;
    QHash<QString, Test> m_tests;        ///< by testId(): a new name keeps the result, a new secret does not
    QHash<KeyName, QString> m_underTest; ///< which secret it was when the test began
};

} // namespace batchwatch::gui
