#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace batchwatch::wire {

/// The same JSON with each number as a string and each lone half of an escaped surrogate pair as U+FFFD. What is not well-formed stays so.
[[nodiscard]] QByteArray repairedJson(QByteArrayView json);

} // namespace batchwatch::wire
