#include "cli/pastetexts.h"

#include <QCoreApplication>

namespace batchwatch::cli {

QString pasteNoteText(keys::PasteNote note)
{
    using keys::PasteNote;
    switch (note) {
    case PasteNote::None: break;
    case PasteNote::Unquoted: return QCoreApplication::translate("Cli", "Quotes and the like around the key were left out.");
    case PasteNote::LinesJoined: return QCoreApplication::translate("Cli", "Line breaks and spaces within the key were left out.");
    case PasteNote::FromUrl: return QCoreApplication::translate("Cli", "The key was taken out of an address.");
    case PasteNote::FromCommand: return QCoreApplication::translate("Cli", "The key was taken out of a command.");
    case PasteNote::FromJson: return QCoreApplication::translate("Cli", "The key was taken out of JSON.");
    }
    return {};
}

QString pasteFaultText(keys::PasteFault fault)
{
    using keys::PasteFault;
    switch (fault) {
    case PasteFault::Empty: return QCoreApplication::translate("Cli", "No key was given.");
    case PasteFault::TooLong: return QCoreApplication::translate("Cli", "That is too long for a key.");
    case PasteFault::NoKeyInUrl: return QCoreApplication::translate("Cli", "The address holds no key.");
    case PasteFault::SeveralKeys: return QCoreApplication::translate("Cli", "There are several keys in it. Give one.");
    case PasteFault::Placeholder: return QCoreApplication::translate("Cli", "That is a placeholder, not a key.");
    case PasteFault::LooksWrong: break;
    }
    return QCoreApplication::translate("Cli", "That does not look like a key: one word of plain characters is expected.");
}

} // namespace batchwatch::cli
