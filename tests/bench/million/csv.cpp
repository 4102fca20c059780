// All rows as CSV, seven columns, to a file.
#include "operations.h"

#include "../median.h"

#include "filepeers.h"

#include <QFile>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"CSV, 7 columns"_s;

/// The fields of a CSV one by one, whoever quoted what and ended a line how.
class CsvFields
{
public:
    explicit CsvFields(const QByteArray &bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    /// With what ends it: a separator or the line end.
    QByteArrayView next()
    {
        m_field.clear();
        bool quoted = false;
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '"' && !(quoted && m_at < m_bytes.size() && m_bytes[m_at] == '"')) {
                quoted = !quoted;
                continue;
            }
            m_at += c == '"' ? 1 : 0;
            if (c != '\r')
                m_field.append(c);
            if (!quoted && (c == ',' || c == '\n'))
                break;
        }
        return m_field;
    }

private:
    const QByteArray &m_bytes;
    QByteArray m_field;
    qsizetype m_at = 0;
};

bool isSameCsv(const QByteArray &left, const QByteArray &right)
{
    CsvFields ours(left);
    CsvFields theirs(right);
    while (!ours.atEnd() && !theirs.atEnd()) {
        if (ours.next() != theirs.next())
            return false;
    }
    return ours.atEnd() && theirs.atEnd();
}

void againstTool(Bench &bench, double ours, const QByteArray &bytes)
{
    Line line{.operation = operation, .ours = ours, .peer = u"sqlite3 -csv"_s, .goal = {.timesFaster = 15.0}};
    if (hasTool(u"sqlite3"_s)) {
        const QString database = bench.freshFile(u"peer.db"_s);
        bench.check(bench.sql().copyTo(database), u"SQLite writes no file"_s);
        line.peersOwn = bench.runner().median(
            [&] { return runTool(u"sqlite3"_s, sqliteCsvArguments(database), bench.freshFile(u"sqlite.csv"_s)).value_or(0.0); });
        bench.check(isSameCsv(bytes, bench.contents(u"sqlite.csv"_s)), u"sqlite3 writes another CSV"_s);
        bench.removeFiles();
    } else {
        line.note = u"sqlite3 is not installed"_s;
    }
    bench.add(line);
}

} // namespace

void measureCsv(Bench &bench)
{
    const OursTable &table = bench.ours();
    const std::vector<TextRow> &rows = bench.stock();
    const auto oursOnce = [&] {
        const QString path = bench.freshFile(u"ours.csv"_s);
        return milliseconds([&] { bench.check(table.exportTo(path, ExportKind::Csv, bench.rows()), u"no CSV was written"_s); });
    };
    oursOnce();
    const QByteArray bytes = bench.contents(u"ours.csv"_s);
    const auto [ours, raw] = bench.runner().medians(oursOnce, [&] {
        const QString path = bench.freshFile(u"bytes.csv"_s);
        return milliseconds([&] { bench.check(writeBytes(bytes, path), u"the bytes were not written"_s); });
    });
    const double stream = bench.runner().median([&] {
        const QString path = bench.freshFile(u"stream.csv"_s);
        return milliseconds([&] { bench.check(streamCsv(rows, path), u"QTextStream wrote no CSV"_s); });
    });
    bench.check(bytes == bench.contents(u"stream.csv"_s), u"QTextStream writes another CSV"_s);
    bench.removeFiles();
    bench.add({.operation = operation,
        .ours = ours,
        .peer = u"QTextStream, field by field"_s,
        .peersOwn = stream,
        .goal = {.timesFaster = 10.0}});
    againstTool(bench, ours, bytes);
    bench.add({.operation = operation, .ours = ours, .peer = u"write() of the same bytes"_s, .peersOwn = raw, .goal = {.timesPeer = 1.3}});
}

} // namespace batchwatch::bench
