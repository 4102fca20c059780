#include "core/redactor.h"
#include "gui/elidedlabel.h"
#include "gui/foundbatchestable.h"
#include "gui/keyedit.h"
#include "gui/readingrow.h"
#include "gui/watchdialog.h"
#include "keys/keyring.h"
#include "support/builders.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

using Requests = QList<monitor::WatchRequest>;

/// The dialog as a person uses it: pasted texts, typed keys, the keyboard alone.
class TestWatchDialog : public QObject
{
    Q_OBJECT

private:
    void open(const QList<KnownId> &known = {})
    {
        m_dialog = std::make_unique<WatchDialog>(*m_keys);
        m_dialog->setKnown(known);
        m_spy = std::make_unique<QSignalSpy>(m_dialog.get(), &WatchDialog::watchRequested);
        m_entered = std::make_unique<QSignalSpy>(m_dialog.get(), &WatchDialog::keyEntered);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_dialog->activateWindow();
    }

    void know(const QStringList &names, const QString &preferred = u"main"_s)
    {
        QList<app::KeyEntry> entries;
        for (const QString &name : names)
            entries.append({.record = {.name = *KeyName::fromText(name)}});
        m_ring->setDefaultName(KeyName::fromText(preferred));
        m_keys->setEntries(entries);
    }
    void type(const char *widget, const QString &text)
    {
        QTest::keyClicks(m_dialog->findChild<QWidget *>(QLatin1StringView(widget)), text);
    }
    [[nodiscard]] QPlainTextEdit *ids() const { return m_dialog->findChild<QPlainTextEdit *>(u"idsEdit"_s); }
    [[nodiscard]] QLineEdit *line(const char *name) const { return m_dialog->findChild<QLineEdit *>(QLatin1StringView(name)); }
    [[nodiscard]] QString text(const char *label) const { return m_dialog->findChild<QLabel *>(QLatin1StringView(label))->text(); }
    [[nodiscard]] QComboBox *combo() const { return m_dialog->findChild<QComboBox *>(); }
    [[nodiscard]] QPushButton *watch() const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"&Watch"_s)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] FoundBatchesTable *table() const { return m_dialog->findChild<FoundBatchesTable *>(); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->found().index(row, column).data().toString(); }
    [[nodiscard]] QString problems() const { return text("readingProblems"); }
    void setIds(const QString &text) { ids()->setPlainText(text); }
    void pasteIds(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(ids(), Qt::Key_V, Qt::ControlModifier);
    }
    void typeLabel(const QString &label)
    {
        for (const QChar c : label) // each key goes where the focus is by then
            QTest::keyClick(m_dialog->focusWidget(), c.toLatin1());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog.get(), &event);
    }
    [[nodiscard]] EnteredKey entered() const { return *static_cast<const EnteredKey *>(m_entered->last().first().constData()); }
    [[nodiscard]] Requests requests() const { return m_spy->isEmpty() ? Requests() : m_spy->last().first().value<Requests>(); }

    QTemporaryDir m_folder;
    Redactor m_redactor;
    std::unique_ptr<keys::KeyRing> m_ring;
    std::unique_ptr<app::KeyDesk> m_keys;
    std::unique_ptr<WatchDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_spy;
    std::unique_ptr<QSignalSpy> m_entered;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        QGuiApplication::clipboard()->clear();
        m_ring = std::make_unique<keys::KeyRing>(m_redactor);
        m_keys = std::make_unique<app::KeyDesk>([](const auto &) {}, *m_ring);
    }

    void cleanup()
    {
        m_spy.reset();
        m_entered.reset();
        m_dialog.reset();
        m_keys.reset();
    }

    void idsAreFoundInAnyText()
    {
        know({u"main"_s});
        open();
        QVERIFY(text("foundLabel").contains(u"looks like"_s));
        QVERIFY2(!table()->isVisible(), "nothing to show yet");
        type("idsEdit", u"Hello"_s);
        QVERIFY(text("foundLabel").startsWith(u"No batch id"_s));
        const QString mail
            = u"Dear team,\nthe batches are {00000000-0000-4000-8000-000000000001} and\n> 00000000-0000-4000-8000-000000000002."_s;
        setIds(mail);
        QVERIFY(text("foundLabel").startsWith(u"2 "_s));
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 2);
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().size(), 2);
        QCOMPARE(requests().at(0).id, test::batchId(1));
        QCOMPARE(requests().at(1).id, test::batchId(2));
        QVERIFY(!m_dialog->isVisible());
    }

    void knownIdsAreCounted()
    {
        know({u"main"_s});
        open({{test::batchId(1), u"Spring"_s}});
        setIds(test::batchId(1).toString() + u' ' + test::batchId(2).toString());
        QCOMPARE(text("foundLabel"), u"2 batch(es) found, 1 already watched"_s);
        QCOMPARE(cell(0, FoundBatchesModel::LabelColumn), u"Spring"_s);
        QCOMPARE(cell(0, FoundBatchesModel::StateColumn), u"already watched"_s);
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().size(), 1);
        QCOMPARE(requests().first().id, test::batchId(2));
    }

    void knownIdsAloneAreWatchedOnlyWhenThePersonSaysSo()
    {
        know({u"main"_s});
        open({{test::batchId(1), u"Spring"_s}});
        setIds(test::batchId(1).toString());
        QVERIFY(!watch()->isEnabled());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(text("foundLabel"), u"1 batch(es) found, 1 already watched, 1 chosen"_s);
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().size(), 1);
        QVERIFY2(requests().first().label.isEmpty(), "its name stays");
    }

    void withoutIdOrKeyThereIsNothingToWatch()
    {
        open();
        QVERIFY(!watch()->isEnabled());
        setIds(test::batchId().toString());
        QVERIFY2(!watch()->isEnabled(), "no key yet");
        type("newKeyEdit", u"a-key-of-the-test"_s);
        QVERIFY(watch()->isEnabled());
        setIds(QString());
        QVERIFY2(!watch()->isEnabled(), "no id any more");
    }

    void withoutKeysItGoesStraightToTyping()
    {
        open();
        QVERIFY(!combo()->isVisible());
        QVERIFY(line("newKeyEdit")->isVisible());
        QCOMPARE(line("newKeyEdit")->echoMode(), QLineEdit::Password);
    }

    void chosenKeyAndLabelAreRequested()
    {
        know({u"main"_s, u"archive"_s});
        open();
        QCOMPARE(combo()->currentText(), u"main"_s);
        QVERIFY(!line("newKeyEdit")->isVisible());
        setIds(test::batchId().toString());
        table()->setFocus();
        typeLabel(u"Spring list "_s);
        combo()->setFocus();
        QTest::keyClick(combo(), Qt::Key_A);
        QCOMPARE(combo()->currentText(), u"archive"_s);
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().size(), 1);
        QCOMPARE(requests().first().label, u"Spring list"_s);
        QCOMPARE(requests().first().key, KeyName::fromText(u"archive"));
    }

    void typedKeyIsHandedOverAndWiped()
    {
        know({u"main"_s});
        open();
        setIds(test::batchId().toString());
        combo()->setFocus();
        QTest::keyClick(combo(), Qt::Key_End);
        QVERIFY(line("newKeyEdit")->isVisible());
        QTRY_VERIFY(line("newKeyEdit")->hasFocus());
        type("newKeyEdit", u"marked-secret-1"_s);
        type("keyNameEdit", u"typed"_s);
        QTest::keyClick(line("keyNameEdit"), Qt::Key_Return);
        QCOMPARE(requests().first().key, KeyName::fromText(u"typed"));
        QCOMPARE(entered().name, *KeyName::fromText(u"typed"));
        QVERIFY(entered().key == *ApiKey::fromText(u"marked-secret-1"));
        QVERIFY(line("newKeyEdit")->text().isEmpty());
        QVERIFY(!line("newKeyEdit")->isUndoAvailable());
    }

    void typedKeyIsKeptWhereThePersonWants()
    {
        for (const bool keeps : {true, false}) {
            open();
            setIds(test::batchId().toString());
            type("newKeyEdit", u"marked-secret-3"_s);
            auto *box = m_dialog->findChild<QCheckBox *>(u"keepCheck"_s);
            QVERIFY(box->isVisible() && box->isChecked());
            QVERIFY(text("keyHint").contains(u"keychain"_s));
            if (!keeps)
                QTest::keyClick(box, Qt::Key_Space);
            QCOMPARE(text("keyHint").contains(u"memory"_s), !keeps);
            QTest::mouseClick(watch(), Qt::LeftButton);
            QCOMPARE(entered().home, keeps ? KeyHome::Keychain : KeyHome::RunOnly);
            QCOMPARE(entered().name, *KeyName::fromText(u"main"));
        }
    }

    void whatWasTakenOutOfAPasteIsSaid()
    {
        open();
        setIds(test::batchId().toString());
        QGuiApplication::clipboard()->setText(u"https://api.example.com/v1?api_key=marked-secret-4&x=1"_s);
        QTest::keyClick(line("newKeyEdit"), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(text("keyHint").contains(u"taken out of the pasted address"_s), qPrintable(text("keyHint")));
        QTest::mouseClick(watch(), Qt::LeftButton);
        QVERIFY(entered().key == *ApiKey::fromText(u"marked-secret-4"));
    }

    void namesOfKeys_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("the first key is the main one") << QStringList() << QString() << u"main"_s << QString();
        QTest::newRow("another key has a free name") << QStringList{u"main"_s} << QString() << u"key 2"_s << QString();
        QTest::newRow("a free name is looked for") << QStringList{u"main"_s, u"key 2"_s} << QString() << u"key 3"_s << QString();
        QTest::newRow("a known name replaces that key")
            << QStringList{u"main"_s} << u"main"_s << u"main"_s << u"It replaces the key “main”."_s;
        QTest::newRow("the name of what comes from outside is taken") << QStringList() << u"this run"_s << QString() << u"from outside"_s;
    }

    void namesOfKeys()
    {
        QFETCH(const QStringList, known);
        QFETCH(const QString, typed);
        QFETCH(const QString, name);
        QFETCH(const QString, says);
        know(known);
        open();
        setIds(test::batchId().toString());
        combo()->setCurrentIndex(combo()->count() - 1);
        type("newKeyEdit", u"marked-secret-5"_s);
        type("keyNameEdit", typed);
        QVERIFY2(text("keyHint").contains(says), qPrintable(text("keyHint")));
        QCOMPARE(watch()->isEnabled(), !name.isEmpty());
        if (name.isEmpty())
            return;
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(entered().name, *KeyName::fromText(name));
    }

    void keysThatAreNotReadySaySo()
    {
        app::KeyEntry locked{.record = {.name = *KeyName::fromText(u"main")}, .state = app::KeyState::Unavailable};
        locked.fault = keys::KeychainFault::Locked;
        m_keys->setEntries({locked});
        open();
        QCOMPARE(combo()->itemText(0), u"main – Keychain locked"_s);
        setIds(test::batchId().toString());
        QTest::mouseClick(watch(), Qt::LeftButton); // it waits for the key
        QCOMPARE(requests().first().key, KeyName::fromText(u"main"));
    }

    void aKeyThatIsReadLaterChangesNoChoice()
    {
        open();
        type("newKeyEdit", u"marked-secret-6"_s);
        know({u"main"_s, u"archive"_s});
        QVERIFY(line("newKeyEdit")->isVisible());
        QVERIFY(combo()->isVisible());
        combo()->setCurrentIndex(1);
        know({u"new"_s, u"main"_s, u"archive"_s});
        QCOMPARE(combo()->currentText(), u"archive"_s);
    }

    void refusedKeysAreExplained_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("spaces around are forgiven") << u" a-key-of-the-test "_s << QString() << true;
        QTest::newRow("words are no key") << u"this is no key"_s << QString() << false;
        QTest::newRow("longer than any key") << QString(513, u'a') << QString() << false;
        QTest::newRow("a name of its own") << u"a-key-of-the-test"_s << u"winter"_s << true;
        QTest::newRow("a name too long") << u"a-key-of-the-test"_s << QString(65, u'n') << false;
    }

    void refusedKeysAreExplained()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, name);
        QFETCH(const bool, accepted);
        open();
        setIds(test::batchId().toString());
        const QString before = text("keyHint");
        QGuiApplication::clipboard()->setText(key);
        QTest::keyClick(line("newKeyEdit"), Qt::Key_V, Qt::ControlModifier);
        line("keyNameEdit")->setText(name);
        QCOMPARE(watch()->isEnabled(), accepted);
        QCOMPARE(text("keyHint") == before, accepted);
    }

    void cancelForgetsTheTypedKey()
    {
        open();
        type("newKeyEdit", u"marked-secret-2"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(line("newKeyEdit")->text().isEmpty());
        QVERIFY(m_entered->isEmpty());
        QVERIFY(m_spy->isEmpty());
    }

    void clipboardIsFilledInToBeSeen()
    {
        QGuiApplication::clipboard()->setText(u"see "_s + test::batchId(7).toString() + u", please"_s);
        know({u"main"_s});
        open();
        QCOMPARE(ids()->toPlainText(), test::batchId(7).toString());
        QVERIFY2(m_spy->isEmpty(), "shown, not watched");
        QVERIFY(watch()->isEnabled());
    }

    void clipboardOfKnownIdsIsLeftAlone()
    {
        QGuiApplication::clipboard()->setText(test::batchId(7).toString());
        open({{test::batchId(7), QString()}});
        QVERIFY(ids()->toPlainText().isEmpty());
    }

    void filesCanBeDropped()
    {
        know({u"main"_s});
        open();
        drop({write(u"mail.eml"_s, "The batch is " + test::batchId(3).toString().toUtf8().insert(10, "=\r\n") + ", as agreed."),
            write(u"list.csv"_s, "id;name;key\n" + test::batchId(4).toString().toUtf8() + ";Spring list;api-key-of-the-file\n")});
        QTRY_COMPARE(ids()->toPlainText(), QString(test::batchId(3).toString() + u'\n' + test::batchId(4).toString()));
        QVERIFY(problems().isEmpty());
        QCOMPARE(cell(1, FoundBatchesModel::LabelColumn), u"Spring list"_s);
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().size(), 2);
        QCOMPARE(requests().at(0).id, test::batchId(3));
        QCOMPARE(requests().at(1).label, u"Spring list"_s);
    }

    void filesCanBeOpened()
    {
        know({u"main"_s});
        open();
        const QStringList paths{write(u"a.log"_s, test::batchId(1).toString().toUtf8()), write(u"b.log"_s, "nothing in here"),
            m_folder.filePath(u"gone.log"_s), write(u"c.json"_s, R"({"id":")" + test::batchId(2).toString().toUtf8() + R"(","name":"N"})")};
        m_dialog->setFilesChooser([paths](QWidget *, const QString &, const auto &chosen) { chosen(paths); });
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"openButton"_s), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(1, FoundBatchesModel::LabelColumn), u"N"_s);
        QCOMPARE(problems(), u"gone.log cannot be read: No such file or directory.\nNo batch id found in b.log."_s);
        QVERIFY(watch()->isEnabled());
    }

    void whatIsInTheTextIsNotAddedAgain()
    {
        open();
        setIds(test::batchId(1).toString());
        drop({write(
            u"a.csv"_s, "id,label\n" + test::batchId(1).toString().toUtf8() + ",One\n" + test::batchId(2).toString().toUtf8() + ",Two\n")});
        QTRY_COMPARE(ids()->toPlainText(), QString(test::batchId(1).toString() + u'\n' + test::batchId(2).toString()));
        QCOMPARE(cell(0, FoundBatchesModel::LabelColumn), u"One"_s);
        drop({write(u"b.csv"_s, "id,label\n" + test::batchId(2).toString().toUtf8() + ",Other\n")});
        QTRY_VERIFY(!m_dialog->findChild<ReadingRow *>()->isReading());
        QCOMPARE(cell(1, FoundBatchesModel::LabelColumn), u"Two"_s);
    }

    void longTextsLeaveOnlyTheirIds()
    {
        open();
        QString log;
        for (int n = 1; n <= 2'000; ++n)
            log += u"12:00:00 GET /batch/"_s + test::batchId(n).toString() + u"?api_key=marked-secret-7 200\n"_s;
        pasteIds(log);
        QTRY_COMPARE(table()->model()->rowCount(), 2'000);
        QVERIFY(!ids()->toPlainText().contains(u"marked-secret-7"_s));
        QCOMPARE(text("foundLabel"), u"2000 batch(es) found"_s);
        setIds(test::batchId(1'999).toString() + u' ' + test::batchId(2'001).toString());
        QCOMPARE(text("foundLabel"), u"2001 batch(es) found"_s);
    }

    void readingALargeFileCanBeStopped()
    {
        QFile file(m_folder.filePath(u"huge.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize(qint64(1) << 38)) // takes no room
            QSKIP("the file system has no sparse files of that size");
        know({u"main"_s});
        open();
        setIds(test::batchId(1).toString());
        drop({file.fileName()});
        QVERIFY2(!watch()->isEnabled(), "not before all is read");
        auto *progress = m_dialog->findChild<QProgressBar *>();
        QVERIFY2(!progress->isVisible(), "not for a moment");
        QTRY_VERIFY(progress->isVisible());
        auto *row = m_dialog->findChild<ReadingRow *>();
        QTRY_COMPARE(row->findChild<ElidedLabel *>()->text(), u"Reading huge.log…"_s);
        QTest::mouseClick(row->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!progress->isVisible());
        QCOMPARE(problems(), u"Stopped before all was read."_s);
        QVERIFY(watch()->isEnabled());
        drop({file.fileName()});
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // and destroyed while it reads
    }

    void whatIsGivenComesInsteadOfTheClipboard()
    {
        QGuiApplication::clipboard()->setText(test::batchId(7).toString());
        m_dialog = std::make_unique<WatchDialog>(*m_keys);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(u"a.txt"_s, test::batchId(8).toString().toUtf8()))});
        m_dialog->take(data);
        m_dialog->open();
        QTRY_COMPARE(ids()->toPlainText(), test::batchId(8).toString());
    }

    void eachBatchMayHaveItsKey()
    {
        know({u"main"_s, u"archive"_s});
        open();
        setIds(test::batchId(1).toString() + u' ' + test::batchId(2).toString());
        QCOMPARE(cell(0, FoundBatchesModel::KeyColumn), u"main"_s);
        table()->found().setKey({1}, KeyName::fromText(u"archive"));
        QTest::mouseClick(watch(), Qt::LeftButton);
        QCOMPARE(requests().at(0).key, KeyName::fromText(u"main"));
        QCOMPARE(requests().at(1).key, KeyName::fromText(u"archive"));
    }

    void keyboardIsEnough()
    {
        open();
        QTRY_VERIFY(ids()->hasFocus());
        QTest::keyClicks(ids(), test::batchId(1).toString());
        const auto next = [this] {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            return m_dialog->focusWidget()->objectName();
        };
        QCOMPARE(next(), u"openButton"_s);
        QCOMPARE(next(), u"foundTable"_s);
        typeLabel(u"By keys"_s);
        QVERIFY2(m_dialog->isVisible(), "it ends the label and nothing else");
        QCOMPARE(next(), u"newKeyEdit"_s);
        QTest::keyClicks(m_dialog->focusWidget(), u"a-key-of-the-test"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(requests().size(), 1);
        QCOMPARE(requests().first().label, u"By keys"_s);
        QCOMPARE(requests().first().key, KeyName::fromText(u"main"));
    }

    void explanationsAreNeverCut_data()
    {
        QTest::addColumn<bool>("anyKey");
        QTest::newRow("the key is typed from the start") << false;
        QTest::newRow("the fields of a new key come later") << true;
    }

    void explanationsAreNeverCut()
    {
        QFETCH(bool, anyKey);
        if (anyKey)
            know({u"main"_s});
        open();
        m_dialog->resize(m_dialog->minimumSizeHint());
        type("idsEdit", u"Hello"_s);
        combo()->setCurrentIndex(combo()->count() - 1);
        // Both explanations take two lines now.
        for (const char *name : {"foundLabel", "keyHint"}) {
            const auto *label = m_dialog->findChild<QLabel *>(QLatin1StringView(name));
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), name);
            QVERIFY2(label->height() > label->fontMetrics().lineSpacing() * 3 / 2, name);
        }
    }

    void namesForAssistiveTechnology()
    {
        know({u"main"_s});
        open();
        QCOMPARE(ids()->accessibleName(), u"Batch ids"_s);
        QCOMPARE(table()->accessibleName(), u"Found batches"_s);
        const auto *keyLabel = m_dialog->findChild<QLabel *>(u"keyLabel"_s);
        QCOMPARE(keyLabel->text(), u"&Key"_s);
        QCOMPARE(keyLabel->buddy(), combo());
        QVERIFY(watch()->isDefault());
    }
};

QTEST_MAIN(TestWatchDialog)
#include "tst_watchdialog.moc"
