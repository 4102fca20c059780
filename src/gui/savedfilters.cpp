#include "gui/savedfilters.h"

#include <QSettings>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto arrayKey = "results/savedFilters"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto textKey = "text"_L1;

} // namespace

SavedFilters SavedFilters::load(QSettings &settings)
{
    SavedFilters filters;
    const int count = settings.beginReadArray(arrayKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        filters.put({settings.value(nameKey).toString(), settings.value(textKey).toString()});
    }
    settings.endArray();
    return filters;
}

void SavedFilters::save(QSettings &settings) const
{
    settings.remove(arrayKey); // what is more than there is now
    settings.beginWriteArray(arrayKey, int(m_filters.size()));
    for (int i = 0; i < int(m_filters.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(nameKey, m_filters.at(i).name);
        settings.setValue(textKey, m_filters.at(i).text);
    }
    settings.endArray();
}

const SavedFilter *SavedFilters::find(const QString &name) const
{
    const QString wanted = name.simplified();
    const auto found = std::ranges::find_if(
        m_filters, [&wanted](const SavedFilter &filter) { return filter.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == m_filters.end() ? nullptr : &*found;
}

void SavedFilters::put(const SavedFilter &filter)
{
    const SavedFilter kept{filter.name.simplified(), filter.text};
    if (kept.name.isEmpty())
        return;
    remove(kept.name);
    const QString folded = kept.name.toCaseFolded();
    const auto place = std::ranges::find_if(
        m_filters, [&folded](const SavedFilter &other) { return QString::localeAwareCompare(folded, other.name.toCaseFolded()) < 0; });
    m_filters.insert(place, kept);
}

void SavedFilters::rename(const QString &name, const QString &newName)
{
    const SavedFilter *const found = find(name);
    if (!found || newName.simplified().isEmpty())
        return;
    const SavedFilter renamed{newName, found->text};
    remove(name);
    put(renamed);
}

void SavedFilters::remove(const QString &name)
{
    if (const SavedFilter *const found = find(name))
        m_filters.removeAt(found - m_filters.constData());
}

} // namespace batchwatch::gui
