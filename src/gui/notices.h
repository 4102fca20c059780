#pragma once

#include "monitor/batchreport.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace batchwatch::gui {

/// What a person is told of even when the window is not looked at.
enum class NoticeKind : quint8 { Finished, Stalled, Failed, KeyNeeded };
inline constexpr std::array noticeKinds{NoticeKind::Finished, NoticeKind::Stalled, NoticeKind::Failed, NoticeKind::KeyNeeded};

/// One thing that happened to one batch.
struct Notice
{
    NoticeKind kind = NoticeKind::Finished;
    BatchId id;
    QString name; ///< of the batch, as the person knows it
    WallTime at;
};

/// Makes events of reports: each occurrence once, nothing of what was so before, nothing of what the person did. A request that fails
/// meanwhile ends no occurrence: only what the vendor says of the batch, or the person, does.
class NoticeTracker
{
public:
    /// What is so already is not told.
    void reset(const QList<monitor::BatchReport> &reports);
    [[nodiscard]] std::optional<NoticeKind> take(const monitor::BatchReport &report);
    void forget(const BatchId &id) { m_told.remove(id); }

private:
    QHash<BatchId, std::optional<NoticeKind>> m_told; ///< what each batch is in the middle of
};

/// A text in two parts, plain.
struct NoticeText
{
    QString summary;
    QString body;

    friend bool operator==(const NoticeText &, const NoticeText &) = default;
};

class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)

public:
    /// One notification for all that happened of one kind: "7 batches finished", "Spring list, March, Lost and 4 more".
    /// `names` is not empty, the latest last.
    [[nodiscard]] static NoticeText notification(NoticeKind kind, const QStringList &names);
    [[nodiscard]] static QString line(const Notice &notice); ///< for the list of those missed: "14:03  Spring list finished"

private:
    [[nodiscard]] static QString summary(NoticeKind kind, int count);
};

} // namespace batchwatch::gui
