#include "gui/autoexportdialog.h"
#include "windowfixture.h"

#include "gui/autoexportactions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using exports::AutoExportSettings;
using gui::AutoExportDialog;

class TestAutoExportDialog : public QObject
{
    Q_OBJECT

    template<typename Widget> static Widget *part(const QWidget &window, const char *name)
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }
    static QPushButton *save(const QWidget &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Save"_s)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s)); }

    void whatIsTypedIsChosen()
    {
        AutoExportDialog dialog(AutoExportSettings{});
        QList<AutoExportSettings> chosen;
        connect(&dialog, &AutoExportDialog::chosen, this, [&](const AutoExportSettings &settings) { chosen.append(settings); });
        dialog.open();
        QVERIFY(!part<QLineEdit>(dialog, "folderEdit")->isEnabled());
        part<QCheckBox>(dialog, "enabledBox")->click();
        auto *folder = part<QLineEdit>(dialog, "folderEdit");
        folder->selectAll();
        QTest::keyClicks(folder, u"/data/results"_s);
        auto *pattern = part<QLineEdit>(dialog, "patternEdit");
        pattern->selectAll();
        QTest::keyClicks(pattern, u"{id}"_s);
        QVERIFY(part<QLabel>(dialog, "exampleLabel")->text().contains(u"550e8400-e29b-41d4-a716-446655440000.csv"_s));
        part<QComboBox>(dialog, "formatCombo")->setCurrentIndex(2);
        QVERIFY(part<QLabel>(dialog, "exampleLabel")->text().endsWith(u".xlsx"_s));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first(),
            (AutoExportSettings{.enabled = true, .folder = u"/data/results"_s, .pattern = u"{id}"_s, .format = exports::Format::Xlsx}));
    }

    void whatCannotBeIsSaidAndNotSaved_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("no folder") << QString() << u"{label}"_s;
        QTest::newRow("a folder relative to nothing a person knows") << u"results"_s << u"{label}"_s;
        QTest::newRow("no name") << u"/data"_s << u" "_s;
    }
    void whatCannotBeIsSaidAndNotSaved()
    {
        QFETCH(QString, folder);
        QFETCH(QString, pattern);
        AutoExportDialog dialog(AutoExportSettings{.enabled = true, .folder = u"/data"_s});
        part<QLineEdit>(dialog, "folderEdit")->setText(folder);
        part<QLineEdit>(dialog, "patternEdit")->setText(pattern);
        QVERIFY(!save(dialog)->isEnabled());
        QVERIFY(part<QLabel>(dialog, "exampleLabel")->text().contains(u"needed"_s));
        part<QCheckBox>(dialog, "enabledBox")->click(); // off: nothing can be wrong
        QVERIFY(save(dialog)->isEnabled());
    }

    /// From the dialog to the file, and from a failure to a second try.
    void aBatchThatIsDoneIsWrittenAndAFailureCanBeRepeated()
    {
        WindowFixture m;
        m.giveKey();
        m.vendor.onRequest = [](const HttpRequest &request) {
            return request.batch() ? Reply::batch(snapshot(40, 40, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
        m.open();
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"out"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        QTRY_VERIFY(m.action(u"Export when done…"_s)->isEnabled()); // once the store is open
        m.action(u"Export when done…"_s)->trigger();
        auto *dialog = m.window->findChild<AutoExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        part<QCheckBox>(*dialog, "enabledBox")->click();
        part<QLineEdit>(*dialog, "folderEdit")->setText(folder.filePath(u"out"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        m.window->watch({{batchId(1), u"May"_s, KeyName::fromText(u"main")}});
        QTRY_VERIFY(m.messages().contains(u"The results of May were not written"_s));
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY(m.button(u"Try again"_s));
        QTest::mouseClick(m.button(u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(!m.messages().contains(u"were not written"_s));
        const QStringList files = QDir(folder.filePath(u"out"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(files.first().startsWith(u"May_"_s) && files.first().endsWith(u".csv"_s));
        m.close();
    }
};

QTEST_MAIN(TestAutoExportDialog)
#include "tst_autoexportdialog.moc"
