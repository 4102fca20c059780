#pragma once

#include "app/keymanager.h"
#include "gui/icons.h"
#include "keys/keypaste.h"
#include "vendor/service.h"

#include <QCoreApplication>

namespace batchwatch::gui {

/// A fact about a key in words, with the icon and the meaning that go with them.
struct KeyWord
{
    Icon icon = Icon::Info;
    Meaning meaning = Meaning::Quiet;
    QString text;   ///< a word or two, for a table
    QString detail; ///< a sentence or two; may be empty
};

/// What is told of API keys, translated. Pure functions; nothing of a secret is in any of these texts.
class KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)

public:
    /// Where its secret is, and what to do when it is not at hand.
    [[nodiscard]] static KeyWord state(const app::KeyEntry &entry);
    /// What the vendor says about the key: valid, refused, or not reached.
    [[nodiscard]] static KeyWord verdict(const vendor::BalanceAnswer &answer);
    [[nodiscard]] static KeyWord testing();

    /// What was done to a pasted text; empty when that is not worth a word.
    [[nodiscard]] static QString note(keys::PasteNote note);
    [[nodiscard]] static QString refusal(keys::PasteFault fault);
};

} // namespace batchwatch::gui
