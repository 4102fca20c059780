#include "core/numberresult.h"

namespace batchwatch {

Outcome outcomeOf(const NumberResult &number)
{
    if (number.status != NumberStatus::Completed)
        return Outcome::NotChecked;
    const bool valid = number.waStatus == WaStatus::Valid || (number.waStatus == WaStatus::Absent && number.registered == Answer::Yes);
    if (valid)
        return number.business == Answer::Yes ? Outcome::Business : Outcome::OnWhatsApp;
    const bool invalid = number.waStatus == WaStatus::Invalid || (number.waStatus == WaStatus::Absent && number.registered == Answer::No);
    return invalid ? Outcome::NotOnWhatsApp : Outcome::NotChecked;
}

} // namespace batchwatch
