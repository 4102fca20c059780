#pragma once

class QAbstractItemView;

namespace batchwatch::gui {

/// For the destructor of a table. Accessible cells hold model indexes; they must not outlive the model (Qt 6.4).
void forgetAccessibleCells(QAbstractItemView &view);

} // namespace batchwatch::gui
