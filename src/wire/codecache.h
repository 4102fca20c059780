#pragma once

#include "core/textcodes.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace batchwatch::wire {

/// The codes of the texts seen last, by their UTF-8: most rows need neither a lock nor a conversion. A fixed number of slots: bounded,
/// whatever is sent.
class CodeCache
{
public:
    /// `slotCount` is a power of two. `codes` outlives this.
    CodeCache(TextCodes *codes, std::size_t slotCount) : m_codes(codes), m_slots(slotCount) {}

    [[nodiscard]] TextCodes::Code codeOf(std::string_view utf8)
    {
        if (utf8.empty())
            return TextCodes::empty;
        Slot &slot = m_slots[hashOf(utf8) & (m_slots.size() - 1)];
        if (slot.utf8 != utf8) {
            slot.utf8 = utf8.substr(0, longestKept);
            slot.code = m_codes->codeOf(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
        }
        return slot.code;
    }

private:
    static constexpr std::size_t longestKept = 4 * TextCodes::longestKept; ///< a longer text is never found again

    /// Eight bytes at a step: these texts are short, and a slot that two of them share only costs time.
    [[nodiscard]] static std::size_t hashOf(std::string_view text)
    {
        quint64 hash = text.size();
        for (; text.size() >= 8; text.remove_prefix(8))
            hash = mixed(hash, text.data(), 8);
        hash = mixed(hash, text.data(), text.size());
        return std::size_t(hash >> 32);
    }
    [[nodiscard]] static quint64 mixed(quint64 hash, const char *bytes, std::size_t size)
    {
        quint64 eight = 0;
        std::memcpy(&eight, bytes, size);
        return (hash ^ eight) * 0x9e3779b97f4a7c15 ^ hash >> 29;
    }

    struct Slot
    {
        std::string utf8;
        TextCodes::Code code = TextCodes::empty;
    };
    TextCodes *m_codes;
    std::vector<Slot> m_slots;
};

} // namespace batchwatch::wire
