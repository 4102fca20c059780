// A facet chosen: the rows that have it, and how many of them have which value of every facet.
#include "operations.h"
#include "truth.h"

#include "../median.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

void measureFacets(Bench &bench)
{
    const Field field = Field::WhatsApp;
    const QString value = u"VALID_CONFIRMED"_s;
    OursTable &table = bench.ours();
    SqlTable &peer = bench.sql();
    const FacetCounts expected = trueFacets(field, value, bench.data());
    Line line{.operation = u"facet filter with all counts"_s, .peer = u"sqlite3, GROUP BY"_s, .goal = {.atMost = 3.0, .timesFaster = 50.0}};

    FacetCounts found;
    line.ours = bench.runner().median([&] { return milliseconds([&] { found = table.facets(field, value); }); });
    bench.check(found == expected, u"Batchwatch counts other facets"_s);
    line.peersOwn = bench.runner().median([&] { return milliseconds([&] { found = peer.facets(field, value); }); });
    bench.check(found == expected, u"sqlite3 counts other facets"_s);
    bench.add(line);
}

} // namespace batchwatch::bench
