// A program with a keychain, for the tests: a process can have one session bus only, and a restart is another process.
//
//   keychainprobe ACTION… SERVICE USER
//
// Does one action after the other, `read`, `write` (the secret comes on stdin) or `remove`, or with `all` before them all at once, and
// prints a line for each: "ok", what was read, or the fault. `back` waits for cameBack() and prints that,
// `leave` ends the program at once. With `quick` a keychain has
// 300 ms for an answer, with `asking` no more than a second for the person.

#include "keys/keychain.h"
#include "keys/secretaccess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>

using namespace batchwatch;
using namespace batchwatch::keys;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString nameOf(KeychainFault fault)
{
    switch (fault) {
    case KeychainFault::NoKeychain: return u"NoKeychain"_s;
    case KeychainFault::Locked: return u"Locked"_s;
    case KeychainFault::Refused: return u"Refused"_s;
    case KeychainFault::NoAnswer: return u"NoAnswer"_s;
    case KeychainFault::NoEntry: return u"NoEntry"_s;
    case KeychainFault::Failed: break;
    }
    return u"Failed"_s;
}

class Probe : public QObject
{
public:
    Probe(QStringList actions, SecretEntry entry, const KeychainTimes &times)
        : m_actions(std::move(actions)),
          m_entry(std::move(entry)),
          m_keychain(times)
    {
        connect(&m_keychain, &Keychain::cameBack, this, &Probe::cameBack);
    }

    void doAll()
    {
        const QStringList actions = std::exchange(m_actions, {});
        m_open = int(actions.size());
        for (const QString &action : actions)
            start(action);
    }

    void doNext()
    {
        if (m_actions.isEmpty())
            return QCoreApplication::quit();
        m_open = 1;
        start(m_actions.takeFirst());
    }

private:
    void start(const QString &action)
    {
        if (action == "read"_L1) {
            m_keychain.read(m_entry, this,
                [this](const SecretStore::ReadAnswer &answer) { done(answer ? SecretAccess::text(*answer) : nameOf(answer.error())); });
        } else if (action == "write"_L1) {
            m_keychain.write(m_entry, *Secret::fromText(QTextStream(stdin).readLine()), this, doneWithout());
        } else if (action == "remove"_L1) {
            m_keychain.remove(m_entry, this, doneWithout());
        } else if (action == "leave"_L1) {
            QCoreApplication::quit();
        } else if (m_cameBack) {
            done(u"back"_s);
        } else {
            m_isWaiting = true;
        }
    }

    std::function<void(SecretStore::WriteAnswer)> doneWithout()
    {
        return [this](const SecretStore::WriteAnswer &answer) { done(answer ? u"ok"_s : nameOf(answer.error())); };
    }

    void done(const QString &line)
    {
        say(line);
        if (--m_open == 0)
            doNext();
    }

    void cameBack()
    {
        m_cameBack = true;
        if (std::exchange(m_isWaiting, false))
            done(u"back"_s);
    }

    QStringList m_actions;
    SecretEntry m_entry;
    int m_open = 0;
    bool m_isWaiting = false;
    bool m_cameBack = false;
    Keychain m_keychain;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList words = application.arguments().mid(1);
    if (words.size() < 3)
        return 2;
    const QString user = words.takeLast();
    const QString service = words.takeLast();
    KeychainTimes times;
    if (words.removeAll(u"quick"_s) > 0)
        times.answer = Milliseconds(300);
    if (words.removeAll(u"asking"_s) > 0)
        times.prompt = Milliseconds(1'000);
    const bool isAtOnce = words.removeAll(u"all"_s) > 0;
    Probe probe(words, {service, user}, times);
    QMetaObject::invokeMethod(
        &probe, [&] { isAtOnce ? probe.doAll() : probe.doNext(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
