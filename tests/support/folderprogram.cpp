#include "support/folderprogram.h"

#include <cstdio>

namespace batchwatch::test {

namespace {

const FolderUnit *newest = nullptr; // constant-initialised: stands before the first unit registers itself

bool isNamed(QByteArrayView fileName, QByteArrayView className)
{
    return fileName.startsWith("tst_") && className.startsWith("Test")
        && fileName.sliced(4).compare(className.sliced(4), Qt::CaseInsensitive) == 0;
}

} // namespace

FolderUnit::FolderUnit(const char *className, Run run) : m_className(className), m_run(run), m_next(std::exchange(newest, this)) {}

const FolderUnit *FolderUnit::find(QByteArrayView fileName)
{
    const FolderUnit *unit = newest;
    while (unit != nullptr && !isNamed(fileName, unit->m_className))
        unit = unit->m_next;
    return unit;
}

} // namespace batchwatch::test

/// PROGRAM tst_unit [arguments of QtTest]
int main(int argc, char **argv)
{
    const batchwatch::test::FolderUnit *const unit = argc > 1 ? batchwatch::test::FolderUnit::find(argv[1]) : nullptr;
    if (unit == nullptr) {
        std::fputs("The first argument is the name of a test, such as tst_batchid.\n", stderr);
        return 2;
    }
    return unit->run(argc - 1, argv + 1);
}
