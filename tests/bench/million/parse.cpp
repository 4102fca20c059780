// A reply of 1,000 rows, from bytes to rows.
#include "operations.h"

#include "../median.h"

#include <simdjson.h>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"parse a body of 1,000 rows"_s;

void againstQt(Bench &bench, const QByteArray &body, double ours)
{
    std::vector<TextRow> rows;
    const double ms = bench.runner().medianOfMany([&] {
        rows = {};
        rows.reserve(Million::batchRows);
        return milliseconds([&] { static_cast<void>(appendStockRows(body, &rows)); });
    });
    bool isSame = qsizetype(rows.size()) == bench.data().rowsOf(0);
    for (std::size_t row = 0; isSame && row < rows.size(); ++row)
        isSame = rows[row] == bench.data().texts(qsizetype(row));
    bench.check(isSame, u"QJsonDocument reads other rows"_s);
    bench.add({.operation = operation, .ours = ours, .peer = u"QJsonDocument to rows"_s, .peersOwn = ms, .goal = {.timesFaster = 10.0}});
}

void againstSimdjson(Bench &bench, const QByteArray &body, double ours)
{
    const simdjson::padded_string padded(body.constData(), std::size_t(body.size()));
    simdjson::dom::parser parser;
    std::size_t rows = 0;
    const double ms = bench.runner().medianOfMany([&] {
        return milliseconds([&] {
            simdjson::dom::array results;
            rows = parser.parse(padded)["results"].get(results) == simdjson::SUCCESS ? results.size() : 0;
        });
    });
    bench.check(qsizetype(rows) == bench.data().rowsOf(0), u"simdjson reads other rows"_s);
    bench.add({.operation = operation, .ours = ours, .peer = u"simdjson, DOM alone"_s, .peersOwn = ms, .goal = {.timesPeer = 2.5}});
}

} // namespace

void measureParse(Bench &bench)
{
    const QByteArray body = bench.data().body(0);
    OursParser parser;
    OursBatch batch;
    const double ours = bench.runner().medianOfMany([&] {
        batch = {};
        return milliseconds([&] { batch = parser.parse(body, 0); });
    });
    bool isSame = batch && rowsOf(batch) == bench.data().rowsOf(0);
    for (qsizetype row = 0; isSame && row < rowsOf(batch); ++row)
        isSame = textsOf(batch, row) == bench.data().texts(row);
    bench.check(isSame, u"Batchwatch reads other rows"_s);
    againstQt(bench, body, ours);
    againstSimdjson(bench, body, ours);
}

} // namespace batchwatch::bench
