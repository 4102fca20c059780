#pragma once

#include "core/apikey.h"
#include "core/clock.h"
#include "demo/demobatch.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace batchwatch::demo {

enum class Faults : quint8 { None, Some };

/// The vendor on loopback, as the contract says: GET batch, GET balance, 400/401/404 bodies. Its batches play in time from their first
/// request: 90 numbers done in about 30 s, 1,000 under way, 1,000 finished, one that fails now and then, one that belongs to another key.
/// With Faults::Some every batch fails now and then. Works on any thread with an event loop.
class DemoVendor : public QObject
{
    Q_OBJECT

public:
    explicit DemoVendor(Faults faults, QObject *parent = nullptr);
    /// `clock` must outlive the vendor.
    DemoVendor(Faults faults, const Clock &clock, QObject *parent = nullptr);
    ~DemoVendor() override;

    /// Listens on 127.0.0.1; port 0 takes a free one. False when the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QUrl baseUrl() const;

    /// The key that the batches belong to. Not a secret.
    [[nodiscard]] static ApiKey apiKey();
    [[nodiscard]] static QLatin1StringView apiKeyText();
    [[nodiscard]] static QList<DemoEntry> entries();

Q_SIGNALS:
    /// A request for `what` (a batch id as it was asked for, or "balance") is being answered with this HTTP status.
    void answered(const QString &what, int status);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::demo
