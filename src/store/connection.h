#pragma once

#include "store/storeresult.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <utility>

namespace batchwatch::store {

/// One SQLite connection under a name of its own. Every outcome is checked here and becomes a StoreError.
class Connection
{
public:
    /// How long a statement waits for another process before it is Busy.
    static constexpr int busyMilliseconds = 5'000;

    /// What the log keeps of the disk once nobody reads old pages any more.
    static constexpr qint64 longestLog = 16 * 1024 * 1024;

    /// The file must exist; an empty one is a new database. Settings are not applied yet: see configure().
    [[nodiscard]] static StoreResult<std::unique_ptr<Connection>> open(const QString &path);
    /// Changes nothing, not even by closing it.
    [[nodiscard]] static StoreResult<std::unique_ptr<Connection>> openReadOnly(const QString &path);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// WAL, synchronous=FULL, foreign keys. Apart from open(), so that a file is judged before it is changed.
    [[nodiscard]] StoreResult<void> configure();

    /// From now on each error that says Damaged leaves a mark for the next start: see suspicionPath().
    void rememberDamage() { m_remembersDamage = true; }

    /// Runs one statement. The values take the place of its question marks.
    [[nodiscard]] StoreResult<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;

    /// Calls `use` with each row. An error in the middle is an error of the whole.
    template<typename Use> [[nodiscard]] StoreResult<void> each(const QString &statement, const QVariantList &values, Use use) const
    {
        auto query = run(statement, values);
        if (!query)
            return Failure(query.error());
        while (query->next()) {
            if (StoreResult<void> used = use(*query); !used)
                return used;
        }
        if (query->lastError().isValid())
            return Failure(error(query->lastError()));
        return {};
    }

    /// The first value of the first row; null when there is no row.
    [[nodiscard]] StoreResult<QVariant> value(const QString &statement, const QVariantList &values = {}) const;

    [[nodiscard]] StoreError error(const QSqlError &error) const;
    [[nodiscard]] StoreError error(StoreFault fault, const QString &detail) const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    friend class Transaction;
    explicit Connection(const QString &path);
    [[nodiscard]] static StoreResult<std::unique_ptr<Connection>> openWith(const QString &path, const QString &options);
    [[nodiscard]] StoreResult<QVariant> turnOnWal() const; ///< the mode that the file is in then

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    bool m_remembersDamage = false;
    mutable bool m_inTransaction = false; ///< kept by Transaction
};

/// A write transaction that is rolled back unless commit() said it is durable. Within another one it is a part of that: the outer one
/// decides.
class Transaction
{
public:
    [[nodiscard]] static StoreResult<Transaction> begin(const Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] StoreResult<void> commit();

private:
    explicit Transaction(const Connection *connection) : m_connection(connection) {}

    const Connection *m_connection; ///< nullptr: a part of another one, or over
};

/// What SQLite's extended result code means for the store.
[[nodiscard]] StoreFault faultOfCode(int extendedCode);

} // namespace batchwatch::store
