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

    void troubleWithTheProxyIsSaidApart()
    {
        QSet<QString> sentences{ErrorTexts::describe(ApiError{.kind = ErrorKind::Network}).what,
            ErrorTexts::describe(ApiError{.kind = ErrorKind::Timeout}).what};
        for (const ProxyFault fault : {ProxyFault::NotFound, ProxyFault::NoWayThrough, ProxyFault::WantsLogin, ProxyFault::RefusedLogin,
                 ProxyFault::PasswordNotAtHand}) {
            const auto text = ErrorTexts::describe(ApiError{.kind = ErrorKind::Network, .proxy = fault});
            QVERIFY2(text.what.contains(QStringLiteral("proxy")), qPrintable(text.what));
            QVERIFY2(text.advice.contains(QStringLiteral("Network…")), qPrintable(text.advice));
            sentences.insert(text.what);
        }
        sentences.insert(ErrorTexts::describe(ApiError{.kind = ErrorKind::Timeout, .proxy = ProxyFault::NoWayThrough}).what);
        QCOMPARE(sentences.size(), 8);
    }

    void failureToKeepAProxyIsSaid()
    {
        QCOMPARE(ErrorTexts::describe(app::ProxyFailure(keys::KeychainFault::Locked)).what,
            ErrorTexts::describe(keys::KeychainFault::Locked).what);
        const store::StoreError full{store::StoreFault::Full, QStringLiteral("/x"), {}};
        QCOMPARE(ErrorTexts::describe(app::ProxyFailure(full)).what, ErrorTexts::describe(full).what);
    }

    void factsAreNamed()
    {
        const auto broke = ErrorTexts::describe(ApiError{.kind = ErrorKind::NoCredits, .creditsRequired = 1000, .creditsAvailable = 12});
        QVERIFY(broke.what.contains(QStringLiteral("1000")) || broke.what.contains(QStringLiteral("1,000")));
        QVERIFY(broke.what.contains(QStringLiteral("12")));
        const auto server = ErrorTexts::describe(ApiError{.kind = ErrorKind::Server, .http = 503, .detail = QStringLiteral("maintenance")});
        QVERIFY(server.what.contains(QStringLiteral("503")));
        QVERIFY(server.what.contains(QStringLiteral("maintenance")));
        const auto cut = ErrorTexts::describe(ApiError{.kind = ErrorKind::Network, .http = 200});
        QVERIFY(cut.what != ErrorTexts::describe(ApiError{.kind = ErrorKind::Network}).what); // it was reached
    }

    void everyStoreFaultNamesTheFile()
    {
        using store::StoreFault;
        for (const StoreFault fault : {StoreFault::CannotOpen, StoreFault::Newer, StoreFault::Foreign, StoreFault::Damaged,
                 StoreFault::Full, StoreFault::ReadOnly, StoreFault::Busy, StoreFault::InUse, StoreFault::Exists, StoreFault::Failed}) {
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
