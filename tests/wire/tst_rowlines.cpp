#include "support/builders.h"
#include "support/randomrows.h"
#include "wire/batchparser.h"
#include "wire/rowlines.h"
#include "wire/snapshotwriter.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;

class TestRowLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    /// From columns or field by field, it is the same line.
    void columnsMakeTheSameLines()
    {
        const ResultRows rows = test::RandomRows(3).list(5'000);
        RowLines lines;
        const QByteArray head = "{\"batch_id\":\"" + test::batchId().toString().toLatin1() + "\",";
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QByteArray line("before ");
            lines.append(&line, head, rows, row);
            QCOMPARE(line, "before " + writeResult(test::batchId(), rows[row]));
        }
    }

    void rowsOfOtherTextsFollowEachOther()
    {
        const ResultRows one = test::RandomRows(5).list(50);
        const ResultRows other = test::RandomRows(6).list(50);
        RowLines lines;
        for (qsizetype row = 0; row < one.size(); ++row) {
            for (const ResultRows *rows : {&one, &other}) {
                QByteArray line;
                lines.append(&line, "{", *rows, row);
                QByteArray expected("{");
                appendMembers(&expected, (*rows)[row]);
                QCOMPARE(line, expected);
            }
        }
    }

    void aSnapshotIsReadBackAsItWas()
    {
        BatchSnapshot batch{.id = test::batchId()};
        batch.status = BatchStatus::Completed;
        batch.statusText = QStringLiteral("completed");
        batch.results = test::RandomRows(7).list(2'000);
        const auto read = BatchParser().parse(writeSnapshot(batch), batch.id);
        QVERIFY(read);
        QCOMPARE(read->snapshot.results.size(), batch.results.size());
        for (qsizetype row = 0; row < batch.results.size(); ++row)
            QCOMPARE(read->snapshot.results[row], batch.results[row]);
    }
};

QTEST_GUILESS_MAIN(TestRowLines)
#include "tst_rowlines.moc"
