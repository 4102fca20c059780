#include "gui/reportfile.h"

#include "exports/exportname.h"
#include "exports/exporttarget.h"
#include "gui/report.h"
#include "gui/reportpages.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::ExportError;
using exports::ExportFault;

namespace {

constexpr double marginMm = 18.0;
constexpr int pictureDpi = 2 * 96;
constexpr double picturePixelsAPoint = pictureDpi / 72.0;
constexpr double pictureWidth = 580 * picturePixelsAPoint;
constexpr double pictureMargin = 28 * picturePixelsAPoint;

/// CLDR, "paperSize": the rest of the world has A4.
bool usesLetterPaper(QLocale::Territory territory)
{
    static constexpr std::array countries{QLocale::Belize, QLocale::Canada, QLocale::Chile, QLocale::Colombia, QLocale::CostaRica,
        QLocale::ElSalvador, QLocale::Guatemala, QLocale::Mexico, QLocale::Nicaragua, QLocale::Panama, QLocale::Philippines,
        QLocale::PuertoRico, QLocale::UnitedStates, QLocale::Venezuela};
    return std::find(countries.begin(), countries.end(), territory) != countries.end();
}

QImage whitePicture(const QSize &size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    const int dotsPerMeter = int(std::lround(pictureDpi / 0.0254));
    picture.setDotsPerMeterX(dotsPerMeter);
    picture.setDotsPerMeterY(dotsPerMeter);
    return picture;
}

} // namespace

QString reportSuffix(ReportFormat format)
{
    return format == ReportFormat::Pdf ? u"pdf"_s : u"png"_s;
}

QString withReportSuffix(const QString &path, ReportFormat format)
{
    const QString suffix = QFileInfo(path).suffix();
    const QString other = reportSuffix(format == ReportFormat::Pdf ? ReportFormat::Png : ReportFormat::Pdf);
    if (!suffix.isEmpty() && suffix.compare(other, Qt::CaseInsensitive) != 0 && !exports::formatForPath(path))
        return path;
    return (path.endsWith(u'.') ? path : QString(path + u'.')) + reportSuffix(format);
}

QString proposedReportName(const QString &batches, bool finished, ReportFormat format, QDate today)
{
    const QString name = exports::safeFileName(batches, u"batch"_s);
    return name + "-summary"_L1 + QLatin1StringView(finished ? "" : "-partial") + u'_' + today.toString(Qt::ISODate) + u'.'
        + reportSuffix(format);
}

QByteArray reportAsPdf(const Report &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setCreator(u"Batchwatch"_s);
    writer.setPageSize(QPageSize(usesLetterPaper(QLocale().territory()) ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    return paintReport(writer, report) ? buffer.data() : QByteArray();
}

QByteArray reportAsPng(const Report &report)
{
    constexpr double width = pictureWidth - 2 * pictureMargin;
    QImage scratch = whitePicture(QSize(1, 1));
    QPainter measuring(&scratch);
    const double height = reportHeight(measuring, width, report);
    QImage picture = whitePicture(QSize(int(pictureWidth), int(std::ceil(height + 2 * pictureMargin))));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool painted = paintReport(painter, QRectF(pictureMargin, pictureMargin, width, height), report);
    QBuffer buffer;
    return painted && painter.end() && picture.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

Result<QString, ExportError> writeReport(const Report &report, ReportFormat format, const QString &path)
{
    const QByteArray content = format == ReportFormat::Pdf ? reportAsPdf(report) : reportAsPng(report);
    if (content.isEmpty())
        return Failure(ExportError{ExportFault::WriteFailed, path, {}});
    exports::ExportTarget target(path, exports::Hashing::Off);
    if (!target.open())
        return Failure(ExportError{ExportFault::CannotOpen, path, target.failure(0).detail});
    errno = 0;
    if (target.write(content) != content.size() || !target.commit())
        return Failure(target.failure(errno));
    return path;
}

} // namespace batchwatch::gui
