#include "core/apierror.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void wireNameIsStable_data();
    void wireNameIsStable();
    void listHoldsEachKindOnce();
    void comparesByAllFacts();
};

void TestApiError::wireNameIsStable_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](ErrorKind kind, const char *name) { QTest::newRow(name) << kind << QString::fromLatin1(name); };
    row(ErrorKind::Network, "network");
    row(ErrorKind::Timeout, "timeout");
    row(ErrorKind::Tls, "tls");
    row(ErrorKind::Server, "server");
    row(ErrorKind::RateLimited, "rate_limited");
    row(ErrorKind::Unreadable, "unreadable");
    row(ErrorKind::WrongBatch, "wrong_batch");
    row(ErrorKind::TooLarge, "too_large");
    row(ErrorKind::Redirect, "redirect");
    row(ErrorKind::Unauthorized, "unauthorized");
    row(ErrorKind::NoCredits, "no_credits");
    row(ErrorKind::NotFound, "not_found");
    row(ErrorKind::BadRequest, "bad_request");
    row(ErrorKind::Store, "store");
    row(ErrorKind::Cancelled, "cancelled");
}

void TestApiError::wireNameIsStable()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, name);
    QCOMPARE(QString(wireName(kind)), name);
}

void TestApiError::listHoldsEachKindOnce()
{
    QSet<QString> names;
    for (const ErrorKind kind : allErrorKinds)
        names.insert(QString(wireName(kind)));
    QCOMPARE(names.size(), qsizetype(std::size(allErrorKinds)));
    QCOMPARE(std::size(allErrorKinds), std::size_t(ErrorKind::Cancelled) + 1);
}

void TestApiError::comparesByAllFacts()
{
    const ApiError error{.kind = ErrorKind::RateLimited, .http = 429, .detail = u"slow down"_s, .retryAfter = Milliseconds(4'000)};
    ApiError other = error;
    QCOMPARE(other, error);
    other.retryAfter = Milliseconds(5'000);
    QVERIFY(!(other == error));
}

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
