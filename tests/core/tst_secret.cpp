#include "core/secret.h"

#include <QRegularExpression>
#include <QTest>
#include <QVariant>

#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

using namespace batchwatch;
using namespace Qt::StringLiterals;

static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QVariant>);
static_assert(!std::is_convertible_v<QString, Secret>);
static_assert(!std::is_default_constructible_v<Secret>);

namespace {

constexpr char marker[] = "MARKED-secret-of-the-heap";

/// Blocks that were freed with the secret still in them, since counting began.
int freedWithSecret = -1;

void look(const void *block, std::size_t size)
{
    if (freedWithSecret >= 0 && ::memmem(block, size, marker, sizeof marker - 1))
        ++freedWithSecret;
}

} // namespace

// What the heap gets back is looked at before it goes: a secret that is freed but not cleared stays in memory for anybody to find.
void *operator new(std::size_t size)
{
    if (void *block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}
void operator delete(void *block) noexcept
{
    std::free(block);
}
void operator delete(void *block, std::size_t size) noexcept
{
    look(block, size);
    std::free(block);
}

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        freedWithSecret = -1;
    }

    void takesAnyTextAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a word") << u"abc"_s << true;
        QTest::newRow("a password with spaces at its ends") << u" a b "_s << true;
        QTest::newRow("beyond ASCII") << u"pa\u00df\u20ac\U0001F511"_s << true;
        QTest::newRow("512 bytes") << QString(512, u'k') << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("513 bytes") << QString(513, u'k') << false;
        QTest::newRow("513 bytes in fewer characters") << QString(QString(257, QChar(0xfc))) << false;
        QTest::newRow("half a character") << QString(u"abc"_s + QChar(0xd800)) << false;
    }
    void takesAnyTextAsItIs()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, taken);
        const auto secret = Secret::fromText(text);
        QCOMPARE(secret.has_value(), taken);
        if (taken)
            QVERIFY(*secret == *Secret::fromUtf8(text.toUtf8()));
    }

    void bytesThatAreNoTextAreRefused() { QVERIFY(!Secret::fromUtf8("abc\xff")); }

    void comparesEveryByte()
    {
        const Secret secret = *Secret::fromUtf8("abcdef");
        QVERIFY(secret == *Secret::fromUtf8("abcdef"));
        for (const char *other : {"abcdeF", "Abcdef", "abcde", "abcdefg", "abcxef"})
            QVERIFY2(!(secret == *Secret::fromUtf8(other)), other);
    }

    void fingerprintDependsOnTheSalt()
    {
        const Secret secret = *Secret::fromUtf8("abcdef");
        const QString here = secret.fingerprint("salt of this installation");
        QCOMPARE(here.size(), 6);
        QCOMPARE(here, Secret::fromUtf8("abcdef")->fingerprint("salt of this installation"));
        QVERIFY(here != secret.fingerprint("salt of another one"));
        QVERIFY(here != Secret::fromUtf8("abcdeg")->fingerprint("salt of this installation"));
    }

    void memoryIsClearedWithTheLastCopy()
    {
        {
            std::optional<Secret> secret = Secret::fromUtf8(marker);
            const Secret copy = *secret;
            freedWithSecret = 0;
            secret.reset();
            QVERIFY(copy == *Secret::fromUtf8(marker));
        }
        QCOMPARE(std::exchange(freedWithSecret, -1), 0);
    }

    void theHeapIsReallyLookedAt()
    {
        std::optional<std::vector<char>> bytes(std::in_place, marker, marker + sizeof marker);
        freedWithSecret = 0;
        bytes.reset();
        QCOMPARE(std::exchange(freedWithSecret, -1), 1);
    }

    void wipeOverwritesATextOfItsOwn()
    {
        QByteArray bytes(marker);
        wipe(bytes);
        QVERIFY(bytes.isEmpty());

        QString shared = QString::fromLatin1(marker);
        const QString other = shared;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(other, QString::fromLatin1(marker)); // somebody else's copy is not written to
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
