#pragma once

#include "core/redactor.h"
#include "support/scriptedserver.h"
#include "vendor/client.h"

#include <QObject>

#include <memory>
#include <vector>

namespace batchwatch::test {

/// Long enough for a loaded machine, short enough for a test of what comes after them.
[[nodiscard]] vendor::ClientLimits patientLimits();

[[nodiscard]] ApiKey testKey();

/// A client, the server that it talks to, and all answers in the order in which they came.
class ClientBench : public QObject
{
    Q_OBJECT

public:
    explicit ClientBench(
        const vendor::ClientLimits &limits = patientLimits(), ScriptedServer::Transport transport = ScriptedServer::Transport::Plain);
    ~ClientBench();
    Q_DISABLE_COPY_MOVE(ClientBench)

    /// A new client, of another server than `server`.
    void useServer(const QString &baseUrl);
    void fetch(const BatchId &id);
    /// Fetches, waits for the answer and gives its error; nullopt for a good answer. Fails the test when none comes.
    [[nodiscard]] std::optional<ApiError> errorOf(const BatchId &id);
    /// A whole round trip with a good reply: what was still on its way for earlier requests has arrived then.
    [[nodiscard]] bool roundTrip();

    ScriptedServer server;
    SystemClock clock;
    const vendor::ClientLimits limits;
    Redactor redactor;
    std::unique_ptr<vendor::Client> client;
    std::vector<std::unique_ptr<vendor::Call>> calls;
    std::vector<vendor::BatchAnswer> answers;

Q_SIGNALS:
    void answered();
};

/// One way in which a server, or something on the way to it, can misbehave, and what the client makes of it.
struct Fault
{
    const char *name;
    Reply reply;
    ErrorKind kind;
    int http = 0;
};

/// Everything but time-outs. For the batch `id`, and a client whose limit of a body is `bodyLimit`.
[[nodiscard]] std::vector<Fault> faults(const BatchId &id, qint64 bodyLimit);

} // namespace batchwatch::test
