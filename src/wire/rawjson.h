#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace batchwatch::wire {

/// Insignificant white space: RFC 8259, 2.
[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Walks JSON that is known to be valid, to cut members out as they were sent: a parser would lose how a number was written.
/// Never reads past the end, whatever it is given.
class RawJson
{
public:
    explicit RawJson(QByteArrayView json) : m_json(json) {}

    /// Into the object or array that comes next.
    void enter();
    /// True at the end of the object or array, which is then left; otherwise the next member or item follows.
    [[nodiscard]] bool leave();
    /// The name of a member, quotes included, and on to its value.
    QByteArrayView name();
    /// A whole value.
    QByteArrayView value();

private:
    void skipSpace();
    void skipString();

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

/// Appends a member to the object in `object`, which is empty at first, without white space.
void appendMember(QByteArray *object, QByteArrayView name, QByteArrayView value);

} // namespace batchwatch::wire
