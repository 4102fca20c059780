#include "exports/byoutcome.h"

#include <QFileInfo>

#include <array>

namespace batchwatch::exports {

namespace {

QLatin1StringView suffixFor(OutcomeGroup group)
{
    switch (group) {
    case OutcomeGroup::OnWhatsApp: return QLatin1StringView("_on-whatsapp");
    case OutcomeGroup::NotOnWhatsApp: return QLatin1StringView("_not-on-whatsapp");
    case OutcomeGroup::NotChecked: return QLatin1StringView("_not-checked");
    }
    Q_UNREACHABLE();
}

} // namespace

OutcomeGroup groupOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::OnWhatsApp:
    case Outcome::Business: return OutcomeGroup::OnWhatsApp;
    case Outcome::NotOnWhatsApp: return OutcomeGroup::NotOnWhatsApp;
    case Outcome::NotChecked: break;
    }
    return OutcomeGroup::NotChecked;
}

std::vector<OutcomePart> partsByOutcome(const results::ResultsView &view)
{
    std::array<std::vector<results::RowRef>, std::size(allOutcomeGroups)> rows;
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        rows[std::size_t(groupOf(outcomeOf(view.at(i))))].push_back(view.rows[i]);
    std::vector<OutcomePart> parts;
    for (const OutcomeGroup group : allOutcomeGroups) {
        if (auto &ofGroup = rows[std::size_t(group)]; !ofGroup.empty())
            parts.push_back({group, {view.batches, std::move(ofGroup)}});
    }
    return parts;
}

QString pathOf(OutcomeGroup group, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    const qsizetype end = suffix.isEmpty() ? path.size() : path.size() - suffix.size() - 1;
    return path.first(end) + suffixFor(group) + path.sliced(end);
}

} // namespace batchwatch::exports
