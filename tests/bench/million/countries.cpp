#include "countries.h"

namespace batchwatch::bench {

namespace {

constexpr std::size_t carrierCount = 610;

constexpr Country countries[] = {
    {"US", "United States", "1", "212 310 415 646 702 917 202 312", "334", "Verizon Wireless;AT&T Mobility;T-Mobile USA, Inc.;US Cellular"},
    {"IN", "India", "91", "98 97 70 81 63 94", "55", "Jio;Airtel India;Vodafone Idea;BSNL Mobile"},
    {"BR", "Brazil", "55", "119 219 319 419 519", "254", "Vivo (Telefônica Brasil);Claro Brasil;TIM Brasil;Algar Telecom"},
    {"ID", "Indonesia", "62", "811 812 813 852 857 878", "344", "Telkomsel;Indosat Ooredoo Hutchison;XL Axiata;Smartfren"},
    {"MX", "Mexico", "52", "55 33 81 22", "244", "Telcel;Movistar México;AT&T México;Bait"},
    {"DE", "Germany", "49", "151 152 157 160 170 171 175 176", "344",
        "Telekom Deutschland GmbH;Vodafone Germany;O2 Germany;Drillisch Online"},
    {"GB", "United Kingdom", "44", "74 75 77 78 79", "46", "EE Limited;O2 UK;Vodafone UK;Three UK"},
    {"NG", "Nigeria", "234", "803 806 813 703 905", "334", "MTN Nigeria;Globacom;Airtel Nigeria;9mobile"},
    {"TR", "Türkiye", "90", "532 542 505 555", "3322", "Turkcell;Vodafone Türkiye;Türk Telekom;Bimcell"},
    {"ES", "Spain", "34", "6 71", "333", "Movistar España;Orange Spain;Vodafone Spain;Yoigo"},
    {"IT", "Italy", "39", "320 328 333 340 347 391", "334", "TIM S.p.A.;Vodafone Italia;Wind Tre;Iliad Italia"},
    {"FR", "France", "33", "6 7", "12222", "Orange France;SFR;Bouygues Telecom;Free Mobile"},
    {"ZA", "South Africa", "27", "82 83 72 71 61", "234", "Vodacom;MTN South Africa;Cell C;Telkom Mobile"},
    {"EG", "Egypt", "20", "10 11 12 15", "334", "Vodafone Egypt;Orange Egypt;Etisalat Misr;WE"},
    {"PK", "Pakistan", "92", "300 321 333 345", "37", "Jazz;Zong;Telenor Pakistan;Ufone"},
    {"BD", "Bangladesh", "880", "17 18 19 16", "46", "Grameenphone;Robi Axiata;Banglalink;Teletalk"},
    {"RU", "Russia", "7", "903 915 916 926 985", "3322", "MTS;MegaFon;Beeline Russia;Tele2 Russia"},
    {"PH", "Philippines", "63", "917 918 905 920", "334", "Globe Telecom;Smart Communications, Inc.;DITO;Sun Cellular"},
    {"CO", "Colombia", "57", "300 310 315 320", "334", "Claro Colombia;Movistar Colombia;Tigo Colombia;WOM Colombia"},
    {"AR", "Argentina", "54", "911 935", "1244", "Claro Argentina;Personal;Movistar Argentina;Tuenti Argentina"},
    {"KE", "Kenya", "254", "72 71 70 73", "333", "Safaricom;Airtel Kenya;Telkom Kenya;Faiba"},
    {"SA", "Saudi Arabia", "966", "50 55 53 54", "234", "stc;Mobily;Zain KSA;Salam Mobile"},
    {"AE", "United Arab Emirates", "971", "50 52 54 55 56", "234", "e& UAE;du;Virgin Mobile UAE;Swyp"},
    {"MY", "Malaysia", "60", "12 13 17 19", "234", "Maxis;CelcomDigi;U Mobile;Unifi Mobile"},
    {"PE", "Peru", "51", "9", "333", "Claro Perú;Movistar Perú;Entel Perú;Bitel"},
    {"CL", "Chile", "56", "9", "144", "Entel Chile;Movistar Chile;WOM Chile;Claro Chile"},
    {"NL", "Netherlands", "31", "61 62 64 65", "144", "KPN Mobile;VodafoneZiggo;Odido;Simpel"},
    {"PL", "Poland", "48", "50 51 60 66 69", "333", "Play (P4 Sp. z o.o.);Orange Polska;Plus;T-Mobile Polska"},
    {"RO", "Romania", "40", "72 74 75 76", "333", "Orange Romania;Vodafone Romania;Telekom Romania;Digi Mobil"},
    {"PT", "Portugal", "351", "91 92 93 96", "333", "MEO;NOS;Vodafone Portugal;Nowo"},
    {"MA", "Morocco", "212", "61 66 67 70", "333", "Maroc Telecom;Orange Maroc;inwi;Win by inwi"},
    {"GH", "Ghana", "233", "24 54 20 27", "234", "MTN Ghana;Vodafone Ghana;AirtelTigo;Glo Ghana"},
    {"TH", "Thailand", "66", "81 89 91 6", "234", "AIS;True Move H;dtac;NT Mobile"},
    {"VN", "Vietnam", "84", "90 91 98 32", "2322", "Viettel;MobiFone;Vinaphone;Vietnamobile"},
    {"JP", "Japan", "81", "90 80 70", "244", "NTT docomo;KDDI (au);SoftBank;Rakuten Mobile"},
    {"KR", "South Korea", "82", "10", "244", "SK Telecom;KT;LG U+;KT M mobile"},
    {"CA", "Canada", "1", "416 514 604 647", "334", "Rogers Wireless;Bell Mobility;Telus Mobility;Freedom Mobile"},
    {"AU", "Australia", "61", "4", "333", "Telstra;Optus;Vodafone Australia;amaysim"},
    {"IL", "Israel", "972", "50 52 54", "234", "Cellcom Israel;Partner;Pelephone;HOT Mobile"},
    {"SE", "Sweden", "46", "70 72 73 76", "2322", "Telia Sverige;Tele2 Sverige;Telenor Sverige;Tre"},
};

/// Who is in every country besides.
constexpr std::string_view everywhere[] = {"Lycamobile", "Lebara", "Truphone", "Twilio", "Vonage", "Sinch", "Infobip", "Bandwidth", "Onoff",
    "Airalo", "Tata Communications", "Plivo", "Emnify"};

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> list;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        list.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return list;
}

} // namespace

std::span<const Country> allCountries()
{
    return countries;
}

std::vector<Carrier> allCarriers()
{
    std::vector<Carrier> carriers;
    for (std::size_t place = 0; carriers.size() < carrierCount; ++place) {
        for (std::size_t country = 0; country < std::size(countries) && carriers.size() < carrierCount; ++country) {
            const auto large = parts(countries[country].carriers, ';');
            if (place < large.size())
                carriers.push_back({std::string(large[place]), country});
            else
                carriers.push_back({std::string(everywhere[place - large.size()]) + ' ' + std::string(countries[country].name), country});
        }
    }
    return carriers;
}

} // namespace batchwatch::bench
