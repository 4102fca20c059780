#pragma once

#include "app/errortext.h"
#include "store/backup.h"
#include "store/recovery.h"

namespace batchwatch::app {

/// What was done with the store as a whole, in words for a person.
class StoreCareTexts
{
    Q_DECLARE_TR_FUNCTIONS(StoreCareTexts)

public:
    [[nodiscard]] static ErrorText describe(const store::RecoveryReport &report);
    [[nodiscard]] static QString sizeOf(const QString &file);   ///< "36.9 kB"
    [[nodiscard]] static QString backedUp(const QString &file); ///< where it is and how large
    [[nodiscard]] static QString restored(const store::RestoreReport &report);
    /// Of a backup or a restore with this file.
    [[nodiscard]] static ErrorText describe(const store::StoreError &error, const QString &file);
};

} // namespace batchwatch::app
