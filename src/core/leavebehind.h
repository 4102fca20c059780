#pragma once

namespace batchwatch {

/// A thread that is stuck in a call into a bus was left behind: it uses what the end of a process destroys, and QtDBus would wait for the
/// same bus, for ever. The process will end without all that, with the status that it has.
void endWithoutDestruction();

} // namespace batchwatch
