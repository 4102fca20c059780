#pragma once

#include <QList>
#include <QString>

class QSettings;

namespace batchwatch::gui {

struct SavedFilter
{
    QString name;
    QString text;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// Filters that a person gave names, in the order of these. Names are unique but for case.
class SavedFilters
{
public:
    [[nodiscard]] static SavedFilters load(QSettings &settings);
    void save(QSettings &settings) const;

    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] const SavedFilter *find(const QString &name) const;

    /// Takes the place of one of this name. An empty name is none.
    void put(const SavedFilter &filter);
    void rename(const QString &name, const QString &newName); ///< likewise
    void remove(const QString &name);

    friend bool operator==(const SavedFilters &, const SavedFilters &) = default;

private:
    QList<SavedFilter> m_filters;
};

} // namespace batchwatch::gui
