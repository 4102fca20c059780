#include "results/sortkeys.h"

#include "core/phonetext.h"

#include <algorithm>
#include <numeric>

namespace batchwatch::results {

namespace {

/// The C locale compares bytes; a person's list is never meant that way.
QLocale localeForPeople()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

SortKey valueKey(quint64 value)
{
    return {SortKey::Kind::Value, value};
}

SortKey textKey(const QString &text, TextOrder *texts)
{
    return text.isEmpty() ? SortKey() : SortKey{SortKey::Kind::Text, texts->idOf(text)};
}

/// In E.164 by value; anything else as text.
SortKey phoneKey(const QString &number, TextOrder *texts)
{
    if (phonetext::isE164(number))
        return valueKey(QStringView(number).sliced(1).toULongLong());
    const QString squeezed = phonetext::squeezed(number);
    if (phonetext::isE164(squeezed))
        return valueKey(QStringView(squeezed).sliced(1).toULongLong());
    return textKey(number, texts);
}

/// As a number lives: waiting, in a state that nobody knows, done, failed.
SortKey statusKey(NumberStatus status)
{
    switch (status) {
    case NumberStatus::Pending: return valueKey(0);
    case NumberStatus::Unknown: return valueKey(1);
    case NumberStatus::Completed: return valueKey(2);
    case NumberStatus::Failed: break;
    }
    return valueKey(3);
}

/// As shown: yes, no, "?", nothing.
SortKey whatsAppKey(const NumberResult &number)
{
    switch (outcomeOf(number)) {
    case Outcome::OnWhatsApp:
    case Outcome::Business: return valueKey(0);
    case Outcome::NotOnWhatsApp: return valueKey(1);
    case Outcome::NotChecked: break;
    }
    return number.waStatus == WaStatus::Absent && number.registered == Answer::Absent ? SortKey() : valueKey(2);
}

SortKey answerKey(Answer answer)
{
    return answer == Answer::Absent ? SortKey() : valueKey(answer == Answer::Yes ? 0 : 1);
}

} // namespace

TextOrder::TextOrder() : m_collator(localeForPeople())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

quint32 TextOrder::idOf(const QString &text)
{
    const auto known = m_ids.constFind(text);
    if (known != m_ids.constEnd())
        return *known;
    const auto id = quint32(m_keys.size());
    m_keys.push_back(m_collator.sortKey(text));
    m_ids.insert(text, id);
    return id;
}

quint32 TextOrder::rankOf(quint32 id)
{
    if (m_ranks.size() != m_keys.size())
        rank();
    return m_ranks[id];
}

void TextOrder::rank()
{
    std::vector<quint32> order(m_keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) { return m_keys[a].compare(m_keys[b]) < 0; });
    m_ranks.resize(m_keys.size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && m_keys[order[i - 1]].compare(m_keys[order[i]]) != 0)
            ++rank;
        m_ranks[order[i]] = rank;
    }
}

SortKey sortKeyOf(const NumberResult &number, Column column, const QString &batchLabel, TextOrder *texts)
{
    switch (column) {
    case Column::Outcome: return valueKey(quint64(outcomeOf(number)));
    case Column::Number: return phoneKey(number.phoneNumber, texts);
    case Column::Status: return statusKey(number.status);
    case Column::WhatsApp: return whatsAppKey(number);
    case Column::Business: return answerKey(number.business);
    case Column::FormattedNumber: return phoneKey(number.formattedNumber, texts);
    case Column::Carrier: return textKey(number.carrier, texts);
    case Column::Country: return textKey(number.country, texts);
    case Column::Batch: break;
    }
    return textKey(batchLabel, texts);
}

quint64 placeOf(const SortKey &key, Qt::SortOrder order, TextOrder *texts)
{
    constexpr int kindShift = 62; // an E.164 number takes 50 bits
    constexpr quint64 valueMask = (quint64(1) << kindShift) - 1;
    const quint64 value = key.kind == SortKey::Kind::Text ? texts->rankOf(quint32(key.value)) : key.value;
    return quint64(key.kind) << kindShift | (order == Qt::DescendingOrder ? ~value & valueMask : value);
}

} // namespace batchwatch::results
