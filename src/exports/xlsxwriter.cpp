#include "exports/xlsxwriter.h"

#include "exports/xlsxlibrary.h"

#include <QDir>

#include <algorithm>
#include <cerrno>

namespace batchwatch::exports {

namespace {

constexpr qsizetype longestCell = 32'767; // characters, Excel's limit

constexpr lxw_color_t headerColor = 0xe2e8f0;
constexpr qint64 rowsMeasured = 200;  // in each sheet
constexpr qsizetype narrowest = 8;    // characters
constexpr qsizetype widest = 60;      // characters
constexpr qsizetype filterButton = 3; // characters that it hides of a header
constexpr qsizetype cellMargin = 1;   // characters

} // namespace

QString workbookText(QString text)
{
    text.removeIf([](QChar c) { return c.isNull() || c.unicode() == 0xfffe || c.unicode() == 0xffff; });
    if (text.size() > longestCell) {
        text.truncate(longestCell - 1);
        text += QChar(0x2026);
    }
    return text;
}

void XlsxWriter::CloseUnwritten::operator()(lxw_workbook *workbook) const
{
    library->workbookFree(workbook);
}

XlsxWriter::XlsxWriter(QIODevice *device, const ExportOptions &options, const QString &scratchFolder, qint64 rowsPerSheet)
    : m_device(device),
      m_columns(exportedColumns(options)),
      m_file(QDir(scratchFolder).filePath(QStringLiteral(".batchwatch-XXXXXX"))),
      m_scratchFolder(QDir::toNativeSeparators(scratchFolder).toLocal8Bit()),
      m_rowsPerSheet(rowsPerSheet),
      m_library(std::make_unique<XlsxLibrary>()),
      m_workbook(nullptr, CloseUnwritten{m_library.get()})
{}

XlsxWriter::~XlsxWriter() = default;

bool XlsxWriter::begin()
{
    if (!m_library->load())
        return fail(0, QStringLiteral("libxlsxwriter"));
    if (!m_file.open())
        return fail(0, m_file.errorString());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_scratchFolder.data();
    m_workbook.reset(m_library->workbookNew(QFile::encodeName(m_file.fileName()).constData(), &options));
    if (!m_workbook)
        return fail(ENOMEM, {});
    m_headerFormat = m_library->addFormat(m_workbook.get());
    m_library->setBold(m_headerFormat);
    m_library->setBackground(m_headerFormat, headerColor);
    return beginSheet();
}

bool XlsxWriter::beginSheet()
{
    lxw_worksheet *const sheet = m_library->addWorksheet(m_workbook.get(), nullptr);
    if (!sheet)
        return fail(errno, {});
    m_sheets.push_back(sheet);
    m_rowsInSheet = 0;
    m_widths.assign(std::size_t(m_columns.size()), narrowest);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const char *const name = results::columnInfo(m_columns[i]).exportName;
        m_library->writeString(sheet, 0, lxw_col_t(i), name, m_headerFormat);
        measure(i, qsizetype(qstrlen(name)) + filterButton);
    }
    m_library->freezePanes(sheet, 1, 0);
    return true;
}

void XlsxWriter::measure(qsizetype column, qsizetype characters)
{
    qsizetype &width = m_widths[std::size_t(column)];
    width = std::clamp(characters + cellMargin, width, widest);
}

void XlsxWriter::endSheet()
{
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        m_library->setColumn(m_sheets.back(), lxw_col_t(i), lxw_col_t(i), double(m_widths[i]), nullptr);
    m_library->autofilter(m_sheets.back(), 0, 0, lxw_row_t(m_rowsInSheet), lxw_col_t(m_columns.size() - 1));
}

bool XlsxWriter::add(const BatchId &batch, const NumberResult &number)
{
    if (m_rowsInSheet == m_rowsPerSheet) {
        endSheet();
        if (!beginSheet())
            return false;
    }
    ++m_rowsInSheet;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString text = workbookText(cellText(batch, number, m_columns[i]));
        if (text.isEmpty())
            continue;
        if (m_rowsInSheet <= rowsMeasured)
            measure(i, text.size());
        const QByteArray utf8 = text.toUtf8();
        if (m_library->writeString(m_sheets.back(), lxw_row_t(m_rowsInSheet), lxw_col_t(i), utf8.constData(), nullptr) != LXW_NO_ERROR)
            return fail(errno, {});
    }
    return ferror(m_sheets.back()->optimize_tmpfile) == 0 || sheetsAreWhole();
}

bool XlsxWriter::end()
{
    endSheet();
    if (!sheetsAreWhole())
        return false;
    errno = 0;
    const lxw_error error = m_library->workbookClose(m_workbook.release());
    if (error != LXW_NO_ERROR)
        return fail(errno, QString::fromUtf8(m_library->errorText(error)));
    return copyToDevice();
}

/// The library does not look whether its rows could be written.
bool XlsxWriter::sheetsAreWhole()
{
    for (const lxw_worksheet *sheet : m_sheets) {
        errno = 0;
        if (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile) != 0)
            return fail(errno, {});
    }
    return true;
}

bool XlsxWriter::copyToDevice()
{
    QFile whole(m_file.fileName());
    if (!whole.open(QIODevice::ReadOnly))
        return fail(0, whole.errorString());
    QByteArray piece(1 << 20, Qt::Uninitialized);
    while (!whole.atEnd()) {
        const qint64 size = whole.read(piece.data(), piece.size());
        if (size < 0)
            return fail(0, whole.errorString());
        if (m_device->write(piece.constData(), size) != size)
            return false;
    }
    return true;
}

bool XlsxWriter::fail(int errorNumber, const QString &detail)
{
    const bool full = errorNumber == ENOSPC || errorNumber == EDQUOT;
    m_failure = ExportError{full ? ExportFault::Full : ExportFault::WriteFailed, {}, errorNumber ? qt_error_string(errorNumber) : detail};
    return false;
}

} // namespace batchwatch::exports
