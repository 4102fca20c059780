#pragma once

#include "store/connection.h"
#include "store/store.h"
#include "store/storefile.h"
#include "support/builders.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace batchwatch::test {

/// A folder that holds a store, and the store.
class StoreFolder
{
public:
    [[nodiscard]] QDir dir() const { return QDir(m_folder.path()); }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("batchwatch.db")); }

    /// Fails the test and gives null when it cannot be opened.
    [[nodiscard]] std::unique_ptr<store::Store> open() const
    {
        auto opened = store::Store::open(dir());
        if (!opened)
            QTest::qFail(qPrintable(opened.error().detail), __FILE__, __LINE__);
        return opened ? *std::move(opened) : nullptr;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(this->file());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        QFile file(this->file());
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
    }

    /// One statement, past the store.
    [[nodiscard]] bool execute(const QString &statement) const
    {
        const auto connection = store::Connection::open(file());
        return connection && (*connection)->run(statement);
    }

    /// As if damage had been met while the store was in use.
    void makeSuspect() const
    {
        QFile mark(store::suspicionPath(file()));
        QVERIFY(mark.open(QFile::WriteOnly));
    }

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] inline WallTime wall(qint64 milliseconds)
{
    return WallTime(Milliseconds(milliseconds));
}

/// Every field with a value of its own.
[[nodiscard]] inline store::BatchRecord fullRecord(const BatchId &id)
{
    store::BatchRecord record{.id = id};
    record.label = QStringLiteral("Spring \"list\"\n\u05d0 \U0001F4F1");
    record.key = KeyName::fromText(u"main");
    record.state = store::WatchState::Paused;
    record.addedAt = wall(1'795'553'727'001);
    record.seenAt = wall(1'795'553'727'002);
    record.polledAt = wall(1'795'553'727'003);
    record.dueAt = wall(1'795'553'727'004);
    record.finishedAt = wall(1'795'553'727'005);
    record.progressAt = wall(1'795'553'727'006);
    record.archivedAt = wall(1'795'553'727'007);
    record.note = QStringLiteral("ask Ann, \u05d0");
    record.tags = {QStringLiteral("spring"), QStringLiteral("\u00fcber alles")};
    return record;
}

} // namespace batchwatch::test
