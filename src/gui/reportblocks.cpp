#include "gui/reportblocks.h"

#include "gui/meaningcolors.h"
#include "gui/report.h"
#include "gui/reportcolors.h"
#include "gui/reportsheet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

/// What the report is written in: black and the colours of meanings on white, whatever the window's are.
struct Types
{
    QColor paper = Qt::white;
    ReportType title{17.0, true};
    ReportType heading{11.0, true};
    ReportType figure{19.0, true};
    ReportType text{9.0};
    ReportType strong{9.0, true};
    ReportType quiet{8.0, false, meaningColor(Meaning::Quiet, paper)};
    ReportType warning{9.0, true, meaningColor(Meaning::Attention, paper)};
};

constexpr double blockGap = 14.0; ///< between blocks
constexpr double gutter = 22.0;   ///< between columns
constexpr double swatch = 8.0;    ///< a sample of a colour
constexpr double partsBar = 16.0; ///< height
constexpr double rankBar = 5.0;

} // namespace

class ReportBlocks::Private
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::Report)

public:
    Private(const Report &report, const ReportSheet &sheet) : m_report(report), m_sheet(sheet), m_width(m_sheet.width()) {}

    void make()
    {
        addHead();
        addKeyFigures();
        addParts();
        addRankings();
        addRemarks();
    }

    [[nodiscard]] const std::vector<ReportBlock> &blocks() const { return m_blocks; }

    void drawFooter(int page, int pages) const
    {
        const QRectF box(
            0, m_sheet.height() - ReportSheet::lineHeight(m_type.quiet), m_sheet.width(), ReportSheet::lineHeight(m_type.quiet));
        m_sheet.line(box, u"Batchwatch"_s, m_type.quiet);
        const QLocale locale;
        m_sheet.line(box, tr("Page %1 of %2").arg(locale.toString(page), locale.toString(pages)), m_type.quiet, Edge::Trailing);
    }

private:
    using Draw = std::function<void(double top)>;

    void add(double height, Draw draw, bool staysWithNext = false) { m_blocks.push_back({height, std::move(draw), staysWithNext}); }
    void addGap(double height = blockGap) { add(height, {}); }

    void addParagraph(const QString &text, const ReportType &type)
    {
        const double height = m_sheet.paragraphHeight(text, type, m_width);
        add(height, [this, text, type, height](double top) { m_sheet.paragraph(QRectF(0, top, m_width, height + 1.0), text, type); });
    }

    void addHead()
    {
        addParagraph(m_report.title, m_type.title);
        addGap(3.0);
        for (const QString &line : m_report.subtitle)
            addParagraph(line, m_type.text);
        if (!m_report.warning.isEmpty())
            addParagraph(m_report.warning, m_type.warning);
        addGap();
    }

    void addKeyFigures()
    {
        const double line = ReportSheet::lineHeight(m_type.text);
        const double large = ReportSheet::lineHeight(m_type.figure);
        const double step = m_width / double(m_report.keyFigures.size());
        const double room = step - 8.0;
        double details = 0.0;
        for (const KeyFigure &figure : m_report.keyFigures)
            details = std::max(details, m_sheet.paragraphHeight(figure.detail, m_type.quiet, room));
        add(large + line + details, [=, this](double top) {
            double leading = 0.0;
            for (const KeyFigure &figure : m_report.keyFigures) {
                m_sheet.fittedLine(QRectF(leading, top, room, large), figure.value, m_type.figure);
                m_sheet.fittedLine(QRectF(leading, top + large, room, line), figure.name, m_type.strong);
                m_sheet.paragraph(QRectF(leading, top + large + line, room, details + 1.0), figure.detail, m_type.quiet);
                leading += step;
            }
        });
        addGap();
    }

    /// One bar of all numbers, and below it what its parts are.
    void addParts()
    {
        addHeading(tr("Outcomes"));
        add(
            partsBar, [this](double top) { drawPartsBar(top); }, true);
        addGap(5.0);
        const double line = ReportSheet::lineHeight(m_type.text);
        add(2 * line, [this](double top) { drawPartsLegend(top); });
        addGap();
    }

    /// Each as much room as its words need, and of what is left the same for all.
    void drawPartsLegend(double top) const
    {
        constexpr double beside = swatch + 5.0;
        const double line = ReportSheet::lineHeight(m_type.text);
        std::vector<double> needed;
        double left = m_width;
        for (const ReportPart &part : m_report.parts) {
            const double words = std::max(m_sheet.widthOf(part.name, m_type.text), m_sheet.widthOf(figuresOf(part), m_type.strong));
            needed.push_back(beside + words + 4.0);
            left -= needed.back();
        }
        double leading = 0.0;
        for (std::size_t i = 0; i < needed.size(); ++i) {
            const ReportPart &part = m_report.parts[i];
            const double step = needed[i] + left / double(needed.size());
            const double room = std::max(step - beside - std::max(left, 4.0) / double(needed.size()), 0.0);
            m_sheet.area(QRectF(leading, top + (line - swatch) / 2, swatch, swatch), outcomeColor(part.outcome, m_type.paper));
            m_sheet.fittedLine(QRectF(leading + beside, top, room, line), part.name, m_type.text);
            m_sheet.fittedLine(QRectF(leading + beside, top + line, room, line), figuresOf(part), m_type.strong);
            leading += step;
        }
    }

    /// Each figure by itself, or a sign would change sides where one reads from right to left.
    [[nodiscard]] static QString figuresOf(const ReportPart &part)
    {
        const auto isolated = [](const QString &text) { return QString(QChar(0x2068) % text % QChar(0x2069)); };
        return isolated(part.count) % u" · " % isolated(part.share);
    }

    void drawPartsBar(double top) const
    {
        qint64 all = 0;
        for (const ReportPart &part : m_report.parts)
            all += part.numbers;
        if (all == 0)
            return m_sheet.area(QRectF(0, top, m_width, partsBar), outcomeColor(Outcome::NotChecked, m_type.paper));
        constexpr double seam = 1.0;
        double leading = 0.0;
        for (const ReportPart &part : m_report.parts) {
            const double length = m_width * double(part.numbers) / double(all);
            m_sheet.area(
                QRectF(leading, top, std::max(length - seam, std::min(length, 0.5)), partsBar), outcomeColor(part.outcome, m_type.paper));
            leading += length;
        }
    }

    void addHeading(const QString &text)
    {
        const double line = ReportSheet::lineHeight(m_type.heading);
        add(
            line + 4.0, [this, text, line](double top) { m_sheet.line(QRectF(0, top, m_width, line), text, m_type.heading); }, true);
    }

    /// Countries and carriers side by side.
    void addRankings()
    {
        const double column = (m_width - gutter) / 2;
        const double line = ReportSheet::lineHeight(m_type.heading);
        const ReportRanking *const rankings[]{&m_report.countries, &m_report.carriers};
        add(
            line,
            [=, this](double top) {
                for (int i = 0; i < 2; ++i)
                    m_sheet.line(QRectF(i * (column + gutter), top, column, line), rankings[i]->title, m_type.heading);
            },
            true);
        addLegend();
        const std::array measures{measuresOf(*rankings[0], column), measuresOf(*rankings[1], column)};
        const std::size_t rows = std::max(rankings[0]->bars.size(), rankings[1]->bars.size());
        for (std::size_t row = 0; row < rows; ++row) {
            add(ReportSheet::lineHeight(m_type.text) + rankBar + 7.0, [=, this](double top) {
                for (int i = 0; i < 2; ++i) {
                    if (row < rankings[i]->bars.size())
                        drawBar(QPointF(i * (column + gutter), top), rankings[i]->bars[row], measures[i]);
                }
            });
        }
        addGap(4.0);
    }

    /// What the two shades of the bars are.
    void addLegend()
    {
        const double line = ReportSheet::lineHeight(m_type.quiet);
        add(
            line + 6.0,
            [this, line](double top) {
                double leading = 0.0;
                const std::pair<QColor, QString> shades[]{{outcomeColor(Outcome::OnWhatsApp, m_type.paper), tr("on WhatsApp")},
                    {otherNumbersColor(m_type.paper), tr("other numbers")}};
                for (const auto &[color, name] : shades) {
                    m_sheet.area(QRectF(leading, top + (line - swatch) / 2, swatch, swatch), color);
                    const double wide = m_sheet.widthOf(name, m_type.quiet) + 1.0;
                    m_sheet.line(QRectF(leading + swatch + 5.0, top, wide, line), name, m_type.quiet);
                    leading += swatch + 5.0 + wide + 14.0;
                }
            },
            true);
    }

    /// What the bars of a ranking have in common.
    struct Measures
    {
        double width = 0.0;
        double share = 0.0;     ///< room of the widest text
        double perNumber = 0.0; ///< of a bar
    };

    [[nodiscard]] Measures measuresOf(const ReportRanking &ranking, double width) const
    {
        qint64 longest = 1;
        double share = 0.0;
        for (const ReportBar &bar : ranking.bars) {
            longest = std::max(longest, bar.numbers);
            share = std::max(share, m_sheet.widthOf(shareOf(bar), m_type.quiet) + 1.0);
        }
        return {.width = width, .share = std::min(share, width / 2), .perNumber = width / double(longest)};
    }

    [[nodiscard]] static QString shareOf(const ReportBar &bar)
    {
        return bar.onWhatsAppShare.isEmpty() ? QString() : tr("%1 on WhatsApp", "a share").arg(bar.onWhatsAppShare);
    }

    /// The name and the figures, and below them the bar.
    void drawBar(const QPointF &at, const ReportBar &bar, const Measures &measures) const
    {
        const double line = ReportSheet::lineHeight(m_type.text);
        const double end = at.x() + measures.width;
        const double count = m_sheet.widthOf(bar.count, m_type.strong) + 1.0;
        const double countAt = end - measures.share - 8.0 - count;
        m_sheet.line(QRectF(end - measures.share, at.y(), measures.share, line), shareOf(bar), m_type.quiet, Edge::Trailing);
        m_sheet.line(QRectF(countAt, at.y(), count, line), bar.count, m_type.strong, Edge::Trailing);
        m_sheet.line(QRectF(at.x(), at.y(), std::max(countAt - at.x() - 8.0, 0.0), line), bar.name, m_type.text);
        const double good = measures.perNumber * double(bar.onWhatsApp);
        const double rest = measures.perNumber * double(bar.numbers) - good;
        const double top = at.y() + line + 1.0;
        m_sheet.area(QRectF(at.x(), top, good, rankBar), outcomeColor(Outcome::OnWhatsApp, m_type.paper));
        m_sheet.area(QRectF(at.x() + good, top, rest, rankBar), otherNumbersColor(m_type.paper));
    }

    void addRemarks()
    {
        for (const QString &remark : m_report.remarks)
            addParagraph(remark, m_type.quiet);
    }

    const Types m_type;
    const Report &m_report;
    const ReportSheet &m_sheet;
    const double m_width;
    std::vector<ReportBlock> m_blocks;
};

ReportBlocks::ReportBlocks(const Report &report, const ReportSheet &sheet) : d(std::make_unique<Private>(report, sheet))
{
    d->make();
}

ReportBlocks::~ReportBlocks() = default;

const std::vector<ReportBlock> &ReportBlocks::blocks() const
{
    return d->blocks();
}

void ReportBlocks::drawFooter(int page, int pages) const
{
    d->drawFooter(page, pages);
}

} // namespace batchwatch::gui
