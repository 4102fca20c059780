#pragma once

namespace batchwatch::app {

/// A thread that is stuck in a call into a bus was left behind: what it uses, and what QtDBus waits for, must not be destroyed. The process
/// will end without all that, with the status that it has.
void endWithoutDestruction();

} // namespace batchwatch::app
