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
    for (const results::RowRef &row : view.rows) {
        const NumberStates states = view.batches[row.batch]->results.states()[row.row];
        rows[std::size_t(groupOf(outcomeIn(states)))].push_back(row);
    }
    std::vector<OutcomePart> parts;
    for (const OutcomeGroup group : allOutcomeGroups)
        parts.push_back({group, {view.batches, std::move(rows[std::size_t(group)])}});
    return parts;
}

QString pathOf(OutcomeGroup group, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    const qsizetype end = suffix.isEmpty() ? path.size() : path.size() - suffix.size() - 1;
    return path.first(end) + suffixFor(group) + path.sliced(end);
}

} // namespace batchwatch::exports
