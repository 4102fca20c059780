#pragma once

namespace batchwatch {
class Redactor;
}

namespace batchwatch::app {

/// While it lives, every line of Qt's logging, Qt's own categories included, passes the redactor before it reaches stderr.
/// One at a time. `redactor` outlives it.
class LogGuard
{
public:
    explicit LogGuard(const Redactor &redactor);
    ~LogGuard();
    LogGuard(const LogGuard &) = delete;
    LogGuard &operator=(const LogGuard &) = delete;
};

} // namespace batchwatch::app
