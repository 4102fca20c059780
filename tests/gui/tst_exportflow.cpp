#include "core/redactor.h"
#include "exports/byoutcome.h"
#include "gui/exportflow.h"
#include "gui/messagebar.h"
#include "gui/resultspanel.h"
#include "support/builders.h"
#include "support/filecontent.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using exports::Format;
using monitor::BatchReport;
using test::contentOf;

namespace {

BatchReport namedReport(const BatchSnapshot &snapshot, const QString &label = {})
{
    BatchReport report{.id = snapshot.id, .label = label};
    report.snapshot = std::make_shared<const BatchSnapshot>(snapshot);
    report.status = snapshot.status;
    return report;
}

} // namespace

/// From the Export button to the file, with the chooser answered by the test.
class TestExportFlow : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init();
    void cleanup();

    void theFileHoldsWhatTheGridShows();
    void defusedCellsAreReported();
    void anUnfinishedBatchIsCalledPartial();
    void missingSuffixIsAdded_data();
    void missingSuffixIsAdded();
    void addedSuffixReplacesNoFileUnasked();
    void cancelLeavesTheOldFile();
    void failureOffersAnotherTry();
    void noChosenFileWritesNothing();
    void secondStartRaisesTheDialog();
    void theDialogGoesWithTheFlow();
    void outcomeOpensTheFolder();
    void habitsOutliveTheFlow();
    void aFileForEachOutcome();
    void listsByOutcomeAreAskedForAtOnce();
    void filesOfOutcomesReplaceNoneUnasked();
    void aMessageIsAboutItsOwnExport();
    void theSidecarSaysWhereTheFileComesFrom();
    void theSidecarNamesTheFilterThatChoseTheRows_data();
    void theSidecarNamesTheFilterThatChoseTheRows();
    void aSidecarThatIsInTheWayIsAskedAbout();
    void aSidecarThatFailsIsTold();
    void theVendorsJsonIsTheWholeBatch();
    void aPresetMakesItsFile();

private:
    void show(const QList<BatchReport> &reports)
    {
        m_reports = reports;
        m_panel->setReports(reports);
    }
    [[nodiscard]] ExportDialog *dialog() const
    {
        for (ExportDialog *dialog : m_window->findChildren<ExportDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    void start()
    {
        m_flow->start(m_reports);
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
    }
    void acceptDialog()
    {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
    }
    template<typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return dialog()->findChild<Widget *>(QLatin1StringView(name));
    }
    void pick(Format format)
    {
        auto *combo = part<QComboBox>("formatCombo");
        QTest::keyClick(combo, Qt::Key_Home);
        for (int step = combo->findData(int(format)); step > 0; --step)
            QTest::keyClick(combo, Qt::Key_Down);
    }
    void exportTo(const QString &path)
    {
        m_answer = path;
        start();
        acceptDialog();
    }
    void pressAction(const QString &text)
    {
        for (QAbstractButton *button : m_messages->findChildren<QAbstractButton *>()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + text));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    ResultsPanel *m_panel = nullptr;
    MessageBar *m_messages = nullptr;
    Redactor m_redactor;
    std::unique_ptr<ExportFlow> m_flow;
    QList<BatchReport> m_reports;
    QString m_answer;
    QString m_proposed;
    int m_asked = 0;
    QUrl m_opened;
};

void TestExportFlow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_messages = new MessageBar(m_window.get());
    m_panel = new ResultsPanel(m_window.get());
    layout->addWidget(m_messages);
    layout->addWidget(m_panel);
    m_window->resize(1000, 640);
    m_window->show();
    m_flow = std::make_unique<ExportFlow>(m_window.get(), *m_panel, *m_messages, m_redactor);
    m_asked = 0;
    m_answer.clear();
    m_flow->setFileChooser([this](QWidget *, const QString &proposed, const QString &, const auto &chosen) {
        m_proposed = proposed;
        ++m_asked;
        if (!m_answer.isEmpty())
            chosen(m_answer);
    });
}

void TestExportFlow::cleanup()
{
    m_flow.reset();
    m_window.reset();
    m_folder.reset();
}

void TestExportFlow::theFileHoldsWhatTheGridShows()
{
    show({namedReport(test::snapshot(30, 30), u"Spring list"_s)});
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(u"filterEdit"_s), u"failed"_s);
    const int failed = m_panel->model().rowCount();
    const QString path = m_folder->filePath(u"out.csv"_s);
    exportTo(path);
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(QString::number(failed)));
    QVERIFY(m_messages->text(u"export"_s).contains(path));
    QVERIFY(m_proposed.contains(u"Spring-list_"_s));

    const QList<QByteArray> lines = contentOf(path).trimmed().split('\n');
    QCOMPARE(lines.size(), failed + 1);
    QVERIFY(lines.first().startsWith("outcome,phone_number,status"));
    for (int row = 0; row < failed; ++row)
        QVERIFY(lines.at(row + 1).contains(m_panel->model().numberAt(row).phoneNumber.toUtf8()));
}

void TestExportFlow::defusedCellsAreReported()
{
    BatchSnapshot snapshot = test::snapshot(5, 5);
    snapshot.results.change(1, [&](NumberResult &row) { row.carrier = u"=HYPERLINK(\"x\")"_s; });
    snapshot.results.change(2, [&](NumberResult &row) { row.carrier = u"@home"_s; });
    show({namedReport(snapshot)});
    const QString path = m_folder->filePath(u"out.csv"_s);
    exportTo(path);
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"2 cell(s) defused"_s));
    QVERIFY(contentOf(path).contains("'@home"));
}

void TestExportFlow::anUnfinishedBatchIsCalledPartial()
{
    show({namedReport(test::snapshot(10, 4))});
    start();
    m_panel->updateReport(namedReport(test::snapshot(10, 7)));
    acceptDialog();
    QVERIFY2(m_proposed.contains(u"-partial_"_s), qPrintable(m_proposed));

    start();
    m_panel->updateReport(namedReport(test::snapshot(10, 10)));
    acceptDialog();
    QVERIFY2(!m_proposed.contains(u"partial"_s), "finished while the dialog was open");
}

void TestExportFlow::missingSuffixIsAdded_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("written");
    QTest::newRow("none") << u"a/list"_s << Format::Csv << u"a/list.csv"_s;
    QTest::newRow("a dot at the end") << u"a/list."_s << Format::Xlsx << u"a/list.xlsx"_s;
    QTest::newRow("a dot in the folder") << u"a.b/list"_s << Format::JsonLines << u"a.b/list.jsonl"_s;
    QTest::newRow("its own stays, in any case") << u"a/list.CSV"_s << Format::Csv << u"a/list.CSV"_s;
    QTest::newRow("that of another format would lie") << u"a/list.xlsx"_s << Format::Csv << u"a/list.xlsx.csv"_s;
    QTest::newRow("a person's own stays") << u"a/list.txt"_s << Format::Csv << u"a/list.txt"_s;
}

void TestExportFlow::missingSuffixIsAdded()
{
    QFETCH(const QString, chosen);
    QFETCH(const Format, format);
    QFETCH(const QString, written);
    QCOMPARE(withSuffix(chosen, format), written);
}

void TestExportFlow::addedSuffixReplacesNoFileUnasked()
{
    const QString path = m_folder->filePath(u"out.csv"_s);
    {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    show({namedReport(test::snapshot(3, 3))});
    exportTo(m_folder->filePath(u"out"_s)); // of which the chooser could only say that it is not there
    QVERIFY(m_messages->text(u"export"_s).contains(u"already"_s));
    QVERIFY(!m_flow->isWriting());
    QCOMPARE(contentOf(path), QByteArray("old"));
    pressAction(u"Replace it"_s);
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QCOMPARE(contentOf(path).trimmed().split('\n').size(), 4);
}

void TestExportFlow::cancelLeavesTheOldFile()
{
    const QString path = m_folder->filePath(u"out.csv"_s);
    {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    show({namedReport(test::snapshot(60'000, 60'000))});
    QSignalSpy writing(m_flow.get(), &ExportFlow::writingChanged);
    exportTo(path);
    QVERIFY(m_flow->isWriting());
    pressAction(u"Cancel"_s);
    QTRY_VERIFY(!m_flow->isWriting());
    QCOMPARE(writing.size(), 2);
    QVERIFY(m_messages->text(u"export"_s).contains(u"cancelled"_s));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestExportFlow::failureOffersAnotherTry()
{
    show({namedReport(test::snapshot(3, 3))});
    exportTo(m_folder->filePath(u"missing/out.csv"_s));
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"cannot be written"_s));
    m_answer = m_folder->filePath(u"out.csv"_s);
    pressAction(u"Try again…"_s);
    QCOMPARE(m_asked, 2);
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QCOMPARE(contentOf(m_answer).trimmed().split('\n').size(), 4);
}

void TestExportFlow::noChosenFileWritesNothing()
{
    show({namedReport(test::snapshot(3, 3))});
    exportTo({});
    QCOMPARE(m_asked, 1);
    QVERIFY(!m_flow->isWriting());
    QVERIFY(!m_messages->has(u"export"_s));
}

void TestExportFlow::secondStartRaisesTheDialog()
{
    show({namedReport(test::snapshot(3, 3))});
    start();
    m_flow->start(m_reports);
    QCOMPARE(m_window->findChildren<ExportDialog *>().size(), 1);
}

void TestExportFlow::theDialogGoesWithTheFlow()
{
    show({namedReport(test::snapshot(3, 3))});
    start();
    m_flow.reset(); // as when the window is closed
    QVERIFY(!dialog());
    show({namedReport(test::snapshot(5, 5))});
}

void TestExportFlow::outcomeOpensTheFolder()
{
    show({namedReport(test::snapshot(3, 3))});
    exportTo(m_folder->filePath(u"out.csv"_s));
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QDesktopServices::setUrlHandler(u"file"_s, this, "openUrl");
    pressAction(u"Open folder"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened.toLocalFile(), m_folder->path());
}

void TestExportFlow::habitsOutliveTheFlow()
{
    show({namedReport(test::snapshot(3, 3))});
    start();
    pick(Format::JsonLines);
    part<QCheckBox>("sidecar")->click();
    m_answer = m_folder->filePath(u"out"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"out.jsonl"_s));
    QSettings settings(m_folder->filePath(u"state.ini"_s), QSettings::IniFormat);
    m_flow->saveState(settings);

    ExportFlow later(m_window.get(), *m_panel, *m_messages, m_redactor);
    later.restoreState(settings);
    QString proposed;
    later.setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { proposed = path; });
    later.start(m_reports);
    QVERIFY(part<QCheckBox>("sidecar")->isChecked());
    acceptDialog();
    QVERIFY(proposed.startsWith(m_folder->path()));
    QVERIFY(proposed.endsWith(u".jsonl"_s));
}

void TestExportFlow::aFileForEachOutcome()
{
    const BatchSnapshot batch = test::snapshot(40, 40);
    show({namedReport(batch)});
    start();
    part<QCheckBox>("perOutcome")->click();
    m_answer = m_folder->filePath(u"list.csv"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported 40 "_s));
    QVERIFY2(m_messages->text(u"export"_s).contains(u"3 file(s) in "_s), qPrintable(m_messages->text(u"export"_s)));
    QMap<exports::OutcomeGroup, int> expected;
    for (qsizetype row = 0; row < batch.results.size(); ++row)
        ++expected[exports::groupOf(outcomeOf(batch.results.at(row)))];
    for (const exports::OutcomeGroup group : exports::allOutcomeGroups)
        QCOMPARE(contentOf(exports::pathOf(group, m_answer)).count('\n'), expected.value(group) + 1);
    QVERIFY(!QFile::exists(m_answer));
}

void TestExportFlow::listsByOutcomeAreAskedForAtOnce()
{
    show({namedReport(test::snapshot(40, 40))});
    start();
    pick(Format::VendorJson);
    m_flow->start(m_reports, exports::Files::ByOutcome);
    QCOMPARE(dialog()->choice().files, exports::Files::ByOutcome);
    dialog()->close();
    m_flow->start(m_reports, exports::Files::ByOutcome);
    QCOMPARE(dialog()->choice().files, exports::Files::ByOutcome);
    dialog()->close();
    start();
    QCOMPARE(dialog()->choice().files, exports::Files::One);
}

void TestExportFlow::filesOfOutcomesReplaceNoneUnasked()
{
    const QString path = m_folder->filePath(u"list_not-checked.csv"_s);
    {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    show({namedReport(test::snapshot(40, 40))});
    start();
    part<QCheckBox>("perOutcome")->click();
    m_answer = m_folder->filePath(u"list.csv"_s);
    acceptDialog();
    QVERIFY2(m_messages->text(u"export"_s).contains(u"already a file "_s + path), qPrintable(m_messages->text(u"export"_s)));
    QCOMPARE(contentOf(path), QByteArray("old"));
    pressAction(u"Replace it"_s);
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QVERIFY(contentOf(path).startsWith("outcome,"));

    start();
    part<QCheckBox>("perOutcome")->click();
    acceptDialog();
    QVERIFY2(m_messages->text(u"export"_s).startsWith(u"3 file(s) such as "_s), qPrintable(m_messages->text(u"export"_s)));
    pressAction(u"Replace them"_s);
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
}

/// Whatever was begun since, and not carried through.
void TestExportFlow::aMessageIsAboutItsOwnExport()
{
    const QString part = m_folder->filePath(u"list_not-checked.csv"_s);
    {
        QFile old(part);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    show({namedReport(test::snapshot(40, 40))});
    exportTo(m_folder->filePath(u"one.csv"_s)); // so that later proposals are in this folder
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    start();
    this->part<QCheckBox>("perOutcome")->click();
    m_answer = m_folder->filePath(u"list.csv"_s);
    acceptDialog();
    QVERIFY(m_messages->text(u"export"_s).contains(u"already a file "_s + part));

    m_asked = 0;
    exportTo({}); // another one, of which the person thinks better
    QCOMPARE(m_asked, 1);
    const QString proposed = m_proposed;
    pressAction(u"Replace it"_s);
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QVERIFY2(m_messages->text(u"export"_s).contains(u"3 file(s) in "_s), qPrintable(m_messages->text(u"export"_s)));
    QVERIFY(contentOf(part).startsWith("outcome,"));
    QVERIFY2(!QFile::exists(proposed), "nobody chose it");
}

void TestExportFlow::theSidecarSaysWhereTheFileComesFrom()
{
    show({namedReport(test::snapshot(30, 30), u"Spring list"_s)});
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(u"filterEdit"_s), u"415"_s);
    m_panel->setStatusFilter(NumberStatus::Failed);
    const int failed = m_panel->model().rowCount();
    QVERIFY(failed > 0 && failed < 30);
    start();
    part<QCheckBox>("sidecar")->click();
    m_answer = m_folder->filePath(u"out.csv"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));

    const QJsonObject sidecar = QJsonDocument::fromJson(contentOf(m_answer + u".json"_s)).object();
    QCOMPARE(sidecar[u"sha256"_s].toString().toLatin1(), QCryptographicHash::hash(contentOf(m_answer), QCryptographicHash::Sha256).toHex());
    QCOMPARE(sidecar[u"rows"_s].toInt(), failed);
    QCOMPARE(sidecar[u"rows_chosen"_s].toString(), u"filtered"_s);
    QCOMPARE(sidecar[u"filter"_s].toString(), u"415 status:failed"_s);
    const QJsonObject batch = sidecar[u"batches"_s].toArray().first().toObject();
    QCOMPARE(batch[u"label"_s].toString(), u"Spring list"_s);
    QCOMPARE(batch[u"total"_s].toInt(), 30);
    const QDateTime time = QDateTime::fromString(sidecar[u"exported_at"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(time.isValid() && qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 600);

    start(); // once more, over both: the chooser asked, and the sidecar goes with its file
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
}

void TestExportFlow::theSidecarNamesTheFilterThatChoseTheRows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<NumberStatus>("status");
    QTest::addColumn<QString>("named");
    const auto status = NumberStatus::Completed;
    QTest::newRow("alternatives") << u"*1 or *2"_s << NumberStatus::Completed << u"(*1 or *2) status:completed"_s;
    QTest::newRow("pending is what is not done") << u"415"_s << NumberStatus::Pending << u"415 status:pending,unknown"_s;
    QTest::newRow("nothing typed") << QString() << NumberStatus::Pending << u"status:pending,unknown"_s;
    QTest::newRow("a mistake after what was right") << u"415 )"_s << status << u"415 status:completed"_s;
    QTest::newRow("an open parenthesis") << u"415 ("_s << status << u"status:completed 415 ("_s;
    QTest::newRow("an open quote") << u"\"415"_s << status << u"status:completed \"415"_s;
    QTest::newRow("a list of numbers") << u"+14155550000, +14155550001"_s << status
                                       << u"number:+14155550000,+14155550001 status:completed"_s;
    QTest::newRow("a key") << u"-0123456789abcdef0123456789abcdef"_s << NumberStatus::Completed << u"-[redacted] status:completed"_s;
}

/// Read as a filter, what is named finds as many rows as were written.
void TestExportFlow::theSidecarNamesTheFilterThatChoseTheRows()
{
    QFETCH(const QString, typed);
    QFETCH(const NumberStatus, status);
    QFETCH(const QString, named);
    m_redactor.learn(*ApiKey::fromText(u"0123456789abcdef0123456789abcdef"_s));
    show({namedReport(test::snapshot(30, 15), u"Spring list"_s)});
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(u"filterEdit"_s), typed);
    m_panel->setStatusFilter(status);
    start();
    part<QCheckBox>("sidecar")->click();
    m_answer = m_folder->filePath(u"out.csv"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));

    const QJsonObject sidecar = QJsonDocument::fromJson(contentOf(m_answer + u".json"_s)).object();
    QCOMPARE(sidecar[u"filter"_s].toString(), named);
    QVERIFY(sidecar[u"rows"_s].toInt() > 0);
    results::ResultsModel again;
    again.setBatches({m_panel->reports().first().snapshot});
    again.setFilter(results::parseFilter(named).value());
    QCOMPARE(again.rowCount(), sidecar[u"rows"_s].toInt());
}

void TestExportFlow::aSidecarThatIsInTheWayIsAskedAbout()
{
    const QString path = m_folder->filePath(u"out.csv.json"_s);
    {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("a person's own");
    }
    show({namedReport(test::snapshot(3, 3))});
    start();
    part<QCheckBox>("sidecar")->click();
    m_answer = m_folder->filePath(u"out.csv"_s);
    acceptDialog();
    QVERIFY(m_messages->text(u"export"_s).contains(u"already a file "_s + path));
    QCOMPARE(contentOf(path), QByteArray("a person's own"));
    QVERIFY(!QFile::exists(m_answer));
}

void TestExportFlow::aSidecarThatFailsIsTold()
{
    m_answer = m_folder->filePath(u"out.csv"_s);
    show({namedReport(test::snapshot(3, 3))});
    exportTo(m_answer); // so that there is a file which the chooser asks about
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"out.csv.json"_s));
    start();
    part<QCheckBox>("sidecar")->click();
    acceptDialog();
    QTRY_VERIFY2(m_messages->text(u"export"_s).contains(u"out.csv.json cannot be written"_s), qPrintable(m_messages->text(u"export"_s)));
    QVERIFY(m_messages->text(u"export"_s).startsWith(u"Exported 3 "_s));
    QCOMPARE(contentOf(m_answer).count('\n'), 4);
}

void TestExportFlow::theVendorsJsonIsTheWholeBatch()
{
    show({namedReport(test::snapshot(30, 30))});
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(u"filterEdit"_s), u"+14155550003"_s);
    QCOMPARE(m_panel->model().rowCount(), 1);
    start();
    pick(Format::VendorJson);
    m_answer = m_folder->filePath(u"batch"_s);
    acceptDialog();
    QVERIFY2(m_proposed.endsWith(u".json"_s), qPrintable(m_proposed));
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported 30 "_s));
    const QJsonObject batch = QJsonDocument::fromJson(contentOf(m_folder->filePath(u"batch.json"_s))).object();
    QCOMPARE(batch[u"batch_id"_s].toString(), test::batchId().toString());
    QCOMPARE(batch[u"results"_s].toArray().size(), 30);
}

void TestExportFlow::aPresetMakesItsFile()
{
    show({namedReport(test::snapshot(3, 3))});
    start();
    part<QPushButton>("presetForExcel")->click();
    m_answer = m_folder->filePath(u"out"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"out.xlsx"_s));
    QVERIFY(contentOf(m_folder->filePath(u"out.xlsx"_s)).startsWith("PK"));
}

QTEST_MAIN(TestExportFlow)
#include "tst_exportflow.moc"
