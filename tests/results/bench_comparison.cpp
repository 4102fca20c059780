#include "../bench/median.h"
#include "results/comparisonorder.h"

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

constexpr int rounds = 7;

/// A batch of these numbers, a tenth of them with another outcome or carrier each time it is made.
SnapshotPtr batchOf(const std::vector<quint64> &numbers, const ResultTextsPtr &texts, std::mt19937_64 *random)
{
    BatchSnapshot snapshot{.id = *BatchId::fromText(u"00000000-0000-4000-8000-000000000001"), .results = ResultRows(texts)};
    snapshot.results.reserve(qsizetype(numbers.size()));
    for (const quint64 number : numbers) {
        const bool other = (*random)() % 10 == 0;
        NumberDigits digits;
        (void)toDigits(std::to_string(number), &digits);
        snapshot.results.append(RowFields{
            .digits = digits,
            .hasPlus = true,
            .states = packStates(NumberStatus::Completed, other ? WaStatus::Invalid : WaStatus::Valid, Answer::Absent, Answer::No),
            .carrier = texts->carriers.codeOf(QStringLiteral("Carrier %1").arg(number % 500 + (other ? 1 : 0))),
            .country = texts->countries.codeOf(QStringLiteral("US")),
        });
    }
    return std::make_shared<const BatchSnapshot>(std::move(snapshot));
}

void measure(const char *what, const ResultsView &before, const ResultsView &after)
{
    std::size_t rows = 0;
    const double time = bench::medianOf(rounds, [&](int) { rows = compare(before, after).rows.size(); });
    std::printf("%-40s %8zu rows  %7.1f ms\n", what, rows, time);
}

void measureQuery(const char *what, const Comparison &comparison, const ComparisonQuery &query)
{
    std::size_t rows = 0;
    const double time = bench::medianOf(rounds, [&](int) { rows = rowsOf(comparison, query).size(); });
    std::printf("%-40s %8zu rows  %7.1f ms\n", what, rows, time);
}

} // namespace

/// What it costs to compare a million numbers with a million. Run by hand, from a release build.
int main()
{
    std::mt19937_64 random(1);
    const auto texts = std::make_shared<ResultTexts>();
    std::vector<quint64> numbers(1'000'000);
    for (quint64 &number : numbers)
        number = 41'000'000'000 + random() % 60'000'000'000;
    const ResultsView before = viewOf({batchOf(numbers, texts, &random)});
    measure("the same numbers in the same order", before, viewOf({batchOf(numbers, texts, &random)}));
    std::vector<quint64> mixed = numbers;
    std::shuffle(mixed.begin(), mixed.end(), random);
    measure("the same numbers in another order", before, viewOf({batchOf(mixed, texts, &random)}));
    for (std::size_t i = 0; i < mixed.size(); i += 2)
        mixed[i] += 100'000'000'000;
    measure("half of them other numbers", before, viewOf({batchOf(mixed, texts, &random)}));
    measure("other texts", before, viewOf({batchOf(mixed, std::make_shared<ResultTexts>(), &random)}));
    const Comparison comparison = compare(before, viewOf({batchOf(mixed, texts, &random)}));
    measureQuery("one kind", comparison, {.changes = Change::NewlyOnWhatsApp});
    measureQuery("filtered by a word", comparison, {.text = QStringLiteral("business")});
    measureQuery("filtered by two words", comparison, {.text = QStringLiteral("415 carrier")});
    measureQuery("sorted by number", comparison, {.sortedBy = ComparisonColumn::Number});
    measureQuery("sorted by carrier", comparison, {.sortedBy = ComparisonColumn::CarrierAfter});
    return 0;
}
