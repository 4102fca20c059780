#pragma once

#include "gui/copyrows.h"

#include <QObject>

#include <memory>

namespace batchwatch::gui {

/// Puts rows on the clipboard: few at once, many from a thread of its own, so that the window goes on. A newer copy, here or by any other
/// program, cancels the one under way. GUI thread.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qint64 quickRows = 2'000; ///< up to here it is done at once: a few milliseconds in any format
        qint64 mostBytes = mostCopied;
    };

    explicit RowCopier(QObject *parent = nullptr) : RowCopier(Limits(), parent) {}
    explicit RowCopier(const Limits &limits, QObject *parent = nullptr);
    ~RowCopier() override;

    /// No rows change nothing.
    void copy(CopyOrder order);
    void cancel();
    [[nodiscard]] bool isCopying() const;

Q_SIGNALS:
    void started(qint64 rows); ///< only of what is not done at once
    void progressed(qint64 rowsDone, qint64 rowsTotal);
    void finished(qint64 rows);
    void cancelled();
    void tooLarge(qint64 rows); ///< nothing was put on the clipboard

private:
    struct Run;

    void take(const std::shared_ptr<Run> &run, const CopyResult &result);
    void put(const CopyResult &result, qint64 rows);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::gui
