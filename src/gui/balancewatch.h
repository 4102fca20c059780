#pragma once

#include "app/engine.h"

#include <QSet>

namespace batchwatch::gui {

/// What is known of the credits of the default key.
struct BalanceState
{
    std::optional<app::KeyEntry> key; ///< nullopt: there is none
    bool isAsking = false;
    std::optional<qint64> credits; ///< as answered last
    std::optional<WallTime> seenAt;
    std::optional<ApiError> error; ///< of the last answer

    [[nodiscard]] bool isAtHand() const { return key && key->state == app::KeyState::Ready; }
};

/// Keeps the balance of the default key: asked for when the key comes or changes, on request, and else every five minutes.
class BalanceWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = std::chrono::minutes(5);

    /// Everything passed in outlives this.
    BalanceWatch(app::Engine &engine, const Clock &clock, const AlarmFactory &alarms, QObject *parent = nullptr);
    ~BalanceWatch() override;

    [[nodiscard]] const BalanceState &state() const { return m_state; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    void refresh(); ///< nothing happens while the key is not at hand

    /// Below so many credits it is told; 0: never.
    void setWarningLevel(qint64 credits);
    [[nodiscard]] qint64 warningLevel() const { return m_warningLevel; }
    [[nodiscard]] bool isLow() const;

Q_SIGNALS:
    void changed();   ///< read state() and isLow()
    void becameLow(); ///< once a key, until there was enough again

private:
    void followKey();
    void take(const app::BalanceReport &report);
    void judge();

    app::Engine &m_engine;
    const Clock &m_clock;
    const std::unique_ptr<Alarm> m_alarm;
    BalanceState m_state;
    QString m_fingerprint; ///< of the secret asked about last
    qint64 m_warningLevel = 0;
    QSet<KeyName> m_toldLow;
};

} // namespace batchwatch::gui
