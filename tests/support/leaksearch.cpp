#include "support/leaksearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace batchwatch::test {

namespace {

/// Base64 of a longer text that contains the secret: at each of the three places where it may begin in a group of three bytes, what does
/// not depend on its neighbours.
QByteArrayList base64Forms(const QByteArray &secret)
{
    QByteArrayList forms;
    for (qsizetype before = 0; before < 3; ++before) {
        QByteArray text(before, 'x');
        text += secret;
        const qsizetype whole = text.size() / 3 * 4; // characters that end within the secret
        const qsizetype skipped = before == 0 ? 0 : before + 1;
        const QByteArray encoded = text.toBase64().first(whole);
        const QByteArray urlEncoded = text.toBase64(QByteArray::Base64UrlEncoding).first(whole);
        forms << encoded.sliced(skipped) << urlEncoded.sliced(skipped);
    }
    return forms;
}

QByteArray utf16(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
}

} // namespace

bool holdsSecret(const QByteArray &bytes, const QByteArray &secret)
{
    QByteArrayList forms{secret, secret.toPercentEncoding(), QByteArray(secret).replace('/', "\\/"), secret.toHex(),
        secret.toHex().toUpper(), utf16(secret)};
    forms += base64Forms(secret);
    return std::any_of(forms.cbegin(), forms.cend(), [&bytes](const QByteArray &form) { return bytes.contains(form); });
}

LeakSearch searchForSecret(const QByteArray &secret, const QString &folder)
{
    LeakSearch search;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        ++search.files;
        search.bytes += content.size();
        if (holdsSecret(content, secret) || holdsSecret(file.fileName().toUtf8(), secret))
            search.leaks.append(file.fileName());
    }
    return search;
}

} // namespace batchwatch::test
