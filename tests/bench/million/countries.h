#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace batchwatch::bench {

/// How the mobile numbers of a country look, and who issues them.
struct Country
{
    std::string_view code; ///< ISO 3166-1 alpha-2
    std::string_view name;
    std::string_view dial;
    std::string_view prefixes; ///< what a national number begins with, spaces between
    std::string_view groups;   ///< lengths of the groups that the national number is written in, a digit each
    std::string_view carriers; ///< the large ones, semicolons between
};

/// The one with the most numbers first.
[[nodiscard]] std::span<const Country> allCountries();

struct Carrier
{
    std::string name;
    std::size_t country = 0; ///< index into allCountries()
};

/// 610 of them, each name once, the one with the most numbers first.
[[nodiscard]] std::vector<Carrier> allCarriers();

} // namespace batchwatch::bench
