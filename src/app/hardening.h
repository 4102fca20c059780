#pragma once

namespace batchwatch::app {

/// No core dumps and no attaching by other processes of the user: memory holds keys. Call first in main().
void hardenProcess();

} // namespace batchwatch::app
