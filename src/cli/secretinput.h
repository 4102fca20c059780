#pragma once

#include "cli/interrupts.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace batchwatch::cli {

/// Where a person or a script hands over a secret. Never the command line, which every process of the machine can read.
class SecretInput
{
public:
    enum class Fault : quint8 {
        Interrupted,
        TooLong,
        Failed, ///< it cannot be read, or a terminal would show what is typed
    };
    static constexpr qsizetype longest = 65'536;

    SecretInput() = default;
    virtual ~SecretInput() = default;
    Q_DISABLE_COPY_MOVE(SecretInput)

    /// Typed or pasted after `prompt`, which only a terminal shows, or all that is piped in. The caller wipes it.
    [[nodiscard]] virtual Result<QByteArray, Fault> read(const QString &prompt) = 0;
};

/// A file descriptor of this process. On a terminal nothing that is typed is shown, and it shows again what is typed whatever ends the
/// reading: the answer, Ctrl-C, Ctrl-\, a hang-up, SIGTERM, and while the process is stopped by Ctrl-Z.
class DescriptorSecretInput final : public SecretInput
{
public:
    /// An interrupt that came before the reading ends it too: nobody else waits for one meanwhile.
    DescriptorSecretInput(int descriptor, const Interrupts &interrupts) : m_descriptor(descriptor), m_interrupts(interrupts) {}

    [[nodiscard]] Result<QByteArray, Fault> read(const QString &prompt) override;

private:
    const int m_descriptor;
    const Interrupts &m_interrupts;
};

} // namespace batchwatch::cli
