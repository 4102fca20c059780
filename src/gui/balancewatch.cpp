#include "gui/balancewatch.h"

namespace batchwatch::gui {

using app::BalanceReport;

BalanceWatch::BalanceWatch(app::Engine &engine, const Clock &clock, const AlarmFactory &alarms, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_clock(clock),
      m_alarm(alarms())
{
    connect(&engine.keys(), &app::KeyDesk::changed, this, &BalanceWatch::followKey);
    connect(&engine, &app::Engine::balanceAnswered, this, &BalanceWatch::take);
    connect(m_alarm.get(), &Alarm::rang, this, &BalanceWatch::refresh);
}

BalanceWatch::~BalanceWatch() = default;

void BalanceWatch::followKey()
{
    const auto name = m_engine.keys().defaultName();
    const auto before = std::exchange(m_state.key, name ? m_engine.keys().entry(*name) : std::nullopt);
    const auto secret = m_state.isAtHand() ? m_engine.keys().secret(*name) : std::nullopt;
    const QString fingerprint = secret ? secret->fingerprint() : QString();
    if (std::exchange(m_fingerprint, fingerprint) != fingerprint) {
        m_state = {.key = m_state.key}; // what the former key had is another matter
        refresh();
    }
    if (!m_state.isAtHand())
        m_alarm->clear();
    if (m_state.key != before)
        Q_EMIT changed();
}

void BalanceWatch::refresh()
{
    if (!m_state.isAtHand())
        return;
    m_alarm->set(interval);
    m_engine.refreshBalance(m_state.key->record.name);
    m_state.isAsking = true;
    Q_EMIT changed();
}

void BalanceWatch::take(const BalanceReport &report)
{
    if (!m_state.key || report.key != m_state.key->record.name)
        return;
    m_state.isAsking = false;
    if (report.answer) {
        m_state.credits = report.answer->credits;
        m_state.seenAt = m_clock.wallNow();
        m_state.error.reset();
    } else {
        m_state.error = report.answer.error();
        if (m_state.error->kind == ErrorKind::Unauthorized)
            m_state.credits.reset(); // what the key had is not what it has
    }
    Q_EMIT changed();
    judge();
}

void BalanceWatch::setWarningLevel(qint64 credits)
{
    m_warningLevel = credits;
    Q_EMIT changed();
    judge();
}

bool BalanceWatch::isLow() const
{
    return m_state.credits && *m_state.credits < m_warningLevel;
}

void BalanceWatch::judge()
{
    if (!m_state.key || !m_state.credits)
        return;
    const KeyName &name = m_state.key->record.name;
    if (!isLow()) {
        m_toldLow.remove(name);
    } else if (!m_toldLow.contains(name)) {
        m_toldLow.insert(name);
        Q_EMIT becameLow();
    }
}

} // namespace batchwatch::gui
