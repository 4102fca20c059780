#include "results/countries.h"

#include <QLocale>

namespace batchwatch::results {

QString countryName(QStringView code)
{
    if (code.size() != 2)
        return {};
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory)
        return {};
    // Qt knows names only in the languages that are spoken there: "Schweiz" for German, "Switzerland" otherwise.
    const QLocale::Language language = QLocale().language();
    const QLocale local(language, territory);
    if (language != QLocale::C && local.language() == language && local.territory() == territory) {
        if (const QString name = local.nativeTerritoryName(); !name.isEmpty())
            return name;
    }
    return QLocale::territoryToString(territory);
}

} // namespace batchwatch::results
