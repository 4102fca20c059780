#pragma once

#include "results/resultsview.h"

#include <QString>

#include <vector>

namespace batchwatch::exports {

/// The lists that people work with. A business account is on WhatsApp; what was not checked is never called not on WhatsApp.
enum class OutcomeGroup : quint8 { OnWhatsApp, NotOnWhatsApp, NotChecked };
inline constexpr OutcomeGroup allOutcomeGroups[] = {OutcomeGroup::OnWhatsApp, OutcomeGroup::NotOnWhatsApp, OutcomeGroup::NotChecked};

[[nodiscard]] OutcomeGroup groupOf(Outcome outcome);

struct OutcomePart
{
    OutcomeGroup group = OutcomeGroup::OnWhatsApp;
    results::ResultsView view;
};

/// The rows of each group in the view's order; of all groups, in theirs.
[[nodiscard]] std::vector<OutcomePart> partsByOutcome(const results::ResultsView &view);

/// "list_on-whatsapp.csv", "list_not-on-whatsapp.csv", "list_not-checked.csv" of "list.csv".
[[nodiscard]] QString pathOf(OutcomeGroup group, const QString &path);

} // namespace batchwatch::exports
