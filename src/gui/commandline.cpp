#include "gui/commandline.h"

#include <QCommandLineParser>

namespace batchwatch::gui {

namespace {

using namespace Qt::StringLiterals;

struct Parser
{
    QCommandLineOption dataDir{u"data-dir"_s, CommandLine::tr("Keep the data in this folder."), CommandLine::tr("DIR")};
    QCommandLineOption baseUrl{u"base-url"_s, CommandLine::tr("Address of the vendor's API."), CommandLine::tr("URL")};
    QCommandLineOption key{
        u"key"_s, CommandLine::tr("Watch the batches given with the stored API key of this name."), CommandLine::tr("NAME")};
    QCommandLineOption keyFile{u"key-file"_s,
        CommandLine::tr("Read an API key from a file, for this run only: it is called “this run” and never stored."),
        CommandLine::tr("FILE")};
    QCommandLineOption demo{u"demo"_s, CommandLine::tr("Play batches on this computer: no key, no network.")};
    QCommandLineParser parser;

    Parser()
    {
        parser.setApplicationDescription(CommandLine::tr("Watches WhatsApp-number validation batches until they are done."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({dataDir, baseUrl, key, keyFile, demo});
        parser.addPositionalArgument(u"ID"_s, CommandLine::tr("Batches to watch."), u"[ID…]"_s);
    }
};

} // namespace

Result<StartOptions, QString> CommandLine::parse(const QStringList &arguments)
{
    Parser known;
    if (!known.parser.parse(arguments))
        return Failure<QString>(known.parser.errorText());
    StartOptions options{
        .dataDir = known.parser.value(known.dataDir),
        .baseUrl = known.parser.value(known.baseUrl),
        .keyFile = known.parser.value(known.keyFile),
        .demo = known.parser.isSet(known.demo),
    };
    if (known.parser.isSet(known.key)) {
        options.key = KeyName::fromText(known.parser.value(known.key));
        if (!options.key)
            return Failure<QString>(tr("A key's name has 1 to 64 printable characters."));
    }
    const QStringList texts = known.parser.positionalArguments();
    for (const QString &text : texts) {
        const auto id = BatchId::fromText(text);
        if (!id)
            return Failure<QString>(tr("“%1” is not a batch id: a UUID is expected.").arg(text));
        if (!options.ids.contains(*id))
            options.ids.append(*id);
    }
    return options;
}

QString CommandLine::helpText()
{
    return Parser().parser.helpText();
}

} // namespace batchwatch::gui
