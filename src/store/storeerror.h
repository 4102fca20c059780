#pragma once

#include <QString>

namespace batchwatch::store {

enum class StoreFault : quint8 {
    CannotOpen, ///< folder missing and not creatable, no permission, not a file
    Newer,      ///< written by a newer Batchwatch
    Foreign,    ///< a database, but another program's
    Damaged,    ///< not a database, or a failed check
    Full,       ///< no space left on the device or quota reached
    ReadOnly,   ///< the file or its folder cannot be written
    Busy,       ///< another process held the lock for too long
    InUse,      ///< another process has it open, which must not be now
    Exists,     ///< a file of that name is there already
    Failed,     ///< anything else
};

/// What went wrong with the store; the sentence for a person is made from it in app/errortext.h.
struct StoreError
{
    StoreFault fault = StoreFault::Failed;
    QString path;   ///< the database file
    QString detail; ///< SQLite's own words; never holds data

    friend bool operator==(const StoreError &, const StoreError &) = default;
};

} // namespace batchwatch::store
