#include "core/batchfinder.h"

#include "core/batchlabels.h"

#include <algorithm>

namespace batchwatch {

namespace {

constexpr qsizetype longestMark = 4;
constexpr int deepestMail = 3; ///< an e-mail within an e-mail

bool isBase64(QByteArrayView line)
{
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
    });
}

/// Takes the lines of an e-mail one by one, without their ends.
class Lines
{
public:
    explicit Lines(QByteArrayView text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView take()
    {
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return line.trimmed();
    }

private:
    QByteArrayView m_rest;
};

/// What the header announces as Base64, decoded.
QList<QByteArray> base64Parts(QByteArrayView text)
{
    QList<QByteArray> parts;
    Lines lines(text);
    while (!lines.atEnd()) {
        const QByteArray field = lines.take().toByteArray().toLower();
        if (!field.startsWith("content-transfer-encoding:") || !field.endsWith("base64"))
            continue;
        while (!lines.atEnd() && !lines.take().isEmpty()) // the rest of the header
            continue;
        QByteArray body;
        for (QByteArrayView line = lines.take(); isBase64(line); line = lines.take())
            body += line;
        parts += QByteArray::fromBase64(body);
    }
    return parts;
}

QString decoded(const QByteArray &utf8OrLatin1)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(utf8OrLatin1);
    return decoder.hasError() ? QString::fromLatin1(utf8OrLatin1) : text;
}

} // namespace

void BatchFinder::feed(QByteArrayView bytes)
{
    if (m_isBegun)
        return take(bytes);
    m_head += bytes;
    if (m_head.size() >= longestMark)
        begin();
}

void BatchFinder::begin()
{
    m_isBegun = true;
    const auto encoding = QStringConverter::encodingForData(m_head);
    if (encoding && *encoding != QStringConverter::Utf8)
        m_decoder = QStringDecoder(*encoding);
    take(std::exchange(m_head, {}));
}

void BatchFinder::take(QByteArrayView bytes)
{
    QByteArray converted;
    if (m_decoder.isValid()) {
        const QString text = m_decoder(bytes);
        converted = text.toUtf8();
        bytes = converted;
    }
    m_scanner.feed(bytes);
    m_holds = m_holds && m_held.size() + bytes.size() <= mostBytesHeld;
    if (m_holds)
        m_held += bytes;
    else
        m_held = {};
}

/// Their ids come behind those of the text around them.
void BatchFinder::scanMailParts()
{
    if (m_depth >= deepestMail)
        return;
    for (const QByteArray &part : base64Parts(m_held)) {
        BatchFinder finder;
        finder.m_depth = m_depth + 1;
        finder.feed(part);
        for (const FoundBatch &batch : finder.finish()) {
            m_scanner.feed(QString(batch.id.toString() + QChar::Space).toLatin1());
            if (!batch.label.isEmpty() && !m_partLabels.contains(batch.id))
                m_partLabels.insert(batch.id, batch.label);
        }
    }
}

QList<FoundBatch> BatchFinder::finish()
{
    if (!m_isBegun)
        begin();
    m_scanner.finish();
    scanMailParts();
    m_scanner.finish();
    if (m_scanner.found().isEmpty())
        return {};
    const QHash<BatchId, QString> labels = labelsBesideIds(decoded(m_held));
    QList<FoundBatch> batches;
    for (const BatchId &id : m_scanner.found().first(std::min(m_scanner.found().size(), mostBatches)))
        batches.append({id, labels.value(id, m_partLabels.value(id))});
    return batches;
}

QList<FoundBatch> findBatches(QStringView text)
{
    BatchFinder finder;
    finder.feed(text.toUtf8());
    return finder.finish();
}

} // namespace batchwatch
