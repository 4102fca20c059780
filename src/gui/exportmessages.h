#pragma once

#include "exports/exporter.h"
#include "gui/messagebar.h"

#include <QCoreApplication>

namespace batchwatch::gui {

/// What is said of a file on its way, whatever is written to it.
class ExportMessages
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::ExportFlow)

public:
    /// For a file chooser.
    [[nodiscard]] static QString filterOf(exports::Format format);

    /// Files that would be replaced though nobody was asked; `replace` is the person's answer. `paths` are not none.
    [[nodiscard]] static Message alreadyThere(const QStringList &paths, std::function<void()> replace);
    [[nodiscard]] static Message done(const exports::ExportReport &report);
    [[nodiscard]] static Message failed(const exports::ExportError &error, std::function<void()> again);

    /// With a button to open the folder of `path`.
    [[nodiscard]] static Message written(const QString &text, const QString &path);
};

} // namespace batchwatch::gui
