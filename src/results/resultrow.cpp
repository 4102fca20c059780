#include "results/resultrow.h"

#include "results/columns.h"
#include "results/countries.h"
#include "results/filter.h"

namespace batchwatch::results {

SearchText::SearchText()
{
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
    sample.business = Answer::Yes;
    m_outcomes[std::size_t(Outcome::Business)] = shownAndExact(sample, Column::Outcome);
    m_yes = folded(shownText(sample, Column::Business));
    sample.business = Answer::No;
    m_outcomes[std::size_t(Outcome::OnWhatsApp)] = shownAndExact(sample, Column::Outcome);
    m_no = folded(shownText(sample, Column::Business));
    sample.waStatus = WaStatus::Invalid;
    m_outcomes[std::size_t(Outcome::NotOnWhatsApp)] = shownAndExact(sample, Column::Outcome);
    sample.waStatus = WaStatus::Absent;
    m_outcomes[std::size_t(Outcome::NotChecked)] = shownAndExact(sample, Column::Outcome);
}

QString SearchText::of(const NumberResult &number, QStringView batchLabel)
{
    QString out;
    out.reserve(160);
    const QString phoneNumber = folded(number.phoneNumber);
    append(&out, phoneNumber);
    const Outcome outcome = outcomeOf(number);
    append(&out, m_outcomes[std::size_t(outcome)]);
    append(&out, number.status == NumberStatus::Unknown ? folded(number.statusText) : m_statuses[std::size_t(number.status)]);
    if (outcome != Outcome::NotChecked)
        append(&out, outcome == Outcome::NotOnWhatsApp ? m_no : m_yes);
    if (number.waStatus != WaStatus::Absent)
        append(&out, folded(exactText(number, Column::WhatsApp)));
    if (number.business != Answer::Absent)
        append(&out, number.business == Answer::Yes ? m_yes : m_no);
    if (const QString formatted = folded(number.formattedNumber); formatted != phoneNumber)
        append(&out, formatted);
    append(&out, folded(number.carrier));
    append(&out, folded(number.country));
    append(&out, batchLabel);
    out += foldedCountry(number.country);
    return out;
}

void SearchText::append(QString *out, QStringView text) const
{
    out->append(text);
    out->append(separator);
}

/// Mark, "unitedstates", "united", "states", a separator before each: found by its words, and by the whole in quotes.
const QString &SearchText::foldedCountry(const QString &code)
{
    const auto known = m_countries.constFind(code);
    if (known != m_countries.constEnd())
        return *known;
    if (m_countries.size() > 1'000) // more than there are countries: somebody sends nonsense
        m_countries.clear();
    QString text;
    if (const QString name = countryName(code); !name.isEmpty()) {
        text = namesMark + (separator + folded(name));
        for (const QStringView part : QStringView(name).split(u' ', Qt::SkipEmptyParts))
            text += separator + folded(part);
    }
    return *m_countries.insert(code, text);
}

} // namespace batchwatch::results
