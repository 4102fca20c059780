#include "exports/exporttarget.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace batchwatch::exports {

ExportTarget::ExportTarget(QString path, Hashing hashing) : m_path(std::move(path)), m_hashing(hashing)
{
    const QFileInfo info(m_path);
    m_isSpecial = info.exists() && !info.isFile() && !info.isDir();
    if (m_isSpecial) {
        m_file = std::make_unique<QFile>(m_path);
        m_scratchFolder = QDir::tempPath();
    } else {
        auto file = std::make_unique<QSaveFile>(m_path);
        file->setDirectWriteFallback(false);
        m_file = std::move(file);
        m_scratchFolder = info.absolutePath();
    }
}

ExportTarget::~ExportTarget() = default;

bool ExportTarget::open()
{
    return m_file->open(m_isSpecial ? QIODevice::WriteOnly | QIODevice::Unbuffered : QIODevice::WriteOnly)
        && QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool ExportTarget::commit()
{
    if (!m_file->flush())
        return false;
    return m_isSpecial || static_cast<QSaveFile *>(m_file.get())->commit();
}

ExportError ExportTarget::failure(int errorNumber) const
{
    const bool full = m_file->error() == QFileDevice::ResourceError || errorNumber == ENOSPC || errorNumber == EDQUOT;
    return {full ? ExportFault::Full : ExportFault::WriteFailed, m_path, m_file->errorString()};
}

QByteArray ExportTarget::sha256() const
{
    return m_hashing == Hashing::Sha256 ? m_hash.result().toHex() : QByteArray();
}

qint64 ExportTarget::readData(char *, qint64)
{
    return -1;
}

qint64 ExportTarget::writeData(const char *data, qint64 size)
{
    const qint64 written = m_file->write(data, size);
    if (written <= 0)
        return written;
    m_written += written;
    if (m_hashing == Hashing::Sha256)
        m_hash.addData(QByteArrayView(data, written));
    return written;
}

} // namespace batchwatch::exports
