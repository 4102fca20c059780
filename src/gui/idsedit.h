#pragma once

#include "core/batchid.h"
#include "gui/batchfilereader.h"

#include <QMimeData>
#include <QPlainTextEdit>

namespace batchwatch::gui {

/// A text that batch ids are read from: whatever is typed, pasted or dropped. Files and long texts do not come in: they are handed on to
/// be read elsewhere, and their ids follow by appendIds().
class IdsEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit IdsEdit(QWidget *parent = nullptr);

    [[nodiscard]] static bool holdsFiles(const QMimeData &source); ///< of this computer
    [[nodiscard]] static bool canRead(const QMimeData &source) { return source.hasText() || holdsFiles(source); }

    /// As if it were pasted.
    void take(const QMimeData &source) { insertFromMimeData(&source); }

    /// One id a line, after what is there.
    void appendIds(const QList<BatchId> &ids);

    bool canInsertFromMimeData(const QMimeData *source) const override { return canRead(*source); }
    void insertFromMimeData(const QMimeData *source) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< gives way when a text of the dialog takes a second line

Q_SIGNALS:
    void offered(const QList<batchwatch::gui::BatchSource> &sources); ///< to be read elsewhere

private:
    [[nodiscard]] QSize sizeOf(int lines) const;
};

} // namespace batchwatch::gui
