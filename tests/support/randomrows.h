#pragma once

#include "core/numberresult.h"

#include <QStringList>

#include <random>

namespace batchwatch::test {

/// Rows that hold anything a row may hold, often the same texts.
class RandomRows
{
public:
    explicit RandomRows(std::uint32_t seed) : m_random(seed) {}

    [[nodiscard]] NumberResult next()
    {
        NumberResult row;
        row.phoneNumber = pick({u"+14155552671", u"14155552671", u"+4915112345", u"0049151", u"+12345", u"+1 415", u"=1+1", u"\"", u""});
        row.formattedNumber = pick({u"", u"same", u"+1 415 555 2671", u"+1 (415) 555-2671", u"1;415,555 2671", u"+14155552671", u"x#1"});
        if (row.formattedNumber == u"same")
            row.formattedNumber = row.phoneNumber;
        row.carrier
            = pick({u"", u"T-Mobile", u"=HYPERLINK(\"x\")", u"a,b;c\td", u"line\r\nbreak \\ \"quoted\"", u"\u202e\u00e9\u0001", u"-1"});
        if (m_random() % 20 == 0)
            row.carrier = QString(200, u'x');
        row.country = pick({u"", u"US", u"DE", u"@x"});
        row.status = NumberStatus(m_random() % 4);
        row.waStatus = WaStatus(m_random() % 4);
        row.registered = Answer(m_random() % 3);
        row.business = Answer(m_random() % 3);
        row.statusText = row.status == NumberStatus::Unknown ? pick({u"", u"QUEUED", u"+x"}) : QString();
        row.waStatusText = row.waStatus == WaStatus::Other ? pick({u"BANNED", u"=x"}) : QString();
        row.further = m_random() % 4 ? QByteArray() : QByteArrayLiteral("{\"x\":1.10}");
        row.noLongerReported = m_random() % 8 == 0;
        return row;
    }

    [[nodiscard]] QList<NumberResult> list(int size)
    {
        QList<NumberResult> rows;
        for (int i = 0; i < size; ++i)
            rows.append(next());
        return rows;
    }

private:
    [[nodiscard]] QString pick(std::initializer_list<QStringView> of)
    {
        return (of.begin() + m_random() % std::uint32_t(of.size()))->toString();
    }

    std::mt19937 m_random;
};

} // namespace batchwatch::test
