#include "monitor/batchreport.h"

namespace batchwatch::monitor {

bool isAtRest(Phase phase)
{
    return phase == Phase::Paused || phase == Phase::Finished || phase == Phase::Gone || phase == Phase::NotFound;
}

QString BatchReport::displayName() const
{
    return label.isEmpty() ? id.abbreviated() : label;
}

} // namespace batchwatch::monitor
