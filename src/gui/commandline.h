#pragma once

#include "core/batchid.h"
#include "core/keyname.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace batchwatch::gui {

/// What the window was started with.
struct StartOptions
{
    QList<BatchId> ids;
    QString dataDir; ///< empty: not given
    QString baseUrl; ///< empty: not given
    QString keyFile; ///< empty: not given
    std::optional<KeyName> key;
    bool demo = false;
};

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    /// `arguments` with the program's name first. The error is a sentence for stderr.
    [[nodiscard]] static Result<StartOptions, QString> parse(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace batchwatch::gui
