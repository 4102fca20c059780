#include "gui/batcharrangement.h"

#include "gui/batchwords.h"

#include <array>

namespace batchwatch::gui {

using monitor::Phase;

bool belongsTo(BatchShare share, Phase phase, bool isArchived)
{
    if (isArchived || share == BatchShare::Archived)
        return isArchived && share == BatchShare::Archived;
    const Meaning meaning = lookOf(phase).meaning;
    switch (share) {
    case BatchShare::All: return true;
    case BatchShare::Attention: return meaning == Meaning::Attention || meaning == Meaning::Bad;
    case BatchShare::Running: return !monitor::isAtRest(phase) && phase != Phase::KeyNeeded;
    case BatchShare::Archived:
    case BatchShare::Finished: break;
    }
    return phase == Phase::Finished;
}

int urgencyOf(Phase phase)
{
    constexpr std::array order{Phase::KeyNeeded, Phase::NotFound, Phase::Gone, Phase::Stalled, Phase::Retrying, Phase::RateLimited,
        Phase::Running, Phase::Queued, Phase::Elsewhere, Phase::Paused, Phase::Finished};
    return int(std::find(order.begin(), order.end(), phase) - order.begin());
}

} // namespace batchwatch::gui
