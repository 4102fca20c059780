#include "memory.h"

#include <QByteArray>
#include <QFile>

#include <malloc.h>

namespace batchwatch::bench {

namespace {

/// A line of /proc/self/status.
qint64 statusBytes(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype line = status.indexOf(name);
    const QByteArray rest = status.mid(line + name.size() + 1).trimmed();
    return line < 0 ? 0 : rest.left(rest.indexOf(' ')).toLongLong() * 1024;
}

} // namespace

qint64 allocatedBytes()
{
    const auto info = mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

qint64 residentBytes()
{
    return statusBytes("VmRSS");
}

PeakMemory::PeakMemory()
{
    malloc_trim(0); // what is free but resident would hide growth
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5"); // the peak begins anew
    m_before = residentBytes();
}

qint64 PeakMemory::growth() const
{
    return statusBytes("VmHWM") - m_before;
}

} // namespace batchwatch::bench
