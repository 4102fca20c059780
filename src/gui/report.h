#pragma once

#include "core/clock.h"
#include "core/numberresult.h"

#include <QStringList>

#include <vector>

namespace batchwatch::results {
struct ResultsSummary;
}

namespace batchwatch::gui {

/// What a report is about, free of secrets.
struct ReportSubject
{
    QStringList batches;   ///< their names
    qint64 unfinished = 0; ///< so many of them are still under way
    QString filter;        ///< as a person reads it; empty: all numbers
    qint64 unfiltered = 0; ///< numbers before the filter
    WallTime at{};         ///< when they were counted
};

/// One of the few that are written large.
struct KeyFigure
{
    QString value;
    QString name;
    QString detail; ///< what it is a share of, and the like; may be empty
};

/// All numbers with an outcome: a part of the bar of all numbers.
struct ReportPart
{
    Outcome outcome = Outcome::NotChecked;
    qint64 numbers = 0;
    QString name;
    QString count;
    QString share; ///< of all numbers
    QString words; ///< all of this in one line, for a tool tip and who cannot see
};

/// A bar of a ranking: all numbers of a country, say.
struct ReportBar
{
    qint64 numbers = 0;
    qint64 onWhatsApp = 0;
    QString name;
    QString count;
    QString share; ///< of all numbers
    QString onWhatsAppCount;
    QString onWhatsAppShare; ///< of those that were checked; empty when none was
    QString words;           ///< all of this in one line
};

struct ReportRanking
{
    QString title;
    std::vector<ReportBar> bars;
};

/// A line of the table that has neither bar nor part.
struct ReportLine
{
    QString name;
    qint64 numbers = 0;
    QString count;
};

/// Results in figures and words: what window, file and paper show of them, each in its own way. Plain texts.
struct Report
{
    QString title;        ///< the batches
    QStringList subtitle; ///< when, which numbers
    QString warning;      ///< why the figures will change; empty: they will not
    std::vector<KeyFigure> keyFigures;
    std::vector<ReportPart> parts;
    ReportRanking countries;
    ReportRanking carriers;
    std::vector<ReportLine> further;
    QStringList remarks;
};

/// In the person's language.
[[nodiscard]] Report makeReport(const ReportSubject &subject, const results::ResultsSummary &summary);

/// "Spring list", "Spring list and March", "Spring list, March and 3 more".
[[nodiscard]] QString batchesTitle(const QStringList &names);

/// "59.4 %"; never "0.0 %" of something and never "100.0 %" of less than all; "–" of nothing.
[[nodiscard]] QString shareText(qint64 part, qint64 whole);

} // namespace batchwatch::gui
