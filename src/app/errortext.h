#pragma once

#include "app/keymanager.h"
#include "app/proxymanager.h"
#include "core/apierror.h"
#include "exports/exporter.h"
#include "store/storeerror.h"

#include <QCoreApplication>

namespace batchwatch::app {

/// A failure in words for a person, translated: what happened and what the person can do. When it is tried again is added by who knows it.
struct ErrorText
{
    QString what;
    QString advice; ///< may be empty

    [[nodiscard]] QString toString() const; ///< both, one line
};

class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    [[nodiscard]] static ErrorText describe(const ApiError &error);
    [[nodiscard]] static ErrorText describe(const store::StoreError &error);
    [[nodiscard]] static ErrorText describe(const exports::ExportError &error);
    [[nodiscard]] static ErrorText describe(keys::KeychainFault fault);
    [[nodiscard]] static ErrorText describe(const KeyFailure &failure);
    [[nodiscard]] static ErrorText describe(const ProxyFailure &failure);

private:
    [[nodiscard]] static ErrorText describeProxy(const ApiError &error);
};

} // namespace batchwatch::app
