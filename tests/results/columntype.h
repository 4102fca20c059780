#pragma once

#include "results/columns.h"

#include <QMetaType>

// For the tables of the tests.
Q_DECLARE_METATYPE(batchwatch::results::Column)
