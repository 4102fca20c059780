#include "keys/keypaste.h"
#include "keys/secretaccess.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::keys;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(batchwatch::keys::PasteNote)
Q_DECLARE_METATYPE(batchwatch::keys::PasteFault)

namespace {

const QString key = u"pw_3f9c8A21e77b0d4c"_s;
const QString longKey = u"3f9c8a21e77b0d4c3f9c8a21e77b0d4c3f9c8a21e77b0d4c3f9c8a21e77b0d4cff01"_s;

} // namespace

class TestKeyPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theKeyIsFound_data();
    void theKeyIsFound();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void evenTheWorstPasteTakesNoTime_data();
    void evenTheWorstPasteTakesNoTime();
};

void TestKeyPaste::theKeyIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<PasteNote>("note");
    const auto row = [](const char *rule, const QString &text, PasteNote note, const QString &expected = key) {
        QTest::newRow(rule) << text << expected << note;
    };
    const QString url = u"https://lookup.proweblook.com/api/v1/balance?service=wavalidation&api_key="_s;

    row("the key alone", key, PasteNote::None);
    row("spaces and line breaks around it", u" \r\n\t"_s + key + u" \n"_s, PasteNote::None);
    row("a UUID may be a key", u"550e8400-e29b-41d4-a716-446655440000"_s, PasteNote::None, u"550e8400-e29b-41d4-a716-446655440000"_s);
    row("a short word may be a key", u"k1"_s, PasteNote::None, u"k1"_s);
    row("signs of base64", u"aB3+/x9=="_s, PasteNote::None, u"aB3+/x9=="_s);
    row("apikey as a prefix", u"apikey_8f3a"_s, PasteNote::None, u"apikey_8f3a"_s);

    row("straight quotes", u"\""_s + key + u"\""_s, PasteNote::Unquoted);
    row("single quotes and a comma", u"'"_s + key + u"',"_s, PasteNote::Unquoted);
    row("typographic quotes", u"\u201c"_s + key + u"\u201d"_s, PasteNote::Unquoted);
    row("German quotes", u"\u201e"_s + key + u"\u201c"_s, PasteNote::Unquoted);
    row("guillemets", u"\u00ab\u00a0"_s + key + u"\u00a0\u00bb"_s, PasteNote::Unquoted);
    row("backticks", u"`"_s + key + u"`"_s, PasteNote::Unquoted);
    row("angle brackets", u"<"_s + key + u">"_s, PasteNote::Unquoted);
    row("one quote only", key + u"\""_s, PasteNote::Unquoted);
    row("a byte order mark", u"\ufeff"_s + key, PasteNote::Unquoted);
    row("zero-width space at the end", key + u"\u200b"_s, PasteNote::Unquoted);
    row("no-break space around it", u"\u00a0"_s + key + u"\u00a0"_s, PasteNote::None);

    row("a zero-width space within", key.left(6) + u"\u200b"_s + key.mid(6), PasteNote::LinesJoined);
    row("a soft hyphen within", key.left(6) + u"\u00ad"_s + key.mid(6), PasteNote::LinesJoined);
    row("wrapped by an e-mail", longKey.left(40) + u"\r\n"_s + longKey.mid(40), PasteNote::LinesJoined, longKey);
    row("wrapped twice and indented", longKey.left(30) + u"\n  "_s + longKey.mid(30, 30) + u"\n  "_s + longKey.mid(60),
        PasteNote::LinesJoined, longKey);
    row("written in groups", u"3f9c 8a21 e77b 0d4c"_s, PasteNote::LinesJoined, u"3f9c8a21e77b0d4c"_s);

    row("a URL", url + key, PasteNote::FromUrl);
    row("a URL, the key before other parameters", u"https://x.example/?api_key="_s + key + u"&service=a"_s, PasteNote::FromUrl);
    row("a URL, api-key", u"https://x.example/?api-key="_s + key, PasteNote::FromUrl);
    row("a URL, apikey", u"https://x.example/?apikey="_s + key, PasteNote::FromUrl);
    row("a URL, APIKEY", u"https://x.example/?APIKEY="_s + key, PasteNote::FromUrl);
    row("a URL, in the fragment", u"https://x.example/#api_key="_s + key + u"&x=1"_s, PasteNote::FromUrl);
    row("a URL, before the fragment", u"https://x.example/?api_key="_s + key + u"#top"_s, PasteNote::FromUrl);
    row("a URL, percent-encoded", u"https://x.example/?api_key=a%2Bb%2F9%3D%3D"_s, PasteNote::FromUrl, u"a+b/9=="_s);
    row("a URL in brackets", u"<"_s + url + key + u">"_s, PasteNote::FromUrl);
    row("a URL in a sentence", u"Open "_s + url + key + u" please."_s, PasteNote::FromUrl);
    row("a URL that an e-mail wrapped", url + key.left(8) + u"\n"_s + key.mid(8), PasteNote::FromUrl);
    row("the query of a URL", u"service=wavalidation&api_key="_s + key, PasteNote::FromUrl);

    row("curl, a quoted URL", u"curl \""_s + url + key + u"\""_s, PasteNote::FromCommand);
    row("curl, JSON in single quotes",
        u"curl -X POST https://x.example -H 'Content-Type: application/json' -d '{\"api_key\": \""_s + key + u"\",\"n\":[1]}'"_s,
        PasteNote::FromCommand);
    row("curl, JSON with escaped quotes", u"curl https://x.example -d \"{\\\"api_key\\\":\\\""_s + key + u"\\\",\\\"n\\\":1}\""_s,
        PasteNote::FromCommand);
    row("curl, a form", u"curl https://x.example -d api_key="_s + key + u" -d n=1"_s, PasteNote::FromCommand);
    row("curl, a form in quotes", u"curl https://x.example -d 'n=1&api_key="_s + key + u"'"_s, PasteNote::FromCommand);
    row("curl over several lines", u"curl -G https://x.example \\\n  --data-urlencode \"api_key="_s + key + u"\" \\\n  -v"_s,
        PasteNote::FromCommand);
    row("curl, a header", u"curl https://x.example -H \"X-Api-Key: "_s + key + u"\""_s, PasteNote::FromCommand);
    row("export", u"export PROWEBLOOK_API_KEY="_s + key, PasteNote::FromCommand);
    row("export in quotes", u"export PROWEBLOOK_API_KEY=\""_s + key + u"\""_s, PasteNote::FromCommand);
    row("export, then curl with the variable",
        u"export PROWEBLOOK_API_KEY=\""_s + key + u"\"\ncurl \""_s + url + u"$PROWEBLOOK_API_KEY\""_s, PasteNote::FromCommand);
    row("PowerShell", u"$env:PROWEBLOOK_API_KEY = '"_s + key + u"'"_s, PasteNote::FromCommand);
    row("a variable with a colon", u"PROWEBLOOK_API_KEY: "_s + key, PasteNote::FromCommand);
    row("an .env file", u"A=1\nBATCHWATCH_API_KEY="_s + key + u"\nB=2\n"_s, PasteNote::FromCommand);

    row("JSON", u"{\"api_key\":\""_s + key + u"\",\"phone_numbers\":[\"+14155552671\"]}"_s, PasteNote::FromJson);
    row("JSON over several lines", u"{\n  \"x\": 1,\n  \"apiKey\" : \""_s + key + u"\"\n}"_s, PasteNote::FromJson);
    row("JSON, one member", u"\"api_key\": \""_s + key + u"\","_s, PasteNote::FromJson);
    row("JSON, escaped", u"{\"api_key\":\"a\\/b\\u0041c1\"}"_s, PasteNote::FromJson, u"a/bAc1"_s);
    row("the same key twice", u"{\"api_key\":\""_s + key + u"\"} {\"api_key\":\""_s + key + u"\"}"_s, PasteNote::FromJson);

    row("after a label", u"API key: "_s + key, PasteNote::Unquoted);
    row("after a label, in quotes", u"API key: \""_s + key + u"\""_s, PasteNote::Unquoted);
    row("below a label", u"Your API Key\n"_s + key, PasteNote::Unquoted);
    row("in a short sentence", u"Your API key is "_s + key, PasteNote::Unquoted);
    row("in a letter", u"Hello,\n\nyour API key is: "_s + key + u".\nKeep it.\n"_s, PasteNote::Unquoted);
    row("after a label, wrapped", u"API key: "_s + longKey.left(40) + u"\n"_s + longKey.mid(40), PasteNote::LinesJoined, longKey);
    row("after a short label", u"Key: "_s + key, PasteNote::Unquoted);
}

void TestKeyPaste::theKeyIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QFETCH(const PasteNote, note);
    const auto reading = keyFromPaste(text);
    QVERIFY2(reading, qPrintable(QString::number(reading ? 0 : int(reading.error()))));
    QCOMPARE(SecretAccess::text(reading->key.secret()), expected);
    QCOMPARE(int(reading->note), int(note));
}

void TestKeyPaste::whatIsNoKeyIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PasteFault>("fault");
    const auto row = [](const char *rule, const QString &text, PasteFault fault) { QTest::newRow(rule) << text << fault; };
    const QString other = u"pw_77b0d4c3f9c8A21e"_s;

    row("nothing", QString(), PasteFault::Empty);
    row("blanks only", u" \u00a0\n\ufeff\u200b"_s, PasteFault::Empty);
    row("quotes around nothing", u"\"\""_s, PasteFault::LooksWrong);
    row("a file", QString(64 * 1024 + 1, u'a'), PasteFault::TooLong);
    row("longer than any key", QString(513, u'a'), PasteFault::TooLong);
    row("a parameter longer than any key", u"https://x.example/?api_key="_s + QString(40'000, u'a'), PasteFault::TooLong);

    row("a URL without the key", u"https://lookup.proweblook.com/api/v1/balance?service=wavalidation"_s, PasteFault::NoKeyInUrl);
    row("a URL with an empty key", u"https://x.example/?api_key=&a=1"_s, PasteFault::NoKeyInUrl);
    row("a URL with another name", u"https://x.example/?keys=abc123"_s, PasteFault::NoKeyInUrl);
    row("a host", u"www.proweblook.com"_s, PasteFault::NoKeyInUrl);
    row("curl without the key", u"curl https://x.example/api"_s, PasteFault::NoKeyInUrl);

    row("two keys in lines", key + u"\n"_s + other, PasteFault::SeveralKeys);
    row("two keys in a line", key + u" "_s + other, PasteFault::SeveralKeys);
    row("two keys of different length", key + u"\n"_s + other + u"00aa11"_s, PasteFault::SeveralKeys);
    row("two URLs with different keys", u"https://x.example/?api_key="_s + key + u" https://x.example/?api_key="_s + other,
        PasteFault::SeveralKeys);
    row("JSON with different keys", u"[{\"api_key\":\""_s + key + u"\"},{\"api_key\":\""_s + other + u"\"}]"_s, PasteFault::SeveralKeys);

    row("YOUR_API_KEY", u"YOUR_API_KEY"_s, PasteFault::Placeholder);
    row("your_api_key_here", u"\"your_api_key_here\""_s, PasteFault::Placeholder);
    row("<api_key>", u"<api_key>"_s, PasteFault::Placeholder);
    row("<your api key>", u"<your api key>"_s, PasteFault::Placeholder);
    row("{{api_key}}", u"{{api_key}}"_s, PasteFault::Placeholder);
    row("api_key itself", u"api_key"_s, PasteFault::Placeholder);
    row("the label itself", u"API key:"_s, PasteFault::Placeholder);
    row("x", u"xxxxxxxxxxxxxxxx"_s, PasteFault::Placeholder);
    row("x in groups", u"XXXX-XXXX-XXXX"_s, PasteFault::Placeholder);
    row("asterisks", u"****************"_s, PasteFault::Placeholder);
    row("bullets, as a masked field shows", u"\u2022\u2022\u2022\u2022\u2022\u2022"_s, PasteFault::Placeholder);
    row("the empty UUID", u"00000000-0000-0000-0000-000000000000"_s, PasteFault::Placeholder);
    row("a variable", u"$PROWEBLOOK_API_KEY"_s, PasteFault::Placeholder);
    row("a variable in braces", u"${PROWEBLOOK_API_KEY}"_s, PasteFault::Placeholder);
    row("a variable of Windows", u"%PROWEBLOOK_API_KEY%"_s, PasteFault::Placeholder);
    row("the vendor's curl line", u"curl \"https://x.example/balance?service=a&api_key=YOUR_API_KEY\""_s, PasteFault::Placeholder);
    row("the vendor's JSON", u"{\"api_key\": \"YOUR_API_KEY\"}"_s, PasteFault::Placeholder);
    row("curl with a variable", u"curl \"https://x.example/?api_key=${PROWEBLOOK_API_KEY}\""_s, PasteFault::Placeholder);
    row("a URL with <api_key>", u"https://x.example/?api_key=<api_key>"_s, PasteFault::Placeholder);
    row("a URL with {api_key}", u"https://x.example/?api_key={api_key}"_s, PasteFault::Placeholder);

    row("a sentence", u"please send me the key"_s, PasteFault::LooksWrong);
    row("words in lines", u"first line\nsecond line"_s, PasteFault::LooksWrong);
    row("words of one length", u"this word long"_s, PasteFault::LooksWrong);
    row("a key and a word", key + u" thanks"_s, PasteFault::LooksWrong);
    row("a Cyrillic a", u"pw_3f9c8\u0430b"_s, PasteFault::LooksWrong);
    row("a Greek omicron", u"pw_3f9c8\u03bfb"_s, PasteFault::LooksWrong);
    row("full-width letters", u"\uff50\uff57\uff13"_s, PasteFault::LooksWrong);
    row("an ellipsis, as a shortened one shows", u"pw_3f9c\u2026d4c"_s, PasteFault::LooksWrong);
    row("a dash made long", u"pw\u20143f9c"_s, PasteFault::LooksWrong);
    row("a Cyrillic letter in a URL", u"https://x.example/?api_key=pw_%D0%B0b"_s, PasteFault::LooksWrong);
    row("a space in a URL", u"https://x.example/?api_key=a%20b"_s, PasteFault::LooksWrong);
    row("a control character within", u"pw_3f9c\x07"_s, PasteFault::LooksWrong);
    row("a backslash within", u"pw_3f9c\\n"_s, PasteFault::LooksWrong);
    row("a list of keys", u"a1b2,c3d4"_s, PasteFault::LooksWrong);
}

void TestKeyPaste::whatIsNoKeyIsRefused()
{
    QFETCH(const QString, text);
    QFETCH(const PasteFault, fault);
    const auto reading = keyFromPaste(text);
    QVERIFY2(!reading, reading ? SecretAccess::bytes(reading->key.secret()).constData() : "");
    QCOMPARE(int(reading.error()), int(fault));
}

void TestKeyPaste::evenTheWorstPasteTakesNoTime_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype size = 64 * 1024;
    QTest::newRow("labels without values") << u"api_key=\""_s.repeated(size / 9);
    QTest::newRow("labels and backslashes") << QString(u"\"api_key\":\""_s + QString(size / 2, u'\\')).left(size);
    QTest::newRow("almost labels") << u"api_ke "_s.repeated(size / 7);
    QTest::newRow("words before a label") << u"your "_s.repeated(size / 5);
    QTest::newRow("blanks") << QString(u"a"_s + QString(size - 2, u' ') + u"b"_s);
    QTest::newRow("brackets") << QString(size, u'{');
    QTest::newRow("pieces") << u"a1b2c3d4\n"_s.repeated(size / 9);
}

void TestKeyPaste::evenTheWorstPasteTakesNoTime()
{
    QFETCH(const QString, text);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!keyFromPaste(text));
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestKeyPaste)
#include "tst_keypaste.moc"
