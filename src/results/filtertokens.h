#pragma once

#include "results/filterfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace batchwatch::results {

/// A value after "field:", or a word in quotes. Positions are UTF-16 units of the filter.
struct FilterValue
{
    qsizetype position = 0;
    qsizetype length = 0; ///< as typed, with quotes, wildcards and "="
    QString text;         ///< without them
    bool quoted = false;
    bool closed = true;     ///< a quote that was opened was closed
    bool whole = false;     ///< "=" before it
    bool wildStart = false; ///< "*" before it
    bool wildEnd = false;   ///< "*" after it
};

struct FilterToken
{
    enum class Kind : quint8 { Open, Close, Or, Minus, Word, Number, Field };
    Kind kind = Kind::Word;
    qsizetype position = 0;
    qsizetype length = 0;
    QString text;                     ///< Word: without quotes. Number: as typed. Field: the name as typed
    bool quoted = false;              ///< Word
    bool closed = true;               ///< Word: a quote that was opened was closed
    std::optional<FilterField> field; ///< Field: none when the name is unknown
    QList<FilterValue> values;        ///< Field: empty ones between commas are left out

    [[nodiscard]] qsizetype end() const { return position + length; }
};

/// Cuts a filter into its parts, one at a time, in linear time. Nothing is wrong for it: that is for the parser to say.
class FilterLexer
{
public:
    explicit FilterLexer(QStringView text) : m_text(text) {}
    [[nodiscard]] std::optional<FilterToken> next();

private:
    struct NumberPart
    {
        qsizetype end = -1; ///< none: this is no part of a number
        bool counts = false;
        bool plus = false;
    };

    [[nodiscard]] QChar at(qsizetype position) const { return position < m_text.size() ? m_text[position] : QChar(); }
    [[nodiscard]] qsizetype skipSpace(qsizetype position) const;
    [[nodiscard]] qsizetype wordEnd(qsizetype position) const;
    [[nodiscard]] qsizetype valueEnd(qsizetype position, bool number) const;
    [[nodiscard]] qsizetype fieldNameLength(qsizetype position) const;
    [[nodiscard]] qsizetype numberParenthesisEnd(qsizetype position, bool withinNumber) const;
    [[nodiscard]] NumberPart numberPart(qsizetype position, bool withinNumber) const;
    [[nodiscard]] qsizetype numberEnd(qsizetype position) const;
    [[nodiscard]] bool listGoesOn(qsizetype position) const;

    FilterToken take(FilterToken::Kind kind, qsizetype length);
    FilterToken takeField(qsizetype nameLength);
    FilterToken takeQuotedWord();
    FilterValue takeValue(bool number);
    void takeQuoted(FilterValue *value);

    QStringView m_text;
    qsizetype m_at = 0;
};

/// Between the digits of a phone number, other than white space and parentheses.
[[nodiscard]] bool isNumberPunctuation(QChar c);

} // namespace batchwatch::results
