#pragma once

// Included before everything else in each test of a unity build (cmake/BatchwatchTests.cmake): the units of a folder share one program, so
// what QTEST_MAIN and QTEST_GUILESS_MAIN make is no main() there but an entry of a list.

#include <QTest>

namespace batchwatch::test {

/// One unit of the program: what its main() would do, by the name of its class. A static object; the list is read once main() runs.
class FolderUnit
{
public:
    using Run = int (*)(int argc, char **argv);

    FolderUnit(const char *className, Run run);
    Q_DISABLE_COPY_MOVE(FolderUnit)

    /// The unit of a file name: "tst_batchid" is TestBatchId. Null when there is none.
    [[nodiscard]] static const FolderUnit *find(QByteArrayView fileName);

    [[nodiscard]] int run(int argc, char **argv) const { return m_run(argc, argv); }

private:
    const char *const m_className;
    const Run m_run;
    const FolderUnit *const m_next;
};

} // namespace batchwatch::test

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                                                \
    static const batchwatch::test::FolderUnit unitOf##TestObject(#TestObject, [](int argc, char **argv) {                                  \
        QTest::Internal::callInitMain<TestObject>();                                                                                       \
        __VA_ARGS__                                                                                                                        \
        TestObject tc;                                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                                         \
        return QTest::qExec(&tc, argc, argv);                                                                                              \
    });
