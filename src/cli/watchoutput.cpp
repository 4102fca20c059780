#include "cli/watchoutput.h"

#include "app/errortext.h"
#include "cli/terminaltext.h"
#include "core/redactor.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

QString nameOf(const BatchFigures &batch)
{
    return batch.label.isEmpty() ? batch.id.toString() : batch.label;
}

QString retryText(std::optional<Milliseconds> retry)
{
    if (!retry)
        return QCoreApplication::translate("Cli", "Given up.");
    return QCoreApplication::translate("Cli", "Next try in %1 s.").arg(std::chrono::ceil<std::chrono::seconds>(*retry).count());
}

} // namespace

WatchOutput::WatchOutput(Streams &streams, OutputFormat format, bool withBar, const Clock &clock, const Redactor &redactor)
    : m_streams(streams),
      m_format(format),
      m_clock(clock),
      m_redactor(redactor)
{
    if (withBar)
        m_bar.emplace(streams.err, clock);
}

void WatchOutput::standing(const monitor::BatchReport &report)
{
    if (!m_bar)
        return;
    m_bar->update(report.id, report.counts, report.nextPoll);
    m_bar->draw();
}

void WatchOutput::progress(const monitor::BatchReport &report, std::optional<Milliseconds> next)
{
    if (m_format == OutputFormat::Json)
        writeLine(progressLine(figuresOf(report), m_clock.wallNow(), next));
    standing(report);
}

void WatchOutput::error(const BatchFigures &batch, const ApiError &error, std::optional<Milliseconds> retry, const QString &ownMessage)
{
    const QString message = ownMessage.isEmpty() ? m_redactor.redacted(app::ErrorTexts::describe(error).toString()) : ownMessage;
    if (m_format == OutputFormat::Json)
        writeLine(errorLine(batch.id, m_clock.wallNow(), error, message, retry));
    else
        note(nameOf(batch) + u": "_s + message + u' ' + retryText(retry));
    if (!retry)
        ended(batch);
}

void WatchOutput::finished(const BatchFigures &batch)
{
    if (m_format == OutputFormat::Json)
        writeLine(finishedLine(batch, m_clock.wallNow()));
    ended(batch);
}

void WatchOutput::left(const BatchFigures &batch)
{
    ended(batch);
}

void WatchOutput::note(const QString &text)
{
    if (m_bar)
        m_bar->clear();
    say(m_streams.err, text);
}

void WatchOutput::tick()
{
    if (m_bar)
        m_bar->draw();
}

void WatchOutput::close()
{
    if (m_bar)
        m_bar->finish();
}

void WatchOutput::writeLine(const QByteArray &json)
{
    // Both may be the same terminal.
    if (m_bar && m_streams.out.isTerminal())
        m_bar->clear();
    m_streams.out.write(m_streams.out.isTerminal() ? escapedJson(json) : json);
}

void WatchOutput::ended(const BatchFigures &batch)
{
    if (m_bar) {
        m_bar->update(batch.id, batch.counts, {});
        m_bar->end(batch.id);
        m_bar->draw();
        if (m_bar->allEnded())
            m_bar->finish();
    }
    if (m_format == OutputFormat::Json)
        return;
    if (m_bar && m_streams.out.isTerminal())
        m_bar->clear();
    say(m_streams.out, summaryText(batch));
}

} // namespace batchwatch::cli
