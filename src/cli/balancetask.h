#pragma once

#include "cli/keychoice.h"
#include "vendor/service.h"

namespace batchwatch::cli {

/// Asks the vendor for the credits of a key, through the proxy that is set. A refusal without words when it was interrupted.
[[nodiscard]] Result<vendor::BalanceAnswer, Refusal> askBalance(const Session &session, const ApiKey &key, Services &services);

} // namespace batchwatch::cli
