#pragma once

#include <QLibrary>

#include <xlsxwriter.h>

namespace batchwatch::exports {

/// What is used of libxlsxwriter, loaded at the first workbook and not with the program: libcrypto comes with it, and a start would wait
/// for both. The library stays loaded once it is.
class XlsxLibrary
{
public:
    /// False when the library is missing or another one; the functions may be called only after true.
    [[nodiscard]] bool load();

    decltype(&::workbook_new_opt) workbookNew = nullptr;
    decltype(&::workbook_close) workbookClose = nullptr;
    decltype(&::lxw_workbook_free) workbookFree = nullptr;
    decltype(&::workbook_add_format) addFormat = nullptr;
    decltype(&::workbook_add_worksheet) addWorksheet = nullptr;
    decltype(&::format_set_bold) setBold = nullptr;
    decltype(&::format_set_bg_color) setBackground = nullptr;
    decltype(&::worksheet_set_column) setColumn = nullptr;
    decltype(&::worksheet_write_string) writeString = nullptr;
    decltype(&::worksheet_freeze_panes) freezePanes = nullptr;
    decltype(&::worksheet_autofilter) autofilter = nullptr;
    decltype(&::lxw_strerror) errorText = nullptr;

private:
    template<typename Function> [[nodiscard]] bool resolve(const char *name, Function *function)
    {
        *function = reinterpret_cast<Function>(m_library.resolve(name));
        return *function != nullptr;
    }

    QLibrary m_library;
};

} // namespace batchwatch::exports
