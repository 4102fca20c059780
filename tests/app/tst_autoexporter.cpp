#include "app/autoexporter.h"

#include "monitor/monitorfixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using app::AutoExporter;
using app::AutoExportOutcome;
using exports::ExportFault;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

class TestAutoExporter : public QObject
{
    Q_OBJECT

    struct Rig
    {
        Rig()
        {
            if (!exporter.load())
                qFatal("no settings");
            QObject::connect(
                &exporter, &AutoExporter::ended, &exporter, [this](const AutoExportOutcome &outcome) { outcomes.append(outcome); });
        }
        void wants(const QString &below, const QString &pattern = u"{label}"_s)
        {
            if (!exporter.set({.enabled = true, .folder = folder.filePath(below), .pattern = pattern}))
                qFatal("settings not saved");
        }
        void finish(int n, const QString &label)
        {
            monitor.monitor->watch({{batchId(n), label, MonitorFixture::mainKey()}});
            monitor.time.advance(Milliseconds(0));
            monitor.service->answer(batchId(n), snapshot(90, 90, batchId(n)));
        }
        [[nodiscard]] QByteArray read(const QString &name) const
        {
            QFile file(folder.filePath(name));
            return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
        }

        QTemporaryDir folder;
        MonitorFixture monitor;
        AutoExporter exporter{*monitor.store, *monitor.monitor, monitor.time};
        QList<AutoExportOutcome> outcomes;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingIsWrittenUnlessItIsWanted()
    {
        Rig rig;
        rig.finish(1, u"May"_s);
        QVERIFY(rig.outcomes.isEmpty());
        QVERIFY(QDir(rig.folder.path()).isEmpty());
    }

    void aBatchThatIsDoneIsWritten()
    {
        Rig rig;
        rig.wants(u"out"_s);
        rig.monitor.monitor->show({}); // its results need not be in memory
        rig.finish(1, u"May list"_s);
        QTRY_COMPARE(rig.outcomes.size(), 1);
        QVERIFY(rig.outcomes.first().result);
        QCOMPARE(rig.outcomes.first().result->rows, 90);
        QCOMPARE(rig.read(u"out/May-list.csv"_s).count('\n'), 91);
    }

    void everyFormatCanBeHad()
    {
        for (const exports::Format format : exports::allFormats) {
            Rig rig;
            QVERIFY(rig.exporter.set({.enabled = true, .folder = rig.folder.path(), .pattern = u"x"_s, .format = format}));
            rig.finish(1, u"May"_s);
            QTRY_COMPARE(rig.outcomes.size(), 1);
            QVERIFY(rig.outcomes.first().result);
            QCOMPARE(rig.outcomes.first().result->rows, 90);
            QCOMPARE(exports::formatForPath(rig.outcomes.first().result->path), std::optional(format));
        }
    }

    void anUnfinishedBatchIsNot()
    {
        Rig rig;
        rig.wants(u"out"_s);
        rig.monitor.watch(1);
        rig.monitor.service->answer(batchId(1), snapshot(90, 89, batchId(1)));
        QCoreApplication::processEvents();
        QVERIFY(rig.outcomes.isEmpty());
    }

    void twoOfOneNameDoNotOverwriteEachOther()
    {
        Rig rig;
        rig.wants(u"out"_s);
        rig.finish(1, u"May"_s);
        rig.finish(2, u"May"_s);
        QTRY_COMPARE(rig.outcomes.size(), 2);
        QVERIFY(rig.read(u"out/May.csv"_s).size() > 1'000);
        QVERIFY(rig.read(u"out/May (2).csv"_s).size() > 1'000);
    }

    void aFailureIsToldAndCanBeRepeated()
    {
        Rig rig;
        QFile inTheWay(rig.folder.filePath(u"out"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        rig.wants(u"out"_s);
        rig.finish(1, u"May"_s);
        QTRY_COMPARE(rig.outcomes.size(), 1);
        QCOMPARE(rig.outcomes.first().result.error().fault, ExportFault::CannotOpen);
        QCOMPARE(rig.outcomes.first().label, u"May"_s);
        QVERIFY(inTheWay.remove());
        rig.exporter.write(batchId(1));
        QTRY_COMPARE(rig.outcomes.size(), 2);
        QVERIFY(rig.outcomes.last().result);
        QVERIFY(!rig.read(u"out/May.csv"_s).isEmpty());
    }

    void theSettingsOutliveARestart()
    {
        Rig rig;
        rig.wants(u"out"_s, u"{date} {id}"_s);
        AutoExporter again(*rig.monitor.store, *rig.monitor.monitor, rig.monitor.time);
        QVERIFY(again.load());
        QCOMPARE(again.settings(), rig.exporter.settings());
    }
};

QTEST_GUILESS_MAIN(TestAutoExporter)
#include "tst_autoexporter.moc"
