#include "core/textcodes.h"

namespace batchwatch {

TextCodes::TextCodes()
{
    const Code code = codeOf(QString());
    Q_ASSERT(code == empty);
    Q_UNUSED(code)
}

TextCodes::~TextCodes() = default;

TextCodes::Code TextCodes::codeOf(const QString &text)
{
    if (text.size() > longestKept)
        return notKept;
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_codes.constFind(text); known != m_codes.cend())
        return *known;
    const Code code = m_size.load(std::memory_order_relaxed);
    if (code == notKept)
        return notKept;
    auto &page = m_pages[code / pageSize];
    if (!page)
        page = std::make_unique<QString[]>(pageSize);
    page[code % pageSize] = text;
    m_codes.insert(text, code);
    m_size.store(Code(code + 1), std::memory_order_release);
    return code;
}

std::optional<TextCodes::Code> TextCodes::find(const QString &text) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_codes.constFind(text);
    return known == m_codes.cend() ? std::nullopt : std::optional(*known);
}

ResultTexts::ResultTexts()
{
    const TextCodes::Code same = formats.codeOf(QStringLiteral("="));
    Q_ASSERT(same == sameAsNumber);
    Q_UNUSED(same)
}

} // namespace batchwatch
