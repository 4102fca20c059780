#include "gui/reportcolors.h"

#include "gui/meaningcolors.h"

namespace batchwatch::gui {

QColor tinted(const QColor &color, const QColor &background, double share)
{
    const auto mix = [share](int of, int ground) { return int(of * share + ground * (1.0 - share)); };
    return QColor(mix(color.red(), background.red()), mix(color.green(), background.green()), mix(color.blue(), background.blue()));
}

QColor outcomeColor(Outcome outcome, const QColor &background)
{
    const QColor good = meaningColor(Meaning::Good, background);
    const QColor quiet = meaningColor(Meaning::Quiet, background);
    switch (outcome) {
    case Outcome::Business: return tinted(good, contrast(good, Qt::black) > contrast(good, Qt::white) ? Qt::white : Qt::black, 0.6);
    case Outcome::OnWhatsApp: return tinted(good, background, 0.85);
    case Outcome::NotOnWhatsApp: return tinted(quiet, background, 0.5);
    case Outcome::NotChecked: break;
    }
    return tinted(quiet, background, 0.2);
}

QColor otherNumbersColor(const QColor &background)
{
    return tinted(meaningColor(Meaning::Quiet, background), background, 0.3);
}

} // namespace batchwatch::gui
