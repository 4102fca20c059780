#include "app/errortext.h"

#include <QTest>

using namespace batchwatch;
using app::ErrorTexts;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (const ErrorKind kind : allErrorKinds) {
            const QString what = ErrorTexts::describe(ApiError{.kind = kind}).what;
            QVERIFY2(what.endsWith(QLatin1Char('.')), qPrintable(what));
            sentences.insert(what);
        }
        QCOMPARE(sentences.size(), qsizetype(std::size(allErrorKinds)));
    }

    void factsAreNamed()
    {
        const auto broke = ErrorTexts::describe(ApiError{.kind = ErrorKind::NoCredits, .creditsRequired = 1000, .creditsAvailable = 12});
        QVERIFY(broke.what.contains(QStringLiteral("1000")) || broke.what.contains(QStringLiteral("1,000")));
        QVERIFY(broke.what.contains(QStringLiteral("12")));
        const auto server = ErrorTexts::describe(ApiError{.kind = ErrorKind::Server, .http = 503, .detail = QStringLiteral("maintenance")});
        QVERIFY(server.what.contains(QStringLiteral("503")));
        QVERIFY(server.what.contains(QStringLiteral("maintenance")));
    }

    void everyStoreFaultNamesTheFile()
    {
        using store::StoreFault;
        for (const StoreFault fault : {StoreFault::CannotOpen, StoreFault::Newer, StoreFault::Damaged, StoreFault::Full,
                 StoreFault::ReadOnly, StoreFault::Busy, StoreFault::Failed}) {
            const auto text = ErrorTexts::describe(store::StoreError{fault, QStringLiteral("/data/batchwatch.db"), {}});
            QVERIFY(text.what.contains(QStringLiteral("/data/batchwatch.db")));
        }
    }

    void everyExportFaultSaysWhatIsLeft()
    {
        using exports::ExportFault;
        for (const ExportFault fault : {ExportFault::Cancelled, ExportFault::CannotOpen, ExportFault::Full, ExportFault::WriteFailed})
            QVERIFY(!ErrorTexts::describe(exports::ExportError{fault, QStringLiteral("/x.csv"), {}}).advice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
