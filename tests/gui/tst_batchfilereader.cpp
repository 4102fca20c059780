#include "gui/batchfilereader.h"
#include "support/builders.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

class TestBatchFileReader : public QObject
{
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }

    /// Reads to the end.
    [[nodiscard]] static BatchFindings read(const QList<BatchSource> &sources)
    {
        BatchFileReader reader(sources);
        BatchFindings findings;
        bool ended = false;
        connect(&reader, &BatchFileReader::finished, &reader, [&](const BatchFindings &f) {
            findings = f;
            ended = true;
        });
        reader.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ended, 30'000); }();
        return findings;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void filesAreReadInTheirOrderAndEachBatchIsFoundOnce()
    {
        const QByteArray first = test::batchId(1).toString().toUtf8();
        const QByteArray second = test::batchId(2).toString().toUtf8();
        const QString log = write(u"a.log"_s, "got " + second + "\n");
        const QString csv = write(u"b.csv"_s, "id,label\n" + first + ",Spring\n" + second + ",Autumn\n");
        const BatchFindings findings = read({{.path = log}, {.path = csv}});
        const QList<FoundBatch> expected{{test::batchId(2), u"Autumn"_s}, {test::batchId(1), u"Spring"_s}};
        QCOMPARE(findings.batches, expected);
        QVERIFY(findings.unreadable.isEmpty() && findings.withoutIds.isEmpty() && !findings.isCancelled && !findings.isCutOff);
    }

    void whatCannotBeReadIsNamedAndTheRestGoesOn()
    {
        const QString good = write(u"good.txt"_s, test::batchId(1).toString().toUtf8());
        const QString empty = write(u"empty.txt"_s, {});
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const BatchFindings findings = read(
            {{.path = m_folder.filePath(u"gone.txt"_s)}, {.path = m_folder.path()}, {.path = pipe}, {.path = empty}, {.path = good}});
        QCOMPARE(findings.batches, (QList<FoundBatch>{{test::batchId(1), QString()}}));
        QCOMPARE(findings.unreadable.size(), 3);
        QCOMPARE(findings.unreadable.at(0).path, m_folder.filePath(u"gone.txt"_s));
        QCOMPARE(findings.unreadable.at(0).reason, u"No such file or directory"_s);
        QCOMPARE(findings.unreadable.at(1).reason, u"It is a folder"_s);
        QCOMPARE(findings.unreadable.at(2).reason, u"It is not a file"_s);
        QCOMPARE(findings.withoutIds, QStringList{empty});
    }

    void anIdAcrossTwoPiecesIsFound()
    {
        const QByteArray id = test::batchId(1).toString().toUtf8();
        for (const int before : {256 * 1024 - 36, 256 * 1024 - 20, 256 * 1024 - 1}) {
            const QString path = write(u"log"_s, QByteArray(before, '.') + id + QByteArray(300'000, '.'));
            QCOMPARE(read({{.path = path}}).batches.size(), 1);
        }
        const QString text = QString(256 * 1024 - 10, u'.') + test::batchId(2).toString();
        QCOMPARE(read({{.text = text}}).batches, (QList<FoundBatch>{{test::batchId(2), QString()}}));
    }

    void aFileOfAnySizeIsLeftAtOnce()
    {
        QFile file(m_folder.filePath(u"huge"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize(qint64(1) << 38)) // takes no room
            QSKIP("the file system has no sparse files of that size");
        BatchFileReader reader({{.path = file.fileName()}});
        QSignalSpy progressed(&reader, &BatchFileReader::progressed);
        QList<BatchFindings> ended;
        connect(&reader, &BatchFileReader::finished, this, [&](const BatchFindings &findings) { ended.append(findings); });
        reader.start();
        QTRY_VERIFY(!progressed.isEmpty());
        QCOMPARE(progressed.first().at(0).toString(), file.fileName());
        QVERIFY(progressed.first().at(1).toLongLong() > 0);
        QCOMPARE(progressed.first().at(2).toLongLong(), qint64(1) << 38);
        reader.cancel();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(ended.first().isCancelled);

        BatchFileReader other({{.path = file.fileName()}});
        other.start(); // and destroyed at once
    }
};

QTEST_GUILESS_MAIN(TestBatchFileReader)
#include "tst_batchfilereader.moc"
