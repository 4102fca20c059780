#include "gui/report.h"

#include "gui/resultsemptystate.h"
#include "results/columns.h"
#include "results/summary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Ranking;
using results::ResultsSummary;
using results::RowTally;
using results::Share;

namespace {

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}

/// Makes the parts of a report; where all its words are.
class ReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::Report)

public:
    ReportWriter(const ReportSubject &subject, const ResultsSummary &summary) : m_subject(subject), m_summary(summary) {}

    [[nodiscard]] Report report() const
    {
        return {.title = batchesTitle(m_subject.batches),
            .subtitle = subtitle(),
            .warning = warning(),
            .keyFigures = keyFigures(),
            .parts = parts(),
            .countries = ranking(tr("Countries"), m_summary.countries),
            .carriers = ranking(tr("Carriers"), m_summary.carriers),
            .further = further(),
            .remarks = remarks()};
    }

    [[nodiscard]] static QString title(const QStringList &names)
    {
        if (names.isEmpty())
            return tr("No batch");
        if (names.size() == 1)
            return names.first();
        if (names.size() == 2)
            return tr("%1 and %2", "two batches").arg(names.at(0), names.at(1));
        return tr("%1, %2 and %Ln more", "batches", int(names.size() - 2)).arg(names.at(0), names.at(1));
    }

    [[nodiscard]] static QString share(qint64 part, qint64 whole)
    {
        if (whole <= 0)
            return u"–"_s;
        constexpr double least = 0.1;
        const double percent = 100.0 * double(part) / double(whole);
        const QString text = tr("%1\u202f%", "a percentage; the space is a narrow no-break one");
        const auto written = [&text](double shown) { return text.arg(QLocale().toString(shown, 'f', 1)); };
        if (part > 0 && percent < least)
            return u"< "_s + written(least);
        return written(part < whole ? std::min(percent, 99.9) : percent);
    }

private:
    [[nodiscard]] QStringList subtitle() const
    {
        QStringList lines{tr("As of %1").arg(QLocale().toString(localTime(m_subject.at), QLocale::LongFormat))};
        if (!m_subject.filter.isEmpty()) {
            lines += tr("Only %1 of %Ln number(s), by the filter: %2", nullptr, int(m_subject.unfiltered))
                         .arg(grouped(m_summary.rows), m_subject.filter);
        }
        return lines;
    }

    [[nodiscard]] QString warning() const
    {
        if (m_subject.unfinished == 0)
            return {};
        if (m_subject.batches.size() == 1)
            return tr("Not finished: the figures will change.");
        return tr("Not finished: %1 of %2 batches. The figures will change.")
            .arg(grouped(m_subject.unfinished), grouped(m_subject.batches.size()));
    }

    [[nodiscard]] std::vector<KeyFigure> keyFigures() const
    {
        const Share onWhatsApp = m_summary.onWhatsAppShare();
        const Share business = m_summary.businessShare();
        const Share without{m_summary.with(Outcome::NotOnWhatsApp), m_summary.checked()};
        const auto of = [](const Share &share, const QString &detail) { return share.whole > 0 ? detail : QString(); };
        return {{grouped(m_summary.rows), tr("number(s)", "below their count", int(m_summary.rows)),
                    tr("in %Ln batch(es)", nullptr, int(m_summary.batches))},
            {text(onWhatsApp), results::outcomeText(Outcome::OnWhatsApp),
                of(onWhatsApp, tr("%1 of %2 checked").arg(grouped(onWhatsApp.part), grouped(onWhatsApp.whole)))},
            {text(business), results::outcomeText(Outcome::Business),
                of(business, tr("%1 of %2 on WhatsApp").arg(grouped(business.part), grouped(business.whole)))},
            {grouped(without.part), results::outcomeText(Outcome::NotOnWhatsApp),
                of(without, tr("%1 of those checked").arg(text(without)))},
            {grouped(m_summary.with(Outcome::NotChecked)), results::outcomeText(Outcome::NotChecked), whyNotChecked()}};
    }

    [[nodiscard]] static QString text(const Share &of) { return share(of.part, of.whole); }

    [[nodiscard]] QString whyNotChecked() const
    {
        QStringList why;
        if (const qint64 failed = m_summary.with(NumberStatus::Failed); failed > 0)
            why += tr("%1 failed").arg(grouped(failed));
        if (const qint64 pending = m_summary.with(NumberStatus::Pending) + m_summary.with(NumberStatus::Unknown); pending > 0)
            why += tr("%1 pending").arg(grouped(pending));
        return why.join(u" · "_s);
    }

    [[nodiscard]] static QString partName(Outcome outcome)
    {
        // "on WhatsApp" alone would be taken for all that are.
        return outcome == Outcome::OnWhatsApp ? tr("on WhatsApp, no business") : results::outcomeText(outcome);
    }

    [[nodiscard]] static QString words(const QString &name, qint64 numbers, const QString &share)
    {
        return tr("%1: %Ln number(s), %2", "an outcome, a country or a carrier", int(numbers)).arg(name, share);
    }

    [[nodiscard]] std::vector<ReportPart> parts() const
    {
        std::vector<ReportPart> parts;
        for (const Outcome outcome : {Outcome::Business, Outcome::OnWhatsApp, Outcome::NotOnWhatsApp, Outcome::NotChecked}) {
            const qint64 numbers = m_summary.with(outcome);
            ReportPart part{outcome, numbers, partName(outcome), grouped(numbers), share(numbers, m_summary.rows), {}};
            part.words = words(part.name, numbers, part.share);
            parts.push_back(part);
        }
        return parts;
    }

    [[nodiscard]] ReportBar bar(const QString &name, const RowTally &tally) const
    {
        ReportBar bar{.numbers = tally.numbers,
            .onWhatsApp = tally.onWhatsApp,
            .name = name,
            .count = grouped(tally.numbers),
            .share = share(tally.numbers, m_summary.rows),
            .onWhatsAppCount = grouped(tally.onWhatsApp)};
        bar.words = words(bar.name, tally.numbers, bar.share);
        if (tally.checked > 0) {
            bar.onWhatsAppShare = share(tally.onWhatsApp, tally.checked);
            bar.words
                = tr("%1; %2 on WhatsApp, %3 of those checked", "after the above").arg(bar.words, bar.onWhatsAppCount, bar.onWhatsAppShare);
        }
        return bar;
    }

    [[nodiscard]] ReportRanking ranking(const QString &title, const Ranking &ranking) const
    {
        ReportRanking shown{title, {}};
        for (const Ranking::Entry &entry : ranking.top)
            shown.bars.push_back(bar(entry.name, entry.tally));
        if (ranking.otherTexts > 0)
            shown.bars.push_back(bar(tr("%Ln other(s)", "countries or carriers", int(ranking.otherTexts)), ranking.others));
        if (ranking.notKnown.numbers > 0)
            shown.bars.push_back(bar(tr("not known", "country or carrier"), ranking.notKnown));
        return shown;
    }

    [[nodiscard]] std::vector<ReportLine> further() const
    {
        std::vector<ReportLine> lines;
        const auto add = [&lines](const QString &name, qint64 numbers) { lines.push_back({name, numbers, grouped(numbers)}); };
        add(tr("Numbers in all"), m_summary.rows);
        add(tr("Checked"), m_summary.checked());
        add(tr("On WhatsApp, businesses included"), m_summary.onWhatsApp());
        add(tr("Failed"), m_summary.with(NumberStatus::Failed));
        add(tr("Pending"), m_summary.with(NumberStatus::Pending));
        if (const qint64 unknown = m_summary.with(NumberStatus::Unknown); unknown > 0)
            add(tr("In a state that Batchwatch does not know"), unknown);
        add(tr("Numbers that are listed more than once"), m_summary.repeatedNumbers);
        return lines;
    }

    [[nodiscard]] QStringList remarks() const
    {
        QStringList remarks{tr("Shares on WhatsApp are of the numbers that were checked.")};
        if (m_summary.repeatedNumbers > 0) {
            remarks += tr(
                "%Ln number(s) are listed more than once (rows too many: %1); each row counts.", nullptr, int(m_summary.repeatedNumbers))
                           .arg(grouped(m_summary.repetitions));
        }
        return remarks;
    }

    const ReportSubject &m_subject;
    const ResultsSummary &m_summary;
};

} // namespace

QString batchesTitle(const QStringList &names)
{
    return ReportWriter::title(names);
}

QString shareText(qint64 part, qint64 whole)
{
    return ReportWriter::share(part, whole);
}

Report makeReport(const ReportSubject &subject, const ResultsSummary &summary)
{
    return ReportWriter(subject, summary).report();
}

} // namespace batchwatch::gui
