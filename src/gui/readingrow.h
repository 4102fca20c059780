#pragma once

#include "gui/batchfilereader.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace batchwatch::gui {

class ElidedLabel;

/// Reads files and long texts for their batches, one after the other. Progress and "Stop" are shown when it takes a while; afterwards what
/// could not be read and why, until the next time.
class ReadingRow : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingRow(QWidget *parent = nullptr);
    ~ReadingRow() override;

    void read(const QList<BatchSource> &sources);
    [[nodiscard]] bool isReading() const { return m_reader != nullptr; }

Q_SIGNALS:
    void found(const QList<batchwatch::FoundBatch> &batches);
    void changed(); ///< it began or ended, or another text is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void showProgress(const QString &path, qint64 done, qint64 total);
    void finish(const BatchFindings &findings);
    void say(const QStringList &sentences);
    void showRunning(bool running);
    void colorText();
    [[nodiscard]] static QStringList sentencesOf(const BatchFindings &findings);

    QWidget *m_running;
    ElidedLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QLabel *m_problems;
    QTimer m_patience;
    QList<BatchSource> m_waiting;
    std::unique_ptr<BatchFileReader> m_reader;
};

} // namespace batchwatch::gui
