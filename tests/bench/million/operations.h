#pragma once

#include "bench.h"

namespace batchwatch::bench {

void measureParse(Bench &bench);
void measureMemory(Bench &bench);
void measureFilter(Bench &bench);
void measureKeystroke(Bench &bench);
void measureFacets(Bench &bench);
void measureSort(Bench &bench);
void measureUpdate(Bench &bench);
void measureCsv(Bench &bench);
void measureJsonLines(Bench &bench);
void measureXlsx(Bench &bench);
void measureStore(Bench &bench);
void measureProgram(Bench &bench);

} // namespace batchwatch::bench
