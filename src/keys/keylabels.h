#pragma once

#include "keys/keypaste.h"

#include <QString>

#include <vector>

namespace batchwatch::keys {

/// What stands behind an "api_key=" or the like, decoded. Wiped with the object.
class LabelledKey
{
public:
    LabelledKey(QString value, PasteNote note) : m_value(std::move(value)), m_note(note) {}
    ~LabelledKey() { wipe(m_value); }
    LabelledKey(LabelledKey &&) noexcept = default;
    LabelledKey &operator=(LabelledKey &&) noexcept = default;
    Q_DISABLE_COPY(LabelledKey)

    [[nodiscard]] QStringView value() const { return m_value; }
    [[nodiscard]] PasteNote note() const { return m_note; }

private:
    QString m_value;
    PasteNote m_note;
};

/// Each value in the text that is called an API key: a parameter of a URL or of a curl line, a member of JSON, an assignment, a header,
/// or after "API key:". Empty ones are left out. Linear time.
[[nodiscard]] std::vector<LabelledKey> labelledKeys(QStringView text);

/// What follows the words "API key", "Your API key is:" or "PROWEBLOOK_API_KEY:" at the beginning of the text; the whole text when it does
/// not begin so.
[[nodiscard]] QStringView withoutLabel(QStringView text);

} // namespace batchwatch::keys
