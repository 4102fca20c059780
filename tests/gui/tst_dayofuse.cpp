#include "app/hardening.h"
#include "app/logging.h"
#include "core/redactor.h"
#include "gui/keyedit.h"
#include "gui/keysmodel.h"
#include "gui/messagebar.h"
#include "gui/secretlabel.h"
#include "gui/session.h"
#include "keys/keychain.h"
#include "support/builders.h"
#include "support/leaksearch.h"
#include "support/scriptedserver.h"
#include "support/secretservice.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::Reply;
using test::snapshot;

namespace {

constexpr char firstKey[] = "MARKED+first/4711";
constexpr char secondKey[] = "MARKED+second/4712";
constexpr char password[] = "MARKED pass:word/4713";

QByteArrayList secrets()
{
    return {firstKey, secondKey, password};
}

/// The window as main() builds it, on a desktop with a real keyring, in a home of its own; what the program says goes into a file there.
class Day
{
public:
    Day()
        : m_errorLog(std::freopen(qUtf8Printable(home.filePath(u"window.log"_s)), "w", stderr)),
          m_log(std::make_unique<app::LogGuard>(m_redactor))
    {
        QLoggingCategory::setFilterRules(u"*.debug=true"_s);
        open();
    }
    ~Day()
    {
        close();
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(Day)

    [[nodiscard]] QString dataDir() const { return home.filePath(u"data"_s); }

    void open()
    {
        m_session = std::make_unique<gui::Session>(m_redactor, m_keychain);
        m_session->openReal({.dataDir = QDir(dataDir()), .baseUrl = vendor.baseUrl(), .key = {}}, {}, {});
    }
    void close()
    {
        if (m_session && m_session->window())
            m_session->window()->close();
        m_session.reset();
    }

    [[nodiscard]] QWidget *window() const { return m_session->window(); }
    /// The topmost dialog that is open.
    [[nodiscard]] QWidget *dialog() const
    {
        QWidget *top = nullptr;
        for (QDialog *found : window()->findChildren<QDialog *>()) {
            if (found->isVisible())
                top = found;
        }
        return top;
    }

    template<typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        for (Widget *found : window()->findChildren<Widget *>(QLatin1StringView(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : window()->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text && found->isVisible() && found->isEnabled())
                return found;
        }
        return nullptr;
    }
    void click(const QString &text)
    {
        QTRY_VERIFY2(button(text), qPrintable(u"no button "_s + text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    void trigger(const QString &text)
    {
        for (QAction *action : window()->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(u"no action "_s + text));
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : window()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        for (const QAbstractButton *shown : window()->findChildren<QAbstractButton *>()) {
            if (shown->isVisible() && shown->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] QTableView *table(const QString &accessibleName) const
    {
        for (QTableView *found : window()->findChildren<QTableView *>()) {
            if (found->accessibleName() == accessibleName)
                return found;
        }
        return nullptr;
    }

    /// A command beside the open window, in the same session. What it says goes into files of the home.
    int run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = keyring.environment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"BATCHWATCH_BASE_URL"_s, vendor.baseUrl().toString());
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        const QString name = home.filePath(u"cli-%1"_s.arg(++m_runs));
        process.setStandardOutputFile(name + u".out"_s);
        process.setStandardErrorFile(name + u".err"_s);
        process.start(qEnvironmentVariable("BATCHWATCH_BIN") + u"/batchwatch-cli"_s, arguments + QStringList{u"--data-dir"_s, dataDir()});
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000))
            return -1;
        return process.exitCode();
    }

    /// What can be seen, pointed at, read aloud or pasted right now.
    [[nodiscard]] QStringList visibleLeaks() const
    {
        QStringList leaks;
        const auto look = [&leaks](const QString &where, const QString &text) {
            for (const QByteArray &secret : secrets()) {
                if (test::holdsSecret(text.toUtf8(), secret))
                    leaks.append(where);
            }
        };
        for (const QWidget *widget : QApplication::allWidgets()) {
            const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            look(where, widget->windowTitle());
            look(where, widget->toolTip() + widget->statusTip() + widget->whatsThis());
            look(where, widget->accessibleName() + widget->accessibleDescription());
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                look(where, label->text());
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                look(where, edit->displayText());
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                look(where, button->text());
        }
        look(u"clipboard"_s, QApplication::clipboard()->text());
        look(u"selection"_s, QApplication::clipboard()->text(QClipboard::Selection));
        return leaks;
    }

    QTemporaryDir home;
    test::SecretService keyring{test::SecretService::Kind::Unlocked};
    test::ScriptedServer vendor;

private:
    std::FILE *m_errorLog;
    Redactor m_redactor;
    std::unique_ptr<app::LogGuard> m_log;
    keys::Keychain m_keychain;
    std::unique_ptr<gui::Session> m_session;
    int m_runs = 0;
};

} // namespace

/// A whole day with the window and the command line, in which everything goes wrong that can, and then a search through all that was
/// written.
class TestDayOfUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatIsWrittenOrShownHoldsASecret();

private:
    void addKeyFromPaste();
    void watchWhatFails();
    void replaceRefusedKey();
    void manageKeys();
    void setProxy();
    void useCommandLine();
    void restart();
    void searchEverything();

    std::unique_ptr<Day> m;
};

/// Whoever has the first key is told off, with the key in the text, but for what the test lets pass.
void TestDayOfUse::nothingThatIsWrittenOrShownHoldsASecret()
{
    app::hardenProcess();
    m = std::make_unique<Day>();
    QVERIFY2(m->keyring.error().isEmpty(), qPrintable(m->keyring.error()));
    for (const auto step :
        {&TestDayOfUse::addKeyFromPaste, &TestDayOfUse::watchWhatFails, &TestDayOfUse::replaceRefusedKey, &TestDayOfUse::manageKeys,
            &TestDayOfUse::setProxy, &TestDayOfUse::useCommandLine, &TestDayOfUse::restart, &TestDayOfUse::searchEverything}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
        if (m)
            QVERIFY2(m->visibleLeaks().isEmpty(), qPrintable(m->visibleLeaks().join(u'\n')));
    }
}

/// A whole URL, pasted, and the clipboard cleared afterwards.
void TestDayOfUse::addKeyFromPaste()
{
    m->vendor.onRequest = [](const test::HttpRequest &) { return Reply::json(200, R"({"service":"wavalidation","balance":4850})"); };
    QTRY_VERIFY(m->window() && m->window()->isVisible());
    m->click(u"Add a key…"_s);
    QTRY_VERIFY(m->part<gui::KeyEdit>("keyEdit"));
    QApplication::clipboard()->setText(
        u"https://lookup.proweblook.com/api/v1/balance?api_key="_s + QString::fromUtf8(QByteArray(firstKey).toPercentEncoding()));
    m->part<gui::KeyEdit>("keyEdit")->paste();
    auto *clear = m->part<QCheckBox>("clearBox");
    QVERIFY(clear);
    clear->setChecked(true);
    m->click(u"Test"_s);
    QTRY_VERIFY(m->says(u"4,850"_s));
    m->click(u"Save"_s);
    QTRY_VERIFY(!m->dialog());
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QCOMPARE(m->keyring.lookup(app::keychainService(QDir(m->dataDir())), u"main"_s).trimmed(), QByteArray(firstKey));
}

/// Every kind of error, with the key in whatever the vendor says.
void TestDayOfUse::watchWhatFails()
{
    const QByteArray encoded = QByteArray(firstKey).toPercentEncoding();
    const QByteArray echo = QByteArray("bad key ") + firstKey + " at /batch?api_key=" + encoded;
    m->vendor.enqueue(batchId(1), Reply::batch(snapshot(20, 20, batchId(1))));
    m->vendor.enqueue(batchId(2), Reply::error(500, echo));
    m->vendor.enqueue(batchId(3), Reply::error(404, echo));
    m->vendor.enqueue(batchId(4), Reply::redirect("/elsewhere?api_key=" + encoded));
    m->vendor.enqueue(batchId(5), Reply::html(200));
    m->vendor.enqueue(batchId(6), Reply::error(402, echo));
    m->vendor.enqueue(batchId(7), Reply().close());
    m->vendor.enqueue(
        batchId(8), Reply::json(200, R"({"batch_id":")" + batchId(9).toString().toUtf8() + R"(","api_key":")" + firstKey + R"("})"));
    m->vendor.enqueue(batchId(10), Reply::error(401, echo));
    m->vendor.onRequest = [echo](const test::HttpRequest &) { return Reply::error(401, echo); };
    m->trigger(u"Watch…"_s);
    QTRY_VERIFY(m->part<QPlainTextEdit>("idsEdit"));
    QString ids;
    for (int n : {1, 2, 3, 4, 5, 6, 7, 8, 10})
        ids += batchId(n).toString() + u'\n';
    m->part<QPlainTextEdit>("idsEdit")->setPlainText(ids);
    m->click(u"Watch"_s);
    for (int n : {1, 2, 3, 4, 5, 6, 7, 8, 10})
        QTRY_VERIFY_WITH_TIMEOUT(!m->vendor.requestsFor(batchId(n)).empty(), 30'000);
    QCOMPARE(m->vendor.requestsFor(batchId(1)).front().parameter("api_key"), QByteArray(firstKey)); // it was used
    QTRY_VERIFY_WITH_TIMEOUT(m->button(u"Replace key…"_s) != nullptr || m->table(u"Batches"_s)->model()->rowCount() == 9, 30'000);
    // Each message is looked at.
    for (int row = 0; row < m->table(u"Batches"_s)->model()->rowCount(); ++row) {
        m->table(u"Batches"_s)->selectRow(row);
        QVERIFY2(m->visibleLeaks().isEmpty(), qPrintable(m->visibleLeaks().join(u'\n')));
    }
}

/// Rotation, where the error stands.
void TestDayOfUse::replaceRefusedKey()
{
    m->vendor.onRequest = [](const test::HttpRequest &request) {
        if (request.parameter("api_key") != secondKey)
            return Reply::error(401, QByteArray("not ") + request.parameter("api_key"));
        if (!request.batch())
            return Reply::json(200, R"({"service":"wavalidation","balance":80})");
        return Reply::batch(snapshot(20, 20, *request.batch()));
    };
    m->table(u"Batches"_s)->selectAll();
    m->click(u"Replace key…"_s);
    QTRY_VERIFY(m->part<gui::KeyEdit>("keyEdit"));
    QTest::keyClicks(m->part<gui::KeyEdit>("keyEdit"), QString::fromUtf8(secondKey));
    m->click(u"Save"_s);
    QTRY_VERIFY(!m->dialog());
    QTRY_VERIFY_WITH_TIMEOUT(m->vendor.requestsFor(batchId(10)).size() >= 2, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m->table(u"Results"_s)->model()->rowCount() >= 40, 30'000);
    m->table(u"Results"_s)->selectAll();
    m->trigger(u"Copy"_s);
    QVERIFY(QApplication::clipboard()->text().size() > 100);
}

/// Shown and hidden again, renamed, tested, removed and brought back.
void TestDayOfUse::manageKeys()
{
    m->trigger(u"Keys…"_s);
    QTRY_VERIFY(m->part<gui::SecretLabel>("secret"));
    QTRY_VERIFY(m->table(u"Keys"_s));
    m->table(u"Keys"_s)->selectRow(0);
    m->click(u"Test"_s);
    const auto lastTest = [this] { return m->table(u"Keys"_s)->model()->index(0, gui::KeysModel::TestColumn).data().toString(); };
    QTRY_VERIFY2(lastTest().contains(u"80"_s), qPrintable(lastTest()));
    m->click(u"Remove"_s);
    QTRY_VERIFY(m->window()->findChild<QMessageBox *>());
    auto *question = m->window()->findChild<QMessageBox *>();
    QTRY_VERIFY(question->isVisible());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) != QMessageBox::RejectRole) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(m->keyring.lookup(app::keychainService(QDir(m->dataDir())), u"main"_s).isEmpty());
    m->click(u"Undo"_s);
    QTRY_COMPARE(m->keyring.lookup(app::keychainService(QDir(m->dataDir())), u"main"_s).trimmed(), QByteArray(secondKey));
    m->click(u"Close"_s);
    QTRY_VERIFY(!m->dialog());
}

/// Its password goes into the keychain, too.
void TestDayOfUse::setProxy()
{
    m->trigger(u"Network…"_s);
    QTRY_VERIFY(m->dialog());
    auto *host = m->dialog()->findChild<QLineEdit *>(u"hostEdit"_s);
    for (QRadioButton *radio : m->dialog()->findChildren<QRadioButton *>()) {
        if (radio->objectName().startsWith(u"manual"_s))
            radio->click();
    }
    QVERIFY(host && host->isEnabled());
    QTest::keyClicks(host, u"127.0.0.1"_s);
    QTest::keyClicks(m->dialog()->findChild<QLineEdit *>(u"userEdit"_s), u"me"_s);
    QTest::keyClicks(m->dialog()->findChild<QLineEdit *>(u"passwordEdit"_s), QString::fromUtf8(password));
    m->click(u"Save"_s);
    QTRY_VERIFY(!m->dialog());
    QCOMPARE(
        m->keyring.lookup(app::keychainService(QDir(m->dataDir())) + u"-proxy"_s, u"proxy password"_s).trimmed(), QByteArray(password));
}

/// The same keys and the same store, beside the open window.
void TestDayOfUse::useCommandLine()
{
    QCOMPARE(m->run({u"keys"_s, u"list"_s, u"--json"_s}), 0);
    QCOMPARE(m->run({u"keys"_s, u"test"_s, u"main"_s}), 0);
    QCOMPARE(m->run({u"balance"_s}), 0);
    QCOMPARE(m->run({u"keys"_s, u"add"_s, u"old"_s}, firstKey), 0);
    QCOMPARE(m->run({u"balance"_s, u"--key"_s, u"old"_s}), 3); // refused
    QCOMPARE(m->run({u"watch"_s, batchId(20).toString(), u"--json"_s, u"--export"_s, m->home.filePath(u"one.csv"_s)}), 0);
    for (const QString &name : {u"two.csv"_s, u"two.xlsx"_s, u"two.jsonl"_s})
        QCOMPARE(m->run({u"export"_s, batchId(1).toString(), u"--out"_s, m->home.filePath(name)}), 0);
    QCOMPARE(m->run({u"results"_s, batchId(1).toString(), u"--json"_s}), 0);
    QCOMPARE(m->run({u"watch"_s, batchId(21).toString(), u"--key"_s, u"nobody"_s}), 2);
    QCOMPARE(m->run({u"keys"_s, u"remove"_s, u"old"_s}), 0);
}

void TestDayOfUse::restart()
{
    m->close();
    m->open();
    QTRY_VERIFY(m->window() && m->window()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m->says(u"80 credits (main)"_s), 10'000); // read from the keyring and used
    QTRY_VERIFY(m->table(u"Batches"_s)->model()->rowCount() >= 9);
    m->close();
}

void TestDayOfUse::searchEverything()
{
    const QString home = m->home.path();
    std::fflush(stderr);
    int files = 0;
    qint64 bytes = 0;
    for (const QByteArray &secret : secrets()) {
        const test::LeakSearch found = test::searchForSecret(secret, home);
        QVERIFY2(found.leaks.isEmpty(), qPrintable(found.leaks.join(u'\n')));
        files = found.files;
        bytes = found.bytes;
    }
    QVERIFY(files >= 30); // the store, the window's log and state, what thirteen commands said, the exports
    QVERIFY(bytes > 50'000);
    std::fprintf(stdout, "searched %d files, %lld bytes, for %lld secrets\n", files, static_cast<long long>(bytes),
        static_cast<long long>(secrets().size()));

    // The search can fail: a seeded leak is found.
    QFile leak(m->home.filePath(u"data/leak"_s));
    QVERIFY(leak.open(QFile::WriteOnly));
    leak.write(QByteArray("proxy password: ") + QByteArray(password).toBase64());
    leak.close();
    QCOMPARE(test::searchForSecret(password, home).leaks, QStringList{leak.fileName()});
    m.reset();
}

QTEST_MAIN(TestDayOfUse)
#include "tst_dayofuse.moc"
