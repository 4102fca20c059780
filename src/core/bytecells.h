#pragma once

#include "core/numberformat.h"
#include "core/textcodes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace batchwatch {

/// Bytes that are copied into very many rows, quickly when they are few. For files that are written row by row.
class ByteCell
{
public:
    static constexpr std::size_t slack = 40; ///< copyTo() may write as much behind the bytes as well

    ByteCell() = default;
    explicit ByteCell(std::string_view bytes) : m_size(quint32(bytes.size()))
    {
        const std::size_t head = std::min(bytes.size(), slack);
        std::memcpy(m_head.data(), bytes.data(), head);
        if (head == bytes.size())
            return;
        m_tail = std::make_unique<char[]>(bytes.size() - head);
        std::memcpy(m_tail.get(), bytes.data() + head, bytes.size() - head);
    }

    /// Returns where the bytes end.
    char *copyTo(char *at) const
    {
        std::memcpy(at, m_head.data(), slack); // of a size known to the compiler
        if (m_size > slack)
            std::memcpy(at + slack, m_tail.get(), m_size - slack);
        return at + m_size;
    }

private:
    std::array<char, slack> m_head{};
    std::unique_ptr<char[]> m_tail;
    quint32 m_size = 0;
};

/// Bytes with places for the digits of a number; see numberformat.h.
class FormatCell
{
public:
    static constexpr std::size_t slack = 16;

    FormatCell() = default;
    explicit FormatCell(std::string_view bytes)
    {
        for (std::size_t i = 0; i < bytes.size();) {
            Piece &piece = m_pieces.emplace_back();
            for (; i < bytes.size() && bytes[i] != formatPlace && piece.size < piece.text.size(); ++i)
                piece.text[piece.size++] = bytes[i];
            for (; i < bytes.size() && bytes[i] == formatPlace && piece.digits < 8; ++i)
                ++piece.digits;
        }
    }

    char *copyTo(char *at, const NumberDigits &digits) const
    {
        std::array<char, 16 + 8> padded{}; // so that eight may be copied wherever some are left
        std::memcpy(padded.data(), digits.bytes.data(), digits.bytes.size());
        const char *next = padded.data();
        for (const Piece &piece : m_pieces) {
            std::memcpy(at, piece.text.data(), 8);
            at += piece.size;
            std::memcpy(at, next, 8);
            at += piece.digits;
            next += piece.digits;
        }
        return at;
    }

private:
    /// Some text, then some digits.
    struct Piece
    {
        std::array<char, 8> text{};
        quint8 size = 0;
        quint8 digits = 0;
    };
    std::vector<Piece> m_pieces;
};

/// Cells of the texts that rows share, by code.
template<typename Text, typename Format> struct TextCells
{
    ResultTextsPtr of;
    std::vector<Text> carriers;
    std::vector<Text> countries;
    std::vector<Format> formats;
};

/// Makes each cell once, as codes come into use. For one thread at a time.
template<typename Text, typename Format> class TextCellsCache
{
public:
    using Cells = TextCells<Text, Format>;

    /// With a cell for each code that is in use. `Make` has carrier(), country() and format(), which make cells of texts.
    template<typename Make> [[nodiscard]] const Cells &of(const ResultTextsPtr &texts, const Make &make)
    {
        Cells &cells = known(texts);
        extend(&cells.carriers, texts->carriers, [&](const QString &text) { return make.carrier(text); });
        extend(&cells.countries, texts->countries, [&](const QString &text) { return make.country(text); });
        extend(&cells.formats, texts->formats, [&](const QString &text) { return make.format(text); });
        return cells;
    }

private:
    Cells &known(const ResultTextsPtr &texts)
    {
        const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const auto &cells) { return cells->of == texts; });
        if (found != m_cells.end())
            return **found;
        return *m_cells.emplace_back(std::make_unique<Cells>(Cells{texts, {}, {}, {}}));
    }

    template<typename Cell, typename Make> static void extend(std::vector<Cell> *cells, const TextCodes &codes, Make make)
    {
        for (std::size_t code = cells->size(); code < codes.size(); ++code)
            cells->push_back(make(codes.text(TextCodes::Code(code))));
    }

    std::vector<std::unique_ptr<Cells>> m_cells; ///< one or two
};

} // namespace batchwatch
