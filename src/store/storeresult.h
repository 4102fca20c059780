#pragma once

#include "core/result.h"
#include "store/storeerror.h"

namespace batchwatch::store {

template<typename T> using StoreResult = Result<T, StoreError>;

} // namespace batchwatch::store
