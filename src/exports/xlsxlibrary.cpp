#include "exports/xlsxlibrary.h"

namespace batchwatch::exports {

bool XlsxLibrary::load()
{
    m_library.setFileName(QStringLiteral(BATCHWATCH_XLSXWRITER)); // the one whose header this was built with
    return m_library.load() && resolve("workbook_new_opt", &workbookNew) && resolve("workbook_close", &workbookClose)
        && resolve("lxw_workbook_free", &workbookFree) && resolve("workbook_add_format", &addFormat)
        && resolve("workbook_add_worksheet", &addWorksheet) && resolve("format_set_bold", &setBold)
        && resolve("format_set_bg_color", &setBackground) && resolve("worksheet_set_column", &setColumn)
        && resolve("worksheet_write_string", &writeString) && resolve("worksheet_freeze_panes", &freezePanes)
        && resolve("worksheet_autofilter", &autofilter) && resolve("lxw_strerror", &errorText);
}

} // namespace batchwatch::exports
