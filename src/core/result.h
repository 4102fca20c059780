#pragma once

#include <tl/expected.hpp>

#include <utility>

namespace batchwatch {

/// What a function that can fail returns: the value or an error value. Never ignored, never an exception.
template<typename T, typename E> using Result = tl::expected<T, E>;

/// The error of a Result: `return Failure(error);`. A function, for clang-tidy 14 cannot deduce the argument of an alias.
template<typename E> [[nodiscard]] constexpr tl::unexpected<E> Failure(E error)
{
    return tl::unexpected<E>(std::move(error));
}

} // namespace batchwatch
