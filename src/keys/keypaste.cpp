#include "keys/keypaste.h"

#include "keys/keylabels.h"
#include "keys/keyshape.h"

#include <algorithm>

namespace batchwatch::keys {

using namespace Qt::StringLiterals;

namespace {

using Reading = Result<PastedKey, PasteFault>;

constexpr qsizetype longestPaste = 64 * 1024;

/// `text` is the key as it was found, or is none.
Reading keyFromValue(QStringView text, PasteNote note)
{
    if (isPlaceholder(text))
        return Failure(PasteFault::Placeholder);
    if (text.size() > Secret::longest)
        return Failure(PasteFault::TooLong);
    auto key = hasKeyCharacters(text) ? ApiKey::fromText(text) : std::nullopt;
    if (!key)
        return Failure(PasteFault::LooksWrong);
    return PastedKey{*std::move(key), note};
}

bool isAddress(QStringView text)
{
    return text.contains("://"_L1) || text.startsWith("www."_L1, Qt::CaseInsensitive)
        || text.contains("proweblook.com"_L1, Qt::CaseInsensitive);
}

/// A text of nothing but a key.
Reading keyFromPlainText(QStringView text, PasteNote note)
{
    const QStringView bare = withoutWrapping(text);
    if (bare.isEmpty())
        return Failure(text.isEmpty() ? PasteFault::Empty : PasteFault::LooksWrong);
    if (isPlaceholder(text) || isPlaceholder(bare))
        return Failure(PasteFault::Placeholder);
    if (isAddress(bare))
        return Failure(PasteFault::NoKeyInUrl);
    switch (piecesOf(bare)) {
    case Pieces::Keys: return Failure(PasteFault::SeveralKeys);
    case Pieces::Words: return Failure(PasteFault::LooksWrong);
    case Pieces::One:
    case Pieces::Parts: break;
    }
    QString whole = withoutBlanks(bare);
    if (whole.size() < bare.size())
        note = PasteNote::LinesJoined;
    else if (note == PasteNote::None && bare.size() < text.size())
        note = PasteNote::Unquoted;
    Reading reading = keyFromValue(whole, note);
    wipe(whole);
    return reading;
}

/// A text in which something is called a key. Where examples stand beside the real one, that one counts.
Reading keyFromLabels(const std::vector<LabelledKey> &found)
{
    const LabelledKey *only = nullptr;
    for (const LabelledKey &candidate : found) {
        if (isPlaceholder(candidate.value()))
            continue;
        if (only != nullptr && only->value() != candidate.value())
            return Failure(PasteFault::SeveralKeys);
        only = only == nullptr ? &candidate : only;
    }
    if (only == nullptr)
        return Failure(PasteFault::Placeholder);
    return keyFromValue(withoutWrapping(only->value()), only->note());
}

/// An address that an e-mail wrapped: its lines would be read as an address and something else.
bool isWrappedAddress(QStringView text)
{
    const auto isInline = [](QChar c) { return c == u' ' || c == u'\t'; };
    return text.startsWith("http"_L1) && (text.contains(u'\n') || text.contains(u'\r')) && std::none_of(text.begin(), text.end(), isInline);
}

Reading keyFromTrimmed(QStringView text)
{
    const std::vector<LabelledKey> found = labelledKeys(text);
    const QStringView rest = withoutLabel(text);
    const bool isLabelled = rest.size() < text.size();
    if (isLabelled && rest.isEmpty())
        return Failure(PasteFault::Placeholder);
    if (found.empty() || (isLabelled && found.size() == 1)) {
        const bool isVariable = isLabelled && text.first(text.size() - rest.size()).contains(u'_');
        const PasteNote note = !isLabelled ? PasteNote::None : isVariable ? PasteNote::FromCommand : PasteNote::Unquoted;
        Reading reading = keyFromPlainText(rest, note);
        if (reading || found.empty())
            return reading;
    }
    return keyFromLabels(found);
}

} // namespace

Reading keyFromPaste(QStringView text)
{
    if (text.size() > longestPaste)
        return Failure(PasteFault::TooLong);
    const QStringView trimmed = withoutBlankEnds(text);
    if (!isWrappedAddress(trimmed)) {
        Reading reading = keyFromTrimmed(trimmed);
        const bool hadInvisible = trimmed.size() < text.trimmed().size();
        if (reading && reading->note == PasteNote::None && hadInvisible)
            reading->note = PasteNote::Unquoted;
        return reading;
    }
    QString whole = withoutBlanks(trimmed);
    Reading reading = keyFromTrimmed(whole);
    wipe(whole);
    return reading;
}

} // namespace batchwatch::keys
