#include "cli/secretinput.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <unistd.h>

using namespace batchwatch::cli;
using namespace Qt::StringLiterals;

/// A pipe that nobody writes to. tst_secretprompt has the rest, with the program and a terminal.
class TestSecretInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void anInterruptBeforeTheReadingEndsIt();
};

void TestSecretInput::anInterruptBeforeTheReadingEndsIt()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    const auto close = qScopeGuard([&ends] {
        ::close(ends[0]);
        ::close(ends[1]);
    });
    Interrupts interrupts;
    interrupts.raise(Interrupt::Interrupted);
    const auto read = DescriptorSecretInput(ends[0], interrupts).read({});
    QVERIFY(!read);
    QCOMPARE(read.error(), SecretInput::Fault::Interrupted);
}

QTEST_GUILESS_MAIN(TestSecretInput)
#include "tst_secretinput.moc"
