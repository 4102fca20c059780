#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace batchwatch::wire {

/// One QString for the same text in many rows. A fixed number of slots, each with the text seen last: bounded, whatever is sent.
class StringPool
{
public:
    StringPool() : m_slots(slotCount) {}

    [[nodiscard]] QString text(std::string_view utf8);

private:
    static constexpr std::size_t slotCount = 4'096;
    static constexpr std::size_t longestKept = 128;

    struct Slot
    {
        QByteArray utf8;
        QString text;
    };
    std::vector<Slot> m_slots;
};

} // namespace batchwatch::wire
