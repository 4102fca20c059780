#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace batchwatch {

/// Texts that stand in many rows, each kept once under a code. It only grows: a code that was given out stays readable on every thread that
/// got it from the one that asked for it. Any thread may ask.
///
/// Bounded, whatever is sent: a text that is too long, or one that comes when all codes are taken, gets notKept, and whoever asked keeps it
/// himself.
class TextCodes
{
public:
    using Code = quint16;
    static constexpr Code empty = 0; ///< of the empty text
    static constexpr Code notKept = 0xffff;
    static constexpr qsizetype longestKept = 128; ///< UTF-16 units

    TextCodes();
    ~TextCodes();
    Q_DISABLE_COPY_MOVE(TextCodes)

    [[nodiscard]] Code codeOf(const QString &text);
    /// The code of a text that is known already.
    [[nodiscard]] std::optional<Code> find(const QString &text) const;
    /// Of a code that was given out.
    [[nodiscard]] const QString &text(Code code) const { return m_pages[code / pageSize][code % pageSize]; }
    /// All codes below have a text.
    [[nodiscard]] Code size() const { return m_size.load(std::memory_order_acquire); }

private:
    static constexpr int pageSize = 256;

    std::array<std::unique_ptr<QString[]>, 256> m_pages; ///< a page never moves, so that readers need no lock
    std::atomic<Code> m_size = 0;
    mutable std::mutex m_mutex; ///< of what follows, and of adding
    QHash<QString, Code> m_codes;
};

/// The texts that rows of results share.
struct ResultTexts
{
    static constexpr TextCodes::Code sameAsNumber = 1; ///< in formats: written as the number itself

    ResultTexts();

    TextCodes carriers;
    TextCodes countries;
    TextCodes formats; ///< of formatted numbers, see numberformat.h
};

using ResultTextsPtr = std::shared_ptr<ResultTexts>;

} // namespace batchwatch
