#include "gui/keycolors.h"
#include "gui/keysmodel.h"
#include "gui/meaningcolors.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using app::KeyEntry;
using app::KeyState;

namespace {

KeyEntry entry(QStringView name, const QString &fingerprint = u"3f9a1c"_s)
{
    return {.record = {.name = *KeyName::fromText(name),
                .createdAt = WallTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)),
                .fingerprint = fingerprint}};
}

monitor::BatchReport batch(int n, QStringView key, const QString &label)
{
    return {.id = test::batchId(n), .label = label, .key = KeyName::fromText(key)};
}

} // namespace

/// The table of keys under the tester, through each change.
class TestKeysModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesByRow_data();
    void changesByRow();
    void aNewNameKeepsItsRow();
    void tellsWhatIsKnown();
    void statesInWords_data();
    void statesInWords();
    void countsTheBatches();
    void aResultFollowsTheSecret();
    void verdictsInWords_data();
    void verdictsInWords();
    void onlyStoredNamesCanBeEdited();
    void coloursCanBeSeen();

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names += m_model->index(row, KeysModel::NameColumn).data(Qt::EditRole).toString();
        return names.join(u' ');
    }
    static QList<KeyEntry> entries(const QString &names)
    {
        QList<KeyEntry> entries;
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
            entries.append(entry(name, u"of-"_s + name));
        return entries;
    }

    std::unique_ptr<KeysModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestKeysModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_model = std::make_unique<KeysModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestKeysModel::changesByRow_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("reset");
    QTest::newRow("nothing new") << u"a b"_s << u"a b"_s << 0 << 0 << 0;
    QTest::newRow("the first one") << QString() << u"a"_s << 1 << 0 << 0;
    QTest::newRow("one more, before those of this run") << u"a b z"_s << u"a b c z"_s << 1 << 0 << 0;
    QTest::newRow("one less") << u"a b c"_s << u"a c"_s << 0 << 1 << 0;
    QTest::newRow("all gone") << u"a b c"_s << QString() << 0 << 3 << 0;
    QTest::newRow("one gone, another one come") << u"a b c"_s << u"a c d"_s << 1 << 1 << 0;
    QTest::newRow("another name in its place") << u"a b c"_s << u"a x c"_s << 0 << 0 << 0;
    QTest::newRow("another order") << u"a b c"_s << u"c b a"_s << 0 << 0 << 1;
}

void TestKeysModel::changesByRow()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    m_model->setEntries(entries(before));
    QCOMPARE(names(), before);
    QSignalSpy inserted(m_model.get(), &KeysModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &KeysModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &KeysModel::modelReset);
    m_model->setEntries(entries(after));
    QCOMPARE(names(), after);
    QTEST(int(inserted.size()), "inserted");
    QTEST(int(removed.size()), "removed");
    QTEST(int(reset.size()), "reset");
}

void TestKeysModel::aNewNameKeepsItsRow()
{
    m_model->setEntries(entries(u"a b c"_s));
    const QPersistentModelIndex current = m_model->index(1, 0);
    QSignalSpy changed(m_model.get(), &KeysModel::dataChanged);
    QList<KeyEntry> renamed = entries(u"a b c"_s);
    renamed[1].record.name = *KeyName::fromText(u"winter");
    m_model->setEntries(renamed);
    QCOMPARE(current.data(Qt::EditRole).toString(), u"winter"_s);
    QCOMPARE(changed.size(), 1);
}

void TestKeysModel::tellsWhatIsKnown()
{
    KeyEntry main = entry(u"main");
    main.record.isDefault = true;
    main.record.color = KeyColor::Blue;
    m_model->setEntries({main});
    QCOMPARE(text(0, KeysModel::NameColumn), u"main (default)"_s);
    QCOMPARE(text(0, KeysModel::StateColumn), u"Ready"_s);
    QCOMPARE(text(0, KeysModel::FingerprintColumn), u"3f9a1c"_s);
    QCOMPARE(text(0, KeysModel::AddedColumn), QLocale().toString(QDate(2026, 11, 24), QLocale::ShortFormat));
    QCOMPARE(text(0, KeysModel::BatchesColumn), u"0"_s);
    QCOMPARE(text(0, KeysModel::TestColumn), u"Not yet"_s);
    QCOMPARE(m_model->index(0, KeysModel::NameColumn).data(Qt::ToolTipRole).toString(), u"main (default) · Blue"_s);
    QVERIFY(!m_model->index(0, KeysModel::NameColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    for (int column = 0; column < KeysModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestKeysModel::statesInWords_data()
{
    QTest::addColumn<KeyEntry>("entry");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, KeyEntry entry, const QString &words) { QTest::newRow(name) << entry << words; };
    KeyEntry key = entry(u"main");
    row("in the keychain", key, u"Ready"_s);
    key.record.home = KeyHome::RunOnly;
    row("in memory", key, u"For this run only"_s);
    key.state = KeyState::Forgotten;
    row("of an earlier run", key, u"To be typed again"_s);
    key.isStored = false;
    key.state = KeyState::Ready;
    row("from outside", key, u"Given for this run"_s);
    key = entry(u"main");
    key.state = KeyState::Reading;
    row("asked for", key, u"Reading…"_s);
    key.state = KeyState::Unavailable;
    for (const auto &[fault, words] : std::initializer_list<std::pair<keys::KeychainFault, QString>>{
             {keys::KeychainFault::NoKeychain, u"No keychain"_s}, {keys::KeychainFault::Locked, u"Keychain locked"_s},
             {keys::KeychainFault::Refused, u"Keychain refused"_s}, {keys::KeychainFault::NoAnswer, u"Keychain silent"_s},
             {keys::KeychainFault::NoEntry, u"Not in the keychain"_s}, {keys::KeychainFault::Failed, u"Keychain failed"_s}}) {
        key.fault = fault;
        row(qPrintable(words), key, words);
    }
}

void TestKeysModel::statesInWords()
{
    QFETCH(const KeyEntry, entry);
    QFETCH(const QString, words);
    m_model->setEntries({entry});
    QCOMPARE(text(0, KeysModel::StateColumn), words);
    QVERIFY(!m_model->index(0, KeysModel::StateColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(!m_model->index(0, KeysModel::StateColumn).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestKeysModel::countsTheBatches()
{
    m_model->setEntries({entry(u"main"), entry(u"winter", u"77aa00"_s)});
    m_model->setBatches({batch(1, u"main", u"Spring"_s), batch(2, u"main", u"Autumn"_s), batch(3, u"winter", {})});
    QCOMPARE(text(0, KeysModel::BatchesColumn), u"2"_s);
    QCOMPARE(text(1, KeysModel::BatchesColumn), u"1"_s);
    QCOMPARE(m_model->batchesOf(*KeyName::fromText(u"main")), (QStringList{u"Autumn"_s, u"Spring"_s}));
    QCOMPARE(m_model->batchesOf(*KeyName::fromText(u"winter")), QStringList{test::batchId(3).abbreviated()});
    m_model->setBatch(batch(2, u"winter", u"Autumn"_s));
    m_model->setBatch(batch(4, u"winter", u"New"_s));
    m_model->removeBatch(test::batchId(1));
    QCOMPARE(text(0, KeysModel::BatchesColumn), u"0"_s);
    QCOMPARE(text(1, KeysModel::BatchesColumn), u"3"_s);
    QSignalSpy changed(m_model.get(), &KeysModel::dataChanged);
    m_model->setBatch(batch(4, u"winter", u"New"_s));
    QVERIFY2(changed.isEmpty(), "a poll tells nothing new about keys");
}

void TestKeysModel::aResultFollowsTheSecret()
{
    const KeyName main = *KeyName::fromText(u"main");
    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 4));
    m_model->setEntries({entry(u"main")});
    m_model->testStarted(main);
    QCOMPARE(text(0, KeysModel::TestColumn), u"Testing…"_s);
    KeyEntry renamed = entry(u"winter");
    m_model->setEntries({renamed});
    m_model->testAnswered({main, wire::Balance{.credits = 4'850}}, noon);
    const QString result = text(0, KeysModel::TestColumn);
    QVERIFY2(result.startsWith(u"Valid · Credits left: "_s), "asked under the former name");
    QVERIFY(result.contains(QLocale().toString(4'850)));
    QVERIFY(result.contains(QLocale().toString(noon.time(), QLocale::ShortFormat)));
    renamed.record.fingerprint = u"000001"_s;
    m_model->setEntries({renamed});
    QCOMPARE(text(0, KeysModel::TestColumn), u"Not yet"_s);
}

void TestKeysModel::verdictsInWords_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Meaning>("meaning");
    QTest::newRow("401") << ErrorKind::Unauthorized << u"Refused"_s << Meaning::Bad;
    QTest::newRow("402: known, but nothing left") << ErrorKind::NoCredits << u"Valid"_s << Meaning::Attention;
    QTest::newRow("no connection") << ErrorKind::Network << u"Unreachable"_s << Meaning::Attention;
    QTest::newRow("no answer") << ErrorKind::Timeout << u"Unreachable"_s << Meaning::Attention;
    QTest::newRow("no secure connection") << ErrorKind::Tls << u"Unreachable"_s << Meaning::Attention;
    QTest::newRow("404 says nothing of a batch") << ErrorKind::NotFound << u"Not tested"_s << Meaning::Attention;
    QTest::newRow("500") << ErrorKind::Server << u"Not tested"_s << Meaning::Attention;
    QTest::newRow("429") << ErrorKind::RateLimited << u"Not tested"_s << Meaning::Attention;
    QTest::newRow("a log-in page") << ErrorKind::Unreadable << u"Not tested"_s << Meaning::Attention;
}

void TestKeysModel::verdictsInWords()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const Meaning, meaning);
    const KeyWord word = KeyWords::verdict(Failure(ApiError{.kind = kind}));
    QTEST(word.text, "words");
    QCOMPARE(word.meaning, meaning);
    QVERIFY(!word.detail.isEmpty());
    QVERIFY(!word.detail.contains(u"batch"_s, Qt::CaseInsensitive) || kind == ErrorKind::RateLimited);
}

void TestKeysModel::onlyStoredNamesCanBeEdited()
{
    KeyEntry ofThisRun = entry(u"this run", {});
    ofThisRun.isStored = false;
    m_model->setEntries({entry(u"main"), ofThisRun});
    QVERIFY(m_model->flags(m_model->index(0, KeysModel::NameColumn)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->flags(m_model->index(0, KeysModel::StateColumn)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->flags(m_model->index(1, KeysModel::NameColumn)).testFlag(Qt::ItemIsEditable));
    QSignalSpy asked(m_model.get(), &KeysModel::renameRequested);
    QVERIFY(!m_model->setData(m_model->index(0, 0), u"winter"_s, Qt::EditRole));
    QCOMPARE(asked.size(), 1);
    QVERIFY2(text(0, 0) == u"main"_s, "not before it is true");
    QVERIFY(!m_model->setData(m_model->index(0, 0), u"main"_s, Qt::EditRole));
    QVERIFY2(asked.size() == 1, "the same name is no news");
}

void TestKeysModel::coloursCanBeSeen()
{
    for (const KeyColor color : allKeyColors) {
        QVERIFY(!KeyColors::name(color).isEmpty());
        if (color == KeyColor::None)
            continue;
        for (const QColor &ground : {QColor(Qt::white), QColor(0x23, 0x26, 0x29), QColor(0x1e, 0x1e, 0x1e)})
            QVERIFY2(contrast(KeyColors::color(color), ground) >= 3.0, qPrintable(KeyColors::name(color)));
    }
}

QTEST_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"
