#include "gui/readingrow.h"

#include "gui/elidedlabel.h"
#include "gui/meaningcolors.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace batchwatch::gui {

namespace {

using namespace std::chrono_literals;

/// Most files are read before a bar could be looked at.
constexpr auto barPatience = 300ms;
constexpr int readingSteps = 1000;
constexpr qsizetype mostNamed = 3;

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

ReadingRow::ReadingRow(QWidget *parent)
    : QWidget(parent),
      m_running(new QWidget(this)),
      m_what(new ElidedLabel(m_running)),
      m_progress(new QProgressBar(m_running)),
      m_stop(new QPushButton(tr("&Stop"), m_running)),
      m_problems(new QLabel(this))
{
    m_progress->setTextVisible(false);
    m_progress->setMaximum(readingSteps);
    m_progress->setAccessibleName(tr("Reading files"));
    m_stop->setAutoDefault(false);
    m_problems->setObjectName(QStringLiteral("readingProblems"));
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setWordWrap(true);
    m_problems->hide();
    auto *row = new QHBoxLayout(m_running);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_what, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_running);
    column->addWidget(m_problems);
    m_running->hide();
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(barPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { showRunning(true); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_waiting.clear();
        if (m_reader)
            m_reader->cancel();
    });
    colorText();
}

ReadingRow::~ReadingRow() = default;

void ReadingRow::read(const QList<BatchSource> &sources)
{
    m_waiting += sources;
    if (!isReading() && !m_waiting.isEmpty())
        begin();
}

void ReadingRow::begin()
{
    m_reader = std::make_unique<BatchFileReader>(std::exchange(m_waiting, {}));
    connect(m_reader.get(), &BatchFileReader::progressed, this, &ReadingRow::showProgress);
    connect(m_reader.get(), &BatchFileReader::finished, this, &ReadingRow::finish);
    m_progress->setValue(0);
    m_what->setText(tr("Reading…"));
    m_patience.start();
    say({});
    m_reader->start();
    Q_EMIT changed();
}

void ReadingRow::showProgress(const QString &path, qint64 done, qint64 total)
{
    m_what->setText(path.isEmpty() ? tr("Reading…") : tr("Reading %1…").arg(nameOf(path)));
    if (total > 0) // a file may grow meanwhile
        m_progress->setValue(int(std::min(1.0, double(done) / double(total)) * readingSteps));
}

void ReadingRow::finish(const BatchFindings &findings)
{
    m_reader.release()->deleteLater(); // it is still telling
    m_patience.stop();
    showRunning(false);
    say(sentencesOf(findings));
    if (!findings.batches.isEmpty())
        Q_EMIT found(findings.batches);
    if (!m_waiting.isEmpty())
        begin();
    Q_EMIT changed();
}

QStringList ReadingRow::sentencesOf(const BatchFindings &findings)
{
    QStringList sentences;
    for (const BatchFindings::Unreadable &file : findings.unreadable.first(std::min(findings.unreadable.size(), mostNamed)))
        sentences += tr("%1 cannot be read: %2.").arg(nameOf(file.path), file.reason);
    if (findings.unreadable.size() > mostNamed)
        sentences += tr("Nor can %n other file(s).", nullptr, int(findings.unreadable.size() - mostNamed));
    if (findings.withoutIds.size() == 1)
        sentences += tr("No batch id found in %1.").arg(nameOf(findings.withoutIds.first()));
    else if (!findings.withoutIds.isEmpty())
        sentences += tr("No batch id found in %n file(s).", nullptr, int(findings.withoutIds.size()));
    if (findings.isCutOff)
        sentences += tr("There are too many ids: only the first %L1 of a file are listed.").arg(BatchFinder::mostBatches);
    if (findings.isCancelled)
        sentences += tr("Stopped before all was read.");
    return sentences;
}

void ReadingRow::say(const QStringList &sentences)
{
    m_problems->setText(sentences.join(u'\n'));
    m_problems->setVisible(!sentences.isEmpty());
    setVisible(!sentences.isEmpty() || !m_running->isHidden());
}

void ReadingRow::showRunning(bool running)
{
    m_running->setVisible(running);
    setVisible(running || !m_problems->isHidden());
    Q_EMIT changed();
}

void ReadingRow::colorText()
{
    setTextMeaning(*m_problems, Meaning::Bad, palette());
}

void ReadingRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorText();
}

} // namespace batchwatch::gui
