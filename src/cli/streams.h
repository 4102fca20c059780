#pragma once

#include <QByteArrayView>
#include <QString>

namespace batchwatch::cli {

/// Where a command writes: bytes, unbuffered, in order. Replaceable, so that tests read what a person would.
class Sink
{
public:
    enum class State : quint8 {
        Open,
        Closed, ///< the reader went away
        Failed, ///< a full disk and the like
    };

    Sink() = default;
    virtual ~Sink() = default;
    Q_DISABLE_COPY_MOVE(Sink)

    /// Writes all of it. After the first failure nothing more is written and the state stays.
    State write(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] virtual bool isTerminal() const = 0;
    [[nodiscard]] virtual int width() const = 0; ///< in characters; 80 when not known

protected:
    [[nodiscard]] virtual State put(QByteArrayView bytes) = 0;

private:
    State m_state = State::Open;
};

/// A file descriptor of this process. Does not close it.
class DescriptorSink final : public Sink
{
public:
    explicit DescriptorSink(int descriptor) : m_descriptor(descriptor) {}

    [[nodiscard]] bool isTerminal() const override;
    [[nodiscard]] int width() const override;

protected:
    [[nodiscard]] State put(QByteArrayView bytes) override;

private:
    int m_descriptor;
};

/// Results on `out`, everything else on `err`.
struct Streams
{
    Sink &out;
    Sink &err;
};

/// One line for a person, made safe for a terminal.
void say(Sink &sink, const QString &text);

/// One line for a script: as it is, but safe where it is a terminal after all.
void tell(Sink &sink, const QString &text);

/// A terminal, and the person did not ask for none (no-color.org).
[[nodiscard]] bool wantsColour(const Sink &sink);

} // namespace batchwatch::cli
