#include "wire/stringpool.h"

#include <QHashFunctions>

namespace batchwatch::wire {

QString StringPool::text(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    if (utf8.size() > longestKept)
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    Slot &slot = m_slots[qHashBits(utf8.data(), utf8.size()) % slotCount];
    if (std::string_view(slot.utf8.constData(), std::size_t(slot.utf8.size())) != utf8) {
        slot.utf8 = QByteArray(utf8.data(), qsizetype(utf8.size()));
        slot.text = QString::fromUtf8(slot.utf8);
    }
    return slot.text;
}

} // namespace batchwatch::wire
