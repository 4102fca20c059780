#include "results/filterwords.h"

#include "results/columns.h"

namespace batchwatch::results {

namespace {

using namespace Qt::StringLiterals;

/// What is wrong, as typed, and not longer than a sentence can hold.
QString typedText(const FilterError &error, QStringView text)
{
    constexpr qsizetype longest = 40;
    const QStringView typed = text.sliced(std::min(error.position, text.size())).left(error.length);
    return visibleText(typed.size() > longest ? QString(typed.left(longest) + QChar(0x2026)) : typed.toString());
}

QString nameOf(FilterField field)
{
    return QString(filterFieldName(field)) + u':';
}

QString exampleOf(FilterField field)
{
    switch (field) {
    case FilterField::Any: return {};
    case FilterField::Outcome: return u"is:not-on-whatsapp"_s;
    case FilterField::Number: return u"number:+1415*"_s;
    case FilterField::Status: return u"status:failed"_s;
    case FilterField::WhatsApp: return u"wa:valid"_s;
    case FilterField::Business: return u"business:yes"_s;
    case FilterField::Carrier: return u"carrier:\"T-Mobile\""_s;
    case FilterField::Country: return u"country:US,IN"_s;
    case FilterField::Batch: return u"batch:\"Spring list\""_s;
    case FilterField::Tag: return u"tag:urgent"_s;
    case FilterField::Age: return u"age:>10m"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString FilterWords::error(const FilterError &error, QStringView text)
{
    const QString typed = typedText(error, text);
    switch (error.fault) {
    case FilterFault::UnknownField: return unknownField(error, typed);
    case FilterFault::MissingValue:
        return tr("“%1” needs a value right after the colon, for example %2.").arg(nameOf(error.field), exampleOf(error.field));
    case FilterFault::UnknownValue: return unknownValue(error, typed);
    case FilterFault::BadNumber:
        return tr("“%1” is no phone number and no part of one. “*” may stand only at its beginning or end.").arg(typed);
    case FilterFault::BadAge:
        return tr("“%1” is no age. Write one with its unit (s, m, h or d), for example %2.").arg(typed, u"age:>10m"_s);
    case FilterFault::UnclosedParenthesis: return tr("This parenthesis is not closed.");
    case FilterFault::UnopenedParenthesis: return tr("This parenthesis closes none.");
    case FilterFault::DanglingOr: return tr("“%1” needs a condition on either side. To look for the word, put it in quotes.").arg(typed);
    case FilterFault::DanglingMinus: return tr("The minus sign must stand right before what is to be left out.");
    case FilterFault::TooDeep: return tr("There are too many parentheses within each other.");
    case FilterFault::TooLong:
        return tr("The filter is too long. Values of one field take less room in a list, such as numbers after “number:”.");
    }
    Q_UNREACHABLE();
}

QString FilterWords::unknownField(const FilterError &error, const QString &typed)
{
    if (!error.text.isEmpty())
        return tr("There is no field “%1”. Did you mean “%2”?").arg(typed + u':', error.text + u':');
    return tr("There is no field “%1”. To look for the text as it is, put it in quotes.").arg(QString(typed + u':'));
}

QString FilterWords::unknownValue(const FilterError &error, const QString &typed)
{
    if (!error.text.isEmpty())
        return tr("“%1” does not know “%2”. Did you mean “%3”?").arg(nameOf(error.field), typed, error.text);
    QStringList words;
    for (const FilterWord &word : filterWords(error.field))
        words << word.text;
    return tr("“%1” does not know “%2”, but: %3.").arg(nameOf(error.field), typed, words.join(u", "_s));
}

QString FilterWords::description(FilterField field)
{
    switch (field) {
    case FilterField::Any: return {};
    case FilterField::Outcome: return tr("the result in one word: on-whatsapp, business, not-on-whatsapp, not-checked");
    case FilterField::Number: return tr("a number in any form, or its beginning or end with *; several with commas");
    case FilterField::Status: return tr("how far the check is: completed, pending, failed, unknown");
    case FilterField::WhatsApp: return tr("whether it is on WhatsApp: valid, invalid, unknown");
    case FilterField::Business: return tr("whether it is a business account: yes, no, unknown");
    case FilterField::Carrier: return tr("a part of the carrier’s name");
    case FilterField::Country: return tr("the country’s code, or a part of its name");
    case FilterField::Batch: return tr("a part of the batch’s name or id");
    case FilterField::Tag: return tr("a tag of the batch");
    case FilterField::Age: return tr("pending, in a batch added longer (>) or shorter (<) ago than this: s, m, h, d");
    }
    Q_UNREACHABLE();
}

QList<FilterFieldHelp> FilterWords::fields()
{
    QList<FilterFieldHelp> all;
    for (const FilterField field : filterFields())
        all.append({field, nameOf(field), description(field), exampleOf(field)});
    return all;
}

QList<FilterExample> FilterWords::examples()
{
    return {{u"mobile"_s, tr("the word anywhere; case, accents, spaces and dashes make no difference")},
        {u"+1 (415) 555"_s, tr("a number or a part of it, as it comes")}, {u"\"T-Mobile USA\""_s, tr("these words in this order")},
        {u"country:US wa:valid"_s, tr("both must be true")}, {u"country:US or wa:valid"_s, tr("one must be true")},
        {u"-status:failed"_s, tr("all that are not")},
        {u"country:US (wa:valid or business:yes)"_s, tr("parentheses say what belongs together")},
        {u"carrier:*mobile"_s, tr("* stands for whatever comes before or after")},
        {u"carrier:=\"T-Mobile\""_s, tr("= is the whole name and not a part of it")},
        {u"carrier:\"\""_s, tr("those without one; -carrier:\"\" are those with one")}};
}

} // namespace batchwatch::results
