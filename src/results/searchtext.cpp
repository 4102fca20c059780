#include "results/searchtext.h"

#include "results/columns.h"
#include "results/countries.h"
#include "results/folding.h"

namespace batchwatch::results {

SearchText::SearchText()
{
    m_buffer.reserve(256);
    const auto shownAndExact = [](const NumberResult &number, Column column) {
        return QString(folded(shownText(number, column)) + separator + folded(exactText(number, column)));
    };
    NumberResult sample;
    for (const auto status : {NumberStatus::Pending, NumberStatus::Completed, NumberStatus::Failed}) {
        sample.status = status;
        m_statuses[std::size_t(status)] = shownAndExact(sample, Column::Status);
    }
    sample.status = NumberStatus::Completed;
    sample.waStatus = WaStatus::Valid;
    m_waStatuses[std::size_t(WaStatus::Valid)] = folded(exactText(sample, Column::WhatsApp));
    sample.business = Answer::Yes;
    m_outcomes[std::size_t(Outcome::Business)] = shownAndExact(sample, Column::Outcome);
    m_yes = folded(shownText(sample, Column::Business));
    sample.business = Answer::No;
    m_outcomes[std::size_t(Outcome::OnWhatsApp)] = shownAndExact(sample, Column::Outcome);
    m_no = folded(shownText(sample, Column::Business));
    sample.waStatus = WaStatus::Invalid;
    m_waStatuses[std::size_t(WaStatus::Invalid)] = folded(exactText(sample, Column::WhatsApp));
    m_outcomes[std::size_t(Outcome::NotOnWhatsApp)] = shownAndExact(sample, Column::Outcome);
    sample.waStatus = WaStatus::Absent;
    m_outcomes[std::size_t(Outcome::NotChecked)] = shownAndExact(sample, Column::Outcome);
}

QStringView SearchText::viewOf(const NumberResult &number, QStringView batchLabel)
{
    const Outcome outcome = outcomeOf(number);
    m_buffer.clear();
    addText(number.phoneNumber);
    addState(m_outcomes[std::size_t(outcome)]);
    if (number.status == NumberStatus::Unknown)
        addText(number.statusText);
    else
        addState(m_statuses[std::size_t(number.status)]);
    if (outcome != Outcome::NotChecked)
        addState(outcome == Outcome::NotOnWhatsApp ? m_no : m_yes);
    if (number.waStatus == WaStatus::Other)
        addText(number.waStatusText);
    else
        addCode(m_waStatuses[std::size_t(number.waStatus)]);
    if (number.business != Answer::Absent)
        addState(number.business == Answer::Yes ? m_yes : m_no);
    if (number.formattedNumber != number.phoneNumber)
        addText(number.formattedNumber);
    addText(number.carrier);
    addText(number.country);
    addState(batchLabel);
    append(foldedCountry(number.country));
    return m_buffer;
}

QStringView SearchText::viewOfText(QStringView text)
{
    m_buffer.clear();
    addText(text);
    return m_buffer;
}

QStringView SearchText::viewOfCountry(QStringView code)
{
    m_buffer.clear();
    addText(code);
    append(foldedCountry(code));
    return m_buffer;
}

void SearchText::append(QStringView text)
{
    m_buffer.append(text.utf16(), std::size_t(text.size()));
}

/// Folded already.
void SearchText::addState(QStringView text)
{
    append(text);
    m_buffer += separator.unicode();
}

void SearchText::addCode(QStringView text)
{
    m_buffer += codeMark.unicode();
    addState(text);
}

void SearchText::addText(QStringView text)
{
    appendFolded(&m_buffer, text);
    m_buffer += separator.unicode();
}

/// Mark, "unitedstates", "united", "states", a separator before each: found by its words, and by the whole in quotes.
const QString &SearchText::foldedCountry(QStringView code)
{
    static const QString none = QLatin1String("");
    const auto letter = [code](qsizetype i) { return int(code[i].toUpper().unicode()) - int(u'A'); };
    if (code.size() != 2 || letter(0) < 0 || letter(0) > 25 || letter(1) < 0 || letter(1) > 25)
        return none;
    QString &text = m_countries[std::size_t(letter(0) * 26 + letter(1))];
    if (!text.isNull())
        return text;
    text = none;
    if (const QString name = countryName(code); !name.isEmpty()) {
        text = namesMark + (separator + folded(name));
        for (const QStringView part : QStringView(name).split(u' ', Qt::SkipEmptyParts))
            text += separator + folded(part);
    }
    return text;
}

} // namespace batchwatch::results
