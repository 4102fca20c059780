#include "app/storecare.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace batchwatch::app {

ErrorText StoreCareTexts::describe(const store::RecoveryReport &report)
{
    QString what = tr("The store was damaged.") + QLatin1Char(' ') + tr("%n batch(es) recovered.", nullptr, report.batches);
    if (report.resultsLost > 0)
        what += QLatin1Char(' ') + tr("The results of %n of them are lost and are asked for again.", nullptr, report.resultsLost);
    return {what, tr("The damaged file was kept as %1.").arg(QDir::toNativeSeparators(report.setAside))};
}

QString StoreCareTexts::sizeOf(const QString &file)
{
    return QLocale().formattedDataSize(QFileInfo(file).size(), 1, QLocale::DataSizeSIFormat);
}

QString StoreCareTexts::backedUp(const QString &file)
{
    return tr("The backup is in %1 (%2).", "a file, its size").arg(QDir::toNativeSeparators(file), sizeOf(file));
}

QString StoreCareTexts::restored(const store::RestoreReport &report)
{
    if (report.setAside.isEmpty())
        return tr("The store was restored.");
    return tr("The store was restored. The one that was there was kept as %1.").arg(QDir::toNativeSeparators(report.setAside));
}

ErrorText StoreCareTexts::describe(const store::StoreError &error, const QString &file)
{
    if (error.path != file)
        return ErrorTexts::describe(error);
    const QString path = QDir::toNativeSeparators(file);
    switch (error.fault) {
    case store::StoreFault::CannotOpen: return {tr("The file %1 cannot be opened.").arg(path), tr("Check its name and its folder.")};
    case store::StoreFault::Damaged: return {tr("The file %1 is damaged.").arg(path), tr("Nothing was changed.")};
    case store::StoreFault::Full: return {tr("The disk is full: %1 cannot be written.").arg(path), tr("Make room, then try again.")};
    case store::StoreFault::Newer:
        return {tr("The file %1 was written by a newer Batchwatch.").arg(path), tr("Update Batchwatch. Nothing was changed.")};
    default: return ErrorTexts::describe(error);
    }
}

} // namespace batchwatch::app
