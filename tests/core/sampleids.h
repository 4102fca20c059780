#pragma once

#include <QString>

namespace batchwatch::test {

inline const QString firstId = QStringLiteral("550e8400-e29b-41d4-a716-446655440000");
inline const QString secondId = QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

} // namespace batchwatch::test
