#pragma once

#include "exports/exporter.h"

#include <QCryptographicHash>
#include <QFileDevice>

#include <memory>

namespace batchwatch::exports {

enum class Hashing : quint8 { Off, Sha256 };

/// The file to write: a QSaveFile, or the thing itself when `path` names a pipe or a device, which has no content to lose. Counts what is
/// written, and hashes it on its way, so that the file need not be read again.
class ExportTarget final : public QIODevice
{
    Q_OBJECT

public:
    ExportTarget(QString path, Hashing hashing);
    ~ExportTarget() override;

    [[nodiscard]] bool open(); ///< for writing
    /// Puts the file in its place; once.
    [[nodiscard]] bool commit();
    [[nodiscard]] bool isSequential() const override { return true; }

    /// What failed last. `errorNumber` as it was right after the failed call.
    [[nodiscard]] ExportError failure(int errorNumber) const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &scratchFolder() const { return m_scratchFolder; } ///< where a temporary file may be as large as this one
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] QByteArray sha256() const; ///< in hexadecimal; empty when it was not asked for

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    using QIODevice::open;

    const QString m_path;
    const Hashing m_hashing;
    std::unique_ptr<QFileDevice> m_file;
    QString m_scratchFolder;
    bool m_isSpecial = false;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_written = 0;
};

} // namespace batchwatch::exports
