#include "monitor/monitor.h"

#include <algorithm>

namespace batchwatch::monitor {

QStringList cleanTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &text : tags) {
        for (const QString &part : text.split(u',')) {
            const QString tag = part.simplified();
            if (!tag.isEmpty() && !clean.contains(tag, Qt::CaseInsensitive))
                clean.append(tag);
        }
    }
    std::sort(clean.begin(), clean.end());
    return clean;
}

} // namespace batchwatch::monitor
