#pragma once

#include "exports/rowwriter.h"

#include <QTemporaryFile>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace batchwatch::exports {

class XlsxLibrary;

/// The text as a cell holds it: what XML cannot is left out, and what is over Excel's limit is cut, visibly.
[[nodiscard]] QString workbookText(QString text);

/// An Excel workbook: every cell is text and none a formula, so that nothing is run and no digit of a number is lost. Header bold on a
/// fill and frozen, with filter buttons. Columns are as wide as the first rows need, within bounds. More rows than a sheet holds go on in
/// the next one. The library needs a file of its own: it is made in `scratchFolder` and copied to the device at the end. Memory stays flat.
class XlsxWriter final : public RowWriter
{
public:
    XlsxWriter(QIODevice *device, const ExportOptions &options, const QString &scratchFolder, qint64 rowsPerSheet = 1'048'575);
    ~XlsxWriter() override;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const BatchId &batch, const NumberResult &number) override;
    [[nodiscard]] bool end() override;
    [[nodiscard]] std::optional<ExportError> failure() const override { return m_failure; }

private:
    struct CloseUnwritten
    {
        const XlsxLibrary *library;
        void operator()(lxw_workbook *workbook) const;
    };

    [[nodiscard]] bool beginSheet();
    void measure(qsizetype column, qsizetype characters);
    void endSheet();
    [[nodiscard]] bool sheetsAreWhole();
    [[nodiscard]] bool copyToDevice();
    [[nodiscard]] bool fail(int errorNumber, const QString &detail);

    QIODevice *m_device;
    QList<results::Column> m_columns;
    QTemporaryFile m_file;
    QByteArray m_scratchFolder; // the library keeps the pointer
    const qint64 m_rowsPerSheet;
    const std::unique_ptr<XlsxLibrary> m_library;
    std::unique_ptr<lxw_workbook, CloseUnwritten> m_workbook;
    std::vector<lxw_worksheet *> m_sheets; // owned by the workbook
    lxw_format *m_headerFormat = nullptr;  // owned by the workbook
    std::vector<qsizetype> m_widths;       // of this sheet's columns, in characters
    qint64 m_rowsInSheet = 0;
    std::optional<ExportError> m_failure;
};

} // namespace batchwatch::exports
