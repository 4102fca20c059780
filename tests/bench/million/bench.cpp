#include "bench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

/// In memory nobody waits for a disk, and a sync costs nothing on either side.
QString folderPattern(const Options &options)
{
    const QString memory = u"/dev/shm"_s;
    const QString parent = !options.folder.isEmpty() ? options.folder : QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return parent + u"/bench_million-XXXXXX"_s;
}

} // namespace

Bench::Bench(const Options &options)
    : m_options(options),
      m_data(options.rows),
      m_runner(options.repeat, options.longest),
      m_folder(folderPattern(options))
{
    check(m_folder.isValid(), u"no folder to write to: "_s + m_folder.errorString());
}

Bench::~Bench() = default;

const std::vector<OursBatch> &Bench::batches()
{
    if (m_batches.empty()) {
        m_batches = oursBatches(m_data);
        check(qsizetype(m_batches.size()) == m_data.batches(), u"a body was refused"_s);
    }
    return m_batches;
}

OursTable &Bench::ours()
{
    if (!m_ours)
        m_ours = std::make_unique<OursTable>(batches());
    return *m_ours;
}

std::vector<TextRow> &Bench::stock()
{
    if (m_stock.empty()) {
        m_stock = stockRows(m_data);
        check(qsizetype(m_stock.size()) == rows(), u"a body has other rows for QJsonDocument"_s);
    }
    return m_stock;
}

SqlTable &Bench::sql()
{
    if (!m_sql) {
        m_sql = std::make_unique<SqlTable>(SqlTable::Place::Memory);
        check(m_sql->insertAll(m_data), u"SQLite does not take the rows"_s);
    }
    return *m_sql;
}

QString Bench::freshFile(const QString &name) const
{
    QFile::remove(file(name));
    return file(name);
}

QString Bench::file(const QString &name) const
{
    return m_folder.filePath(name);
}

QByteArray Bench::contents(const QString &name) const
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void Bench::removeFiles() const
{
    QDir folder(m_folder.path());
    for (const QString &name : folder.entryList(QDir::Files))
        folder.remove(name);
}

void Bench::add(const Line &line)
{
    m_lines.append(line);
    if (!m_options.json)
        return;
    std::printf("%s\n", jsonLine(line).constData());
    std::fflush(stdout);
}

void Bench::check(bool holds, const QString &what)
{
    if (holds)
        return;
    m_hasFailed = true;
    std::fprintf(stderr, "ERROR: %s\n", qPrintable(what));
}

std::vector<OursBatch> oursBatches(const Million &data)
{
    OursParser parser;
    std::vector<OursBatch> batches;
    for (qsizetype batch = 0; batch < data.batches(); ++batch) {
        if (auto parsed = parser.parse(data.body(batch), batch))
            batches.push_back(std::move(parsed));
    }
    return batches;
}

} // namespace batchwatch::bench
