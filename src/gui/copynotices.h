#pragma once

#include <QObject>

#include <functional>

namespace batchwatch::gui {

class MessageBar;
class RowCopier;

/// Tells of a copy that takes its time, with Cancel, and of one that would be too large for a clipboard, with a way to export instead.
class CopyNotices : public QObject
{
    Q_OBJECT

public:
    /// What is passed in outlives this.
    CopyNotices(RowCopier &copier, MessageBar &messages, std::function<void()> exportRows, QObject *parent = nullptr);

private:
    void showCopying(qint64 rows);
    void showDone(qint64 rows);
    void showTooLarge(qint64 rows);

    RowCopier &m_copier;
    MessageBar &m_messages;
    std::function<void()> m_exportRows;
    bool m_isTold = false; ///< that a copy is under way
};

} // namespace batchwatch::gui
