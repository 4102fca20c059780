#include "keys/keychainfault.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch::keys;
using namespace QKeychain;

using Action = KeychainAction;
using Fault = KeychainFault;
using State = ServiceState;

class TestKeychainFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void eachEndHasItsMeaning_data();
    void eachEndHasItsMeaning();
};

void TestKeychainFault::eachEndHasItsMeaning_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("hasLibrary");
    QTest::addColumn<int>("fault"); // -1: done
    const auto row = [](const char *rule, Action action, Error error, State state, std::optional<Fault> fault, bool hasLibrary = true) {
        QTest::newRow(rule) << int(action) << int(error) << int(state) << hasLibrary << (fault ? int(*fault) : -1);
    };

    row("written is written", Action::Write, NoError, State::Open, {});
    row("removed from an open one is removed", Action::Remove, NoError, State::Open, {});
    row("removed from KWallet is removed", Action::Remove, NoError, State::KWallet, {});
    row("removed where there is no collection yet: there was nothing", Action::Remove, NoError, State::NoCollection, {});
    row("removed without a Secret Service: another keychain did it", Action::Remove, NoError, State::NoService, {});
    row("removed from a locked one is not removed", Action::Remove, NoError, State::Locked, Fault::Locked);
    row("removed, and then no answer: nobody knows", Action::Remove, NoError, State::NoAnswer, Fault::NoAnswer);

    row("not found in an open one is not there", Action::Read, EntryNotFound, State::Open, Fault::NoEntry);
    row("not found in KWallet is not there", Action::Read, EntryNotFound, State::KWallet, Fault::NoEntry);
    row("not found by another keychain is not there", Action::Read, EntryNotFound, State::NoService, Fault::NoEntry);
    row("not found, no collection yet, is not there", Action::Read, EntryNotFound, State::NoCollection, Fault::NoEntry);
    row("not found in a locked one is not known", Action::Read, EntryNotFound, State::Locked, Fault::Locked);
    row("not found, and then no answer, is not known", Action::Read, EntryNotFound, State::NoAnswer, Fault::NoAnswer);
    row("to remove what is not there is done", Action::Remove, EntryNotFound, State::Open, {});
    row("to remove what is not found in a locked one is not done", Action::Remove, EntryNotFound, State::Locked, Fault::Locked);

    row("the person says no", Action::Read, AccessDeniedByUser, State::Open, Fault::Refused);
    row("denied by a locked one is locked", Action::Write, AccessDenied, State::Locked, Fault::Locked);
    row("denied by an open one is refused", Action::Write, AccessDenied, State::Open, Fault::Refused);
    row("denied by KWallet is refused", Action::Read, AccessDenied, State::KWallet, Fault::Refused);

    row("no backend", Action::Read, NoBackendAvailable, State::NoService, Fault::NoKeychain);
    row("not implemented", Action::Read, NotImplemented, State::NoBus, Fault::NoKeychain);
    row("something, without a bus", Action::Read, OtherError, State::NoBus, Fault::NoKeychain);
    row("something, without a service", Action::Write, OtherError, State::NoService, Fault::NoKeychain);
    row("something, from a service that does not answer", Action::Read, OtherError, State::NoAnswer, Fault::NoAnswer);
    row("something, from a locked one", Action::Write, OtherError, State::Locked, Fault::Locked);
    row("something, when a first collection was to be made: not wanted", Action::Write, OtherError, State::NoCollection, Fault::Refused);
    row("something, from an open one", Action::Read, OtherError, State::Open, Fault::Failed);
    row("something, from KWallet", Action::Read, OtherError, State::KWallet, Fault::Failed);
    row("something, without libsecret", Action::Read, OtherError, State::Open, Fault::NoKeychain, false);
    row("something, without libsecret, and locked", Action::Read, OtherError, State::Locked, Fault::NoKeychain, false);
    row("something, from KWallet, which needs no libsecret", Action::Read, OtherError, State::KWallet, Fault::Failed, false);
    row("not deleted", Action::Remove, CouldNotDeleteEntry, State::Open, Fault::Failed);
    row("not deleted from a locked one", Action::Remove, CouldNotDeleteEntry, State::Locked, Fault::Locked);
}

void TestKeychainFault::eachEndHasItsMeaning()
{
    QFETCH(const int, action);
    QFETCH(const int, error);
    QFETCH(const int, state);
    QFETCH(const bool, hasLibrary);
    QFETCH(const int, fault);
    const auto found = faultOf(Action(action), Error(error), State(state), hasLibrary);
    QCOMPARE(found ? int(*found) : -1, fault);
}

QTEST_GUILESS_MAIN(TestKeychainFault)
#include "tst_keychainfault.moc"
