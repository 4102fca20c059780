#include "gui/exportflow.h"
#include "gui/messagebar.h"
#include "gui/resultspanel.h"
#include "support/builders.h"

#include <QComboBox>
#include <QDesktopServices>
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

namespace {

BatchReport reportOf(const BatchSnapshot &snapshot, const QString &label = {})
{
    BatchReport report{.id = snapshot.id, .label = label};
    report.snapshot = std::make_shared<const BatchSnapshot>(snapshot);
    report.status = snapshot.status;
    return report;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    m_flow = std::make_unique<ExportFlow>(m_window.get(), *m_panel, *m_messages);
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
    show({reportOf(test::snapshot(30, 30), u"Spring list"_s)});
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
    show({reportOf(snapshot)});
    const QString path = m_folder->filePath(u"out.csv"_s);
    exportTo(path);
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"2 cell(s) defused"_s));
    QVERIFY(contentOf(path).contains("'@home"));
}

void TestExportFlow::anUnfinishedBatchIsCalledPartial()
{
    show({reportOf(test::snapshot(10, 4))});
    start();
    m_panel->updateReport(reportOf(test::snapshot(10, 7)));
    acceptDialog();
    QVERIFY2(m_proposed.contains(u"-partial_"_s), qPrintable(m_proposed));

    start();
    m_panel->updateReport(reportOf(test::snapshot(10, 10)));
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
    show({reportOf(test::snapshot(3, 3))});
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
    show({reportOf(test::snapshot(60'000, 60'000))});
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
    show({reportOf(test::snapshot(3, 3))});
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
    show({reportOf(test::snapshot(3, 3))});
    exportTo({});
    QCOMPARE(m_asked, 1);
    QVERIFY(!m_flow->isWriting());
    QVERIFY(!m_messages->has(u"export"_s));
}

void TestExportFlow::secondStartRaisesTheDialog()
{
    show({reportOf(test::snapshot(3, 3))});
    start();
    m_flow->start(m_reports);
    QCOMPARE(m_window->findChildren<ExportDialog *>().size(), 1);
}

void TestExportFlow::theDialogGoesWithTheFlow()
{
    show({reportOf(test::snapshot(3, 3))});
    start();
    m_flow.reset(); // as when the window is closed
    QVERIFY(!dialog());
    show({reportOf(test::snapshot(5, 5))});
}

void TestExportFlow::outcomeOpensTheFolder()
{
    show({reportOf(test::snapshot(3, 3))});
    exportTo(m_folder->filePath(u"out.csv"_s));
    QTRY_VERIFY(m_messages->text(u"export"_s).startsWith(u"Exported"_s));
    QDesktopServices::setUrlHandler(u"file"_s, this, "openUrl");
    pressAction(u"Open folder"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened.toLocalFile(), m_folder->path());
}

void TestExportFlow::habitsOutliveTheFlow()
{
    show({reportOf(test::snapshot(3, 3))});
    start();
    QTest::keyClick(dialog()->findChild<QComboBox *>(u"formatCombo"_s), Qt::Key_End);
    m_answer = m_folder->filePath(u"out"_s);
    acceptDialog();
    QTRY_VERIFY(m_messages->text(u"export"_s).contains(u"out.jsonl"_s));
    QSettings settings(m_folder->filePath(u"state.ini"_s), QSettings::IniFormat);
    m_flow->saveState(settings);

    ExportFlow later(m_window.get(), *m_panel, *m_messages);
    later.restoreState(settings);
    QString proposed;
    later.setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { proposed = path; });
    later.start(m_reports);
    acceptDialog();
    QVERIFY(proposed.startsWith(m_folder->path()));
    QVERIFY(proposed.endsWith(u".jsonl"_s));
}

QTEST_MAIN(TestExportFlow)
#include "tst_exportflow.moc"
