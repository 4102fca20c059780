#pragma once

#include "exports/exporter.h"

namespace batchwatch::exports {

/// The whole batch in the vendor's own JSON form, as one object: the fields of the contract under their names, further fields as they were
/// sent. What "as it came" means here: a reply is not kept byte for byte. This is the batch as the store holds it, merged from all replies
/// so that nothing once seen is lost. Field names, values, figures and the order of the rows are the vendor's; white space, the order of
/// the contract's fields, and fields that were null or empty are not; figures and answers that came as texts are plain JSON. A row that the
/// last reply lacked or knew less of carries "batchwatch_no_longer_reported":true. Nothing else is added.
///
/// Nothing when all was written. `device` failing is told by a failure without a path or a detail.
[[nodiscard]] std::optional<ExportFault> writeVendorJson(const BatchSnapshot &batch, QIODevice *device, const ExportProgress &progress);

/// What such a file begins with, up to and including so many rows.
[[nodiscard]] QByteArray vendorJsonBeginning(const BatchSnapshot &batch, qsizetype rows);

} // namespace batchwatch::exports
