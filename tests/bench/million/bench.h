#pragma once

#include "options.h"
#include "report.h"
#include "runner.h"
#include "sqltable.h"
#include "stocktable.h"

#include <QTemporaryDir>

namespace batchwatch::bench {

/// What the operations share: the rows, both sides' tables of them, made when first asked for, and what was measured.
class Bench
{
public:
    explicit Bench(const Options &options);
    ~Bench();
    Q_DISABLE_COPY_MOVE(Bench)

    [[nodiscard]] const Million &data() const { return m_data; }
    [[nodiscard]] qsizetype rows() const { return m_data.rows(); }
    [[nodiscard]] const Runner &runner() const { return m_runner; }

    [[nodiscard]] const std::vector<OursBatch> &batches();
    [[nodiscard]] OursTable &ours();
    [[nodiscard]] std::vector<TextRow> &stock();
    [[nodiscard]] SqlTable &sql();

    /// A file to be written; one of an earlier round is removed first.
    [[nodiscard]] QString freshFile(const QString &name) const;
    /// One that is there.
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] QByteArray contents(const QString &name) const;
    void removeFiles() const;

    /// To the report, and as JSON at once when that is asked for.
    void add(const Line &line);
    /// Both sides must come to the same result. What does not is told, and the run fails.
    void check(bool holds, const QString &what);

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    const Options m_options;
    const Million m_data;
    const Runner m_runner;
    QTemporaryDir m_folder;
    std::vector<OursBatch> m_batches;
    std::unique_ptr<OursTable> m_ours;
    std::vector<TextRow> m_stock;
    std::unique_ptr<SqlTable> m_sql;
    QList<Line> m_lines;
    bool m_hasFailed = false;
};

/// Parses all bodies as Batchwatch does.
[[nodiscard]] std::vector<OursBatch> oursBatches(const Million &data);

} // namespace batchwatch::bench
