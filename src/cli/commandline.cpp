#include "cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString optionsPlaceholder()
{
    return QCoreApplication::translate("Cli", "[options]");
}

QString parseFault(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    return unknown.isEmpty() ? parser.errorText() : QCoreApplication::translate("Cli", "Unknown option: %1").arg(unknown.first());
}

/// "  --timeout S    give up after S seconds"
QString entries(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype widest = 0;
    for (const auto &[left, right] : rows)
        widest = std::max(widest, left.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  "_s + left.leftJustified(widest + 2) + right + u'\n';
    return text;
}

/// The commands of a group, all when it is empty, below their usage.
QString commandsText(const QString &usage, QStringView group, std::span<const CommandSpec> commands)
{
    QList<std::pair<QString, QString>> rows;
    for (const CommandSpec &command : commands) {
        if (QString(command.name).startsWith(group))
            rows.append({command.name + u' ' + QString::fromUtf8(command.operands), tr(command.summary)});
    }
    return QCoreApplication::translate("Cli", "Usage: %1").arg(usage + optionsPlaceholder()) + u"\n\n"_s
        + QCoreApplication::translate("Cli", "Commands:") + u'\n' + entries(rows);
}

std::pair<QString, QString> entryOf(const OptionSpec &option)
{
    const QString name = u"--"_s + option.name;
    return {option.value ? QString(name + u' ' + QLatin1StringView(option.value)) : name, tr(option.description)};
}

} // namespace

QString ParsedLine::value(QLatin1StringView option) const
{
    const auto found = m_options.find(option);
    return found == m_options.cend() ? QString() : found->second;
}

Result<ParsedLine, Refusal> parseLine(const CommandSpec &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({{u"h"_s, u"help"_s}, {}});
    for (const OptionSpec &option : command.options)
        parser.addOption({QString(option.name), {}, option.value ? QString(QLatin1StringView(option.value)) : QString()});
    if (!parser.parse(QStringList{command.name} + arguments))
        return wrongUsage(parseFault(parser));

    ParsedLine line;
    line.help = parser.isSet(u"help"_s);
    line.operands = parser.positionalArguments();
    for (const OptionSpec &option : command.options) {
        if (!parser.isSet(option.name))
            continue;
        const QString value = option.value ? parser.value(option.name) : QString();
        if (option.value && value.isEmpty())
            return wrongUsage(QCoreApplication::translate("Cli", "--%1 needs a value.").arg(option.name));
        line.add(option.name, value);
    }
    return line;
}

QString usageLine(const CommandSpec &command)
{
    const QString operands = QString::fromUtf8(command.operands);
    const QString words = u"batchwatch-cli "_s + command.name + u' ' + (operands.isEmpty() ? operands : QString(operands + u' '));
    return QCoreApplication::translate("Cli", "Usage: %1").arg(words + optionsPlaceholder());
}

QString helpText(const CommandSpec &command)
{
    QList<std::pair<QString, QString>> rows;
    for (const OptionSpec &option : command.options)
        rows.append(entryOf(option));
    rows.append({u"--help"_s, QCoreApplication::translate("Cli", "this text")});
    QString text = usageLine(command) + u"\n\n"_s + tr(command.summary) + u"\n\n"_s + QCoreApplication::translate("Cli", "Options:") + u'\n'
        + entries(rows);
    if (command.notes)
        text += u'\n' + tr(command.notes) + u'\n';
    return text;
}

QString overviewText(std::span<const CommandSpec> commands)
{
    return commandsText(u"batchwatch-cli COMMAND "_s, {}, commands) + u'\n'
        + QCoreApplication::translate("Cli",
            "The API key is the one that --key names (see \"keys\"), else it is read from --key-file, BATCHWATCH_API_KEY or\n"
            "PROWEBLOOK_API_KEY and used, never stored; else it is the default one of the stored keys.\n"
            "Exit codes: 0 all done, 1 unexpected, 2 usage, 3 key refused, 4 no such batch, 5 not enough credits,\n"
            "6 gave up, 7 store, keychain or file error, 130 interrupted, 141 standard output was closed.\n"
            "With several batches the largest applies. \"COMMAND --help\" tells more.")
        + u'\n';
}

QString groupText(QStringView group, std::span<const CommandSpec> commands)
{
    return commandsText(u"batchwatch-cli "_s + group + u" COMMAND "_s, group, commands);
}

Result<QList<BatchId>, Refusal> batchIdsFrom(const QStringList &operands)
{
    if (operands.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "Which batch? Give one batch id or several."));
    QList<BatchId> ids;
    for (qsizetype i = 0; i < operands.size(); ++i) {
        const auto id = BatchId::fromText(operands[i]);
        if (!id) {
            return wrongUsage(QCoreApplication::translate(
                "Cli", "Argument %1 is not a batch id. A batch id looks like 550e8400-e29b-41d4-a716-446655440000.")
                                  .arg(i + 1));
        }
        if (!ids.contains(*id))
            ids.append(*id);
    }
    return ids;
}

Result<void, Refusal> noOperands(const QStringList &operands)
{
    if (!operands.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "This command takes options only."));
    return {};
}

} // namespace batchwatch::cli
