#pragma once

#include <tl/expected.hpp>

namespace batchwatch {

/// What a function that can fail returns: the value or an error value. Never ignored, never an exception.
template<typename T, typename E> using Result = tl::expected<T, E>;

template<typename E> using Failure = tl::unexpected<E>;

} // namespace batchwatch
