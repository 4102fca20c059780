#pragma once

#include "cli/exitcode.h"
#include "cli/streams.h"
#include "core/batchid.h"
#include "core/result.h"

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

#include <functional>
#include <map>
#include <span>

namespace batchwatch::cli {

struct Services;

/// Why a command does not do, or ended without, what was asked.
struct Refusal
{
    ExitCode code = ExitCode::Unexpected;
    QString text; ///< for a person; never repeats what was typed, which may be a key in the wrong place
};

[[nodiscard]] inline tl::unexpected<Refusal> wrongUsage(const QString &text)
{
    return Failure<Refusal>({ExitCode::Usage, text});
}

/// One option as the parser and the help know it.
struct OptionSpec
{
    QLatin1StringView name;
    const char *value;       ///< what its value is called; null for a switch
    const char *description; ///< source text of context "Cli"
};

/// What was typed after the command's name.
class ParsedLine
{
public:
    bool help = false;
    QStringList operands;

    [[nodiscard]] bool has(QLatin1StringView option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(QLatin1StringView option) const;
    void add(QLatin1StringView option, const QString &value) { m_options.insert_or_assign(option, value); }

private:
    std::map<QLatin1StringView, QString> m_options;
};

/// One command: everything that the program and its help know of it.
struct CommandSpec
{
    QLatin1StringView name;
    const char *operands; ///< "ID…"; empty when it takes none
    const char *summary;  ///< source text of context "Cli"
    const char *notes;    ///< likewise, below the options; may be null
    QList<OptionSpec> options;
    std::function<Result<ExitCode, Refusal>(const ParsedLine &, Streams &, Services &)> run;
};

/// `arguments` without the program's and the command's name.
[[nodiscard]] Result<ParsedLine, Refusal> parseLine(const CommandSpec &command, const QStringList &arguments);

/// "Usage: batchwatch-cli watch ID… [options]".
[[nodiscard]] QString usageLine(const CommandSpec &command);
[[nodiscard]] QString helpText(const CommandSpec &command);
/// All commands, a line each, and what is common to them.
[[nodiscard]] QString overviewText(std::span<const CommandSpec> commands);
/// The commands whose names begin with `group`, as `keys` does.
[[nodiscard]] QString groupText(QStringView group, std::span<const CommandSpec> commands);

/// Each id once, in the order given. At least one.
[[nodiscard]] Result<QList<BatchId>, Refusal> batchIdsFrom(const QStringList &operands);
[[nodiscard]] Result<void, Refusal> noOperands(const QStringList &operands);

} // namespace batchwatch::cli
