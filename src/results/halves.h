#pragma once

#include <cstddef>
#include <future>
#include <thread>

namespace batchwatch::results {

/// Below, a second thread costs more than it saves.
inline constexpr std::size_t worthSharing = 200'000;

/// Does `work(half, first, last)` for the two halves of `size` things, at the same time where that is quicker; the second one may be empty.
/// `rows`: how many rows there are in these things.
template<typename Work> void inHalves(std::size_t size, std::size_t rows, const Work &work)
{
    if (rows < worthSharing || size < 2 || std::thread::hardware_concurrency() < 2) {
        work(0, 0, size);
        work(1, size, size);
        return;
    }
    const std::size_t middle = size / 2;
    auto second = std::async(std::launch::async, [&] { work(1, middle, size); });
    work(0, 0, middle);
    second.get();
}

} // namespace batchwatch::results
