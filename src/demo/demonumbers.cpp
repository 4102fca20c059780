#include "demo/demonumbers.h"

#include <array>
#include <span>

namespace batchwatch::demo {

namespace {

using namespace Qt::StringLiterals;

/// Numbers `prefix` + `digits` digits counted up from `first`; the spaces of the prefix are those of the display form.
struct Range
{
    QLatin1StringView prefix;
    int digits;
    int first;
    int size;
};

struct Country
{
    QLatin1StringView code;
    int share; ///< per cent
    std::span<const Range> ranges;
    std::span<const QLatin1StringView> carriers;
};

// 555-01xx is reserved for fiction in each area code of North America.
constexpr Range unitedStates[] = {{"+1 212 555 "_L1, 4, 100, 100}, {"+1 305 555 "_L1, 4, 100, 100}, {"+1 312 555 "_L1, 4, 100, 100},
    {"+1 404 555 "_L1, 4, 100, 100}, {"+1 415 555 "_L1, 4, 100, 100}, {"+1 512 555 "_L1, 4, 100, 100}, {"+1 617 555 "_L1, 4, 100, 100},
    {"+1 702 555 "_L1, 4, 100, 100}, {"+1 713 555 "_L1, 4, 100, 100}, {"+1 917 555 "_L1, 4, 100, 100}};
constexpr Range canada[] = {{"+1 416 555 "_L1, 4, 100, 100}, {"+1 514 555 "_L1, 4, 100, 100}, {"+1 604 555 "_L1, 4, 100, 100}};
constexpr Range india[] = {{"+91 90000 "_L1, 5, 0, 20'000}, {"+91 80000 "_L1, 5, 0, 20'000}};
constexpr Range brazil[] = {{"+55 11 90000 "_L1, 4, 0, 10'000}, {"+55 21 90000 "_L1, 4, 0, 10'000}};
constexpr Range britain[] = {{"+44 7700 900"_L1, 3, 0, 1'000}};                                  // Ofcom
constexpr Range germany[] = {{"+49 171 39200"_L1, 2, 0, 100}, {"+49 176 040690"_L1, 2, 0, 100}}; // Bundesnetzagentur
constexpr Range france[] = {{"+33 6 39 98 "_L1, 4, 0, 10'000}};                                  // Arcep
constexpr Range sweden[] = {{"+46 70 17406"_L1, 2, 5, 95}};                                      // PTS
constexpr Range mexico[] = {{"+52 55 0000 "_L1, 4, 0, 10'000}, {"+52 81 0000 "_L1, 4, 0, 10'000}};
constexpr Range indonesia[] = {{"+62 812 0000 "_L1, 4, 0, 10'000}};
constexpr Range spain[] = {{"+34 600 000 "_L1, 3, 0, 1'000}, {"+34 700 000 "_L1, 3, 0, 1'000}};
constexpr Range nigeria[] = {{"+234 803 000 "_L1, 4, 0, 10'000}};

constexpr QLatin1StringView carriersUs[] = {"T-Mobile USA, Inc."_L1, "AT&T Wireless"_L1, "Verizon Wireless"_L1};
constexpr QLatin1StringView carriersCa[] = {"Rogers"_L1, "Bell Mobility"_L1, "TELUS"_L1};
constexpr QLatin1StringView carriersIn[] = {"Jio"_L1, "Airtel"_L1, "Vi India"_L1, "BSNL MOBILE"_L1};
constexpr QLatin1StringView carriersBr[] = {"Vivo"_L1, "Claro"_L1, "TIM"_L1};
constexpr QLatin1StringView carriersGb[] = {"EE"_L1, "O2"_L1, "Vodafone"_L1, "Three"_L1};
constexpr QLatin1StringView carriersDe[] = {"Telekom"_L1, "Vodafone"_L1, "O2 (Telef\xf3nica)"_L1};
constexpr QLatin1StringView carriersFr[] = {"Orange"_L1, "SFR"_L1, "Bouygues"_L1, "Free Mobile"_L1};
constexpr QLatin1StringView carriersSe[] = {"Telia"_L1, "Tele2"_L1, "Telenor"_L1};
constexpr QLatin1StringView carriersMx[] = {"Telcel"_L1, "Movistar"_L1, "AT&T M\xe9xico"_L1};
constexpr QLatin1StringView carriersId[] = {"Telkomsel"_L1, "Indosat Ooredoo"_L1, "XL"_L1};
constexpr QLatin1StringView carriersEs[] = {"Movistar"_L1, "Orange"_L1, "Vodafone"_L1, "Yoigo"_L1};
constexpr QLatin1StringView carriersNg[] = {"MTN"_L1, "Airtel"_L1, "Glo Mobile"_L1};

constexpr std::array countries{Country{"US"_L1, 24, unitedStates, carriersUs}, Country{"IN"_L1, 18, india, carriersIn},
    Country{"BR"_L1, 14, brazil, carriersBr}, Country{"GB"_L1, 10, britain, carriersGb}, Country{"MX"_L1, 8, mexico, carriersMx},
    Country{"ID"_L1, 7, indonesia, carriersId}, Country{"DE"_L1, 6, germany, carriersDe}, Country{"ES"_L1, 4, spain, carriersEs},
    Country{"NG"_L1, 3, nigeria, carriersNg}, Country{"FR"_L1, 3, france, carriersFr}, Country{"CA"_L1, 2, canada, carriersCa},
    Country{"SE"_L1, 1, sweden, carriersSe}};

/// SplitMix64: one well-mixed value for each (seed, row, question), with no state to carry along.
quint64 mixed(quint32 seed, int row, int question)
{
    quint64 z = (quint64(seed) << 32) + quint64(row) * 16 + quint64(question) + 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

static_assert([] {
    int sum = 0;
    for (const Country &country : countries)
        sum += country.share;
    return sum;
}() == 100);

std::size_t countryOf(int percent)
{
    std::size_t at = 0;
    while (percent >= countries[at].share)
        percent -= countries[at++].share;
    return at;
}

/// The `serial`th number of a country in its display form; neighbours in the list are far apart in the range.
QString displayNumber(const Country &country, quint32 seed, int serial)
{
    const Range &range = country.ranges[std::size_t(serial) % country.ranges.size()];
    const int place = serial / int(country.ranges.size());
    constexpr int stride = 37; // has no factor in common with any size above
    const int value = range.first + int((qint64(place) * stride + qint64(seed % 997)) % range.size);
    return range.prefix + QStringLiteral("%1").arg(value, range.digits, 10, QLatin1Char('0'));
}

void answer(NumberResult *number, const Country &country, quint32 seed, int row)
{
    enum Question { Status = 1, Registered, Business, Carrier };
    if (mixed(seed, row, Status) % 100 < 3) {
        number->status = NumberStatus::Failed;
        return;
    }
    const bool registered = mixed(seed, row, Registered) % 100 < 72;
    const quint64 carrier = mixed(seed, row, Carrier);
    number->status = NumberStatus::Completed;
    number->waStatus = registered ? WaStatus::Valid : WaStatus::Invalid;
    number->registered = registered ? Answer::Yes : Answer::No;
    number->business = registered && mixed(seed, row, Business) % 100 < 15 ? Answer::Yes : Answer::No;
    if (carrier % 20 != 0) // at times the vendor does not know it
        number->carrier = country.carriers[(carrier >> 8) % country.carriers.size()];
    number->country = country.code;
}

} // namespace

QList<NumberResult> finishedNumbers(quint32 seed, int count)
{
    std::array<int, countries.size()> taken{};
    QList<NumberResult> numbers;
    numbers.reserve(count);
    for (int row = 0; row < count; ++row) {
        const std::size_t at = countryOf(int(mixed(seed, row, 0) % 100));
        const QString display = displayNumber(countries[at], seed, taken[at]++);
        NumberResult number;
        number.phoneNumber = QString(display).remove(QLatin1Char(' '));
        answer(&number, countries[at], seed, row);
        if (number.status == NumberStatus::Completed)
            number.formattedNumber = display;
        numbers.append(number);
    }
    return numbers;
}

NumberResult pendingNumber(const NumberResult &finished)
{
    NumberResult number;
    number.phoneNumber = finished.phoneNumber;
    return number;
}

} // namespace batchwatch::demo
