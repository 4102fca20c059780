#include "filepeers.h"

#include "../median.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>

#include <xlsxwriter.h>

#include <memory>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype piece = 1 << 20;
constexpr int longestTool = 600'000;

QString csvField(const QString &text)
{
    const auto needsQuotes = [](QChar c) { return c == u'"' || c == u',' || c == u'\r' || c == u'\n'; };
    if (std::none_of(text.begin(), text.end(), needsQuotes))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

bool writeCells(lxw_worksheet *sheet, lxw_row_t row, const Utf8Row &texts)
{
    lxw_col_t column = 0;
    for (const Field field : exportedFields) {
        const std::string &text = texts[std::size_t(field)];
        if (!text.empty() && worksheet_write_string(sheet, row, column, text.c_str(), nullptr) != LXW_NO_ERROR)
            return false;
        ++column;
    }
    return true;
}

} // namespace

bool streamCsv(const std::vector<TextRow> &rows, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    for (const Field field : exportedFields)
        out << fieldNames[std::size_t(field)] << (field == exportedFields.back() ? u"\r\n"_s : u","_s);
    for (const TextRow &row : rows) {
        for (const Field field : exportedFields)
            out << csvField(row[std::size_t(field)]) << (field == exportedFields.back() ? u"\r\n"_s : u","_s);
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

bool writeBytes(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const qsizetype size = std::min(piece, bytes.size() - at);
        if (file.write(bytes.constData() + at, size) != size)
            return false;
    }
    return true;
}

bool writeBareWorkbook(const Million &data, const QString &path)
{
    QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    lxw_workbook *workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
    Utf8Row texts;
    std::copy(fieldNames.begin(), fieldNames.end(), texts.begin());
    bool isWhole = writeCells(sheet, 0, texts);
    for (qsizetype row = 0; row < data.rows() && isWhole; ++row) {
        data.write(row, &texts);
        isWhole = writeCells(sheet, lxw_row_t(row + 1), texts);
    }
    return workbook_close(workbook) == LXW_NO_ERROR && isWhole;
}

std::optional<double> runTool(const QString &program, const QStringList &arguments, const QString &outputPath)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(outputPath);
    bool isDone = false;
    const double ms = milliseconds([&] {
        process.start(program, arguments);
        isDone = process.waitForFinished(longestTool);
    });
    const bool isWell = isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isWell ? std::optional(ms) : std::nullopt;
}

bool hasTool(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

QStringList sqliteCsvArguments(const QString &database)
{
    QStringList names;
    for (const Field field : exportedFields)
        names.append(QString::fromLatin1(fieldNames[std::size_t(field)]));
    return {u"-readonly"_s, u"-csv"_s, u"-header"_s, database, u"SELECT "_s + names.join(u", "_s) + u" FROM results"_s};
}

QStringList jqArguments(const QString &jsonLines)
{
    return {u"-c"_s, u"."_s, jsonLines};
}

} // namespace batchwatch::bench
