#pragma once

#include <QByteArray>
#include <QString>

namespace batchwatch {

/// CONTRACT "Batch status". Unknown: a text that the contract does not list, kept in NumberResult::statusText.
enum class NumberStatus : quint8 { Pending, Completed, Failed, Unknown };

/// Absent: not sent or null. Other: a text that the contract does not list, kept in NumberResult::waStatusText.
enum class WaStatus : quint8 { Absent, Valid, Invalid, Other };

enum class Answer : quint8 { Absent, No, Yes };

/// What a person wants to know of a number.
enum class Outcome : quint8 { OnWhatsApp, Business, NotOnWhatsApp, NotChecked };

/// One number of a batch, as the vendor reported it last.
struct NumberResult
{
    QString phoneNumber; ///< exact, as sent; with its position the key of the row
    NumberStatus status = NumberStatus::Pending;
    WaStatus waStatus = WaStatus::Absent;
    Answer registered = Answer::Absent; ///< `numberstatus`
    Answer business = Answer::Absent;   ///< `businessnumber`
    bool noLongerReported = false;      ///< kept from an earlier reply; the last one lacks it or knew less (DESIGN "Once seen, never lost")
    QString formattedNumber;            ///< for display only
    QString carrier;
    QString country;      ///< ISO 3166-1 alpha-2, as sent
    QString statusText;   ///< as sent, when status is Unknown
    QString waStatusText; ///< as sent, when waStatus is Other
    QByteArray further;   ///< JSON object of the fields that the contract does not list, as sent; empty when there are none

    friend bool operator==(const NumberResult &, const NumberResult &) = default;
};

/// A pending, failed or unknown number is NotChecked, never NotOnWhatsApp (CONTRACT "Batch status").
[[nodiscard]] Outcome outcomeOf(const NumberResult &number);

} // namespace batchwatch
