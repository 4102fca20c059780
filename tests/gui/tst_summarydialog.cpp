#include "gui/summarydialog.h"

#include "gui/linetable.h"
#include "gui/messagebar.h"
#include "support/builders.h"
#include "support/virtualtime.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The summary as a person reads, saves and prints it.
class TestSummaryDialog : public QObject
{
    Q_OBJECT

    VirtualTime m_time;
    BatchSnapshot m_batch{.id = batchId()};
    ReportSubject m_subject;
    bool m_isFiltered = false;
    bool m_isThere = true; ///< something to be summed up
    int m_countings = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SummaryDialog> m_dialog;

    /// With the filter only the first half passes.
    [[nodiscard]] std::optional<SummaryInput> input(SummaryRows rows)
    {
        if (!m_isThere)
            return {};
        ++m_countings;
        SummaryInput input{.subject = m_subject, .isFiltered = m_isFiltered, .view = {}};
        const bool half = rows == SummaryRows::Shown && m_isFiltered;
        input.view.batches.push_back(std::make_shared<const BatchSnapshot>(m_batch));
        for (qsizetype row = 0; row < m_batch.results.size() / (half ? 2 : 1); ++row)
            input.view.rows.push_back({0, quint32(row)});
        input.subject.unfiltered = m_batch.results.size();
        input.subject.filter = half ? u"country:US"_s : QString();
        return input;
    }

    void open(const SummaryModules &modules = {})
    {
        m_dialog
            = std::make_unique<SummaryDialog>([this](SummaryRows rows) { return input(rows); }, m_time, m_time.alarms(), nullptr, modules);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setFileChooser([this](QWidget *, const QString &proposed, const QString &, const auto &chosen) {
            m_proposed = proposed;
            chosen(m_path);
        });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_VERIFY(button(u"Close"_s) && button(u"Save as PDF…"_s)->isEnabled());
    }
    QString m_proposed;
    QString m_path;

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : m_dialog->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }

    template<typename Widget = QWidget> [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }

    /// What is there to be read, a line each.
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }

    [[nodiscard]] QComboBox *rows() const { return named<QComboBox>(u"Rows"_s); }
    [[nodiscard]] QTableView *table() const { return named<QTableView>(u"Figures"_s); }
    [[nodiscard]] QString figure(const QString &group, const QString &name, int column) const
    {
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == group && model->index(row, 1).data().toString() == name)
                return model->index(row, column).data().toString();
        }
        return u"none"_s;
    }

    [[nodiscard]] QDialog *printDialog() const
    {
        for (QDialog *found : m_dialog->findChildren<QDialog *>()) {
            if (found->inherits("QPrintDialog"))
                return found;
        }
        return nullptr;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(chartsFile() + u".so"_s) || QFile::exists(chartsFile()), qPrintable(chartsFile())); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_batch = snapshot(100, 100);
        m_subject = {.batches = {u"Spring list"_s}};
        m_isFiltered = false;
        m_isThere = true;
        m_countings = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_path.clear();
    }

    void cleanup()
    {
        m_dialog.reset();
        QGuiApplication::setPalette({});
    }

    void theFiguresAreSaid()
    {
        open();
        QVERIFY(!m_dialog->isModal());
        QCOMPARE(m_dialog->windowTitle(), u"Summary of Spring list"_s);
        for (const QString &said : {u"Spring list"_s, u"As of "_s, u"100\nnumber(s)\nin 1 batch(es)"_s, u"on WhatsApp\n60 of 90 checked"_s,
                 u"16 of 60 on WhatsApp"_s, u"30\nnot on WhatsApp"_s, u"10\nnot checked\n10 failed"_s}) {
            QTRY_VERIFY2(words().contains(said), qPrintable(words()));
        }
        QVERIFY(!words().contains(u"Not finished"_s));
    }

    void theSameFiguresAreInTheTable()
    {
        open();
        QCOMPARE(figure(u"Numbers"_s, u"Checked"_s, ReportModel::NumbersColumn), u"90"_s);
        QCOMPARE(figure(u"Outcomes"_s, u"business"_s, ReportModel::NumbersColumn), u"16"_s);
        QCOMPARE(figure(u"Outcomes"_s, u"on WhatsApp, no business"_s, ReportModel::ShareColumn), u"44.0\u202f%"_s);
        QCOMPARE(figure(u"Countries"_s, u"Germany"_s, ReportModel::OnWhatsAppShareColumn), u"100.0\u202f%"_s);
        QVERIFY(figure(u"Carriers"_s, u"not known"_s, ReportModel::NumbersColumn) != u"none"_s);
    }

    void theChartsSayWhatTheyShow()
    {
        m_batch.results.change(1, [](NumberResult &number) { number.carrier = u"<b>Bold & Sons</b>"_s; });
        open();
        const QWidget *outcomes = named(u"Chart: Outcomes"_s);
        QVERIFY(outcomes);
        QVERIFY(outcomes->isVisible());
        QVERIFY(outcomes->accessibleDescription().contains(u"business: 16 number(s), 16.0\u202f%"_s));
        QVERIFY(named(u"Chart: Countries"_s)->accessibleDescription().contains(u"Germany: "_s));
        QVERIFY(named(u"Chart: Carriers"_s)->accessibleDescription().contains(u"<b>Bold & Sons</b>: 1 number(s)"_s));
    }

    void theBarsHaveTheirNames()
    {
        m_batch = snapshot(200, 200);
        for (int i = 0; i < 40; ++i) // as many bars as there can be
            m_batch.results.change(i, [i](NumberResult &number) { number.carrier = u"Carrier %1"_s.arg(i / 2); });
        for (int i = 40; i < 80; ++i)
            m_batch.results.change(i, [](NumberResult &number) { number.carrier = u"<b>Bold & Sons</b>"_s; });
        open();
        QStringList written;
        for (const QGraphicsItem *item : qobject_cast<QGraphicsView *>(named(u"Chart: Carriers"_s))->scene()->items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
                written += text->toPlainText();
        }
        QVERIFY2(written.contains(u"Vodafone  "_s + figure(u"Carriers"_s, u"Vodafone"_s, ReportModel::NumbersColumn)),
            qPrintable(written.join(u'|')));
        QVERIFY2(written.contains(u"<b>Bold & Sons</b>  40"_s), qPrintable(written.join(u'|')));
    }

    void chartsChangeWithThePalette()
    {
        open();
        QWidget *chart = named(u"Chart: Countries"_s);
        const QImage light = chart->grab().toImage();
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        QGuiApplication::setPalette(dark);
        QTRY_VERIFY(chart->grab().toImage().pixelColor(chart->rect().bottomRight() - QPoint(20, 20)) == QColor(Qt::black));
        QVERIFY(light.pixelColor(chart->rect().bottomRight() - QPoint(20, 20)) != QColor(Qt::black));
    }

    void rowsOfTheFilterOrAll()
    {
        m_isFiltered = true;
        open();
        QVERIFY2(words().contains(u"Only 50 of 100 number(s), by the filter: country:US"_s), qPrintable(words()));
        QVERIFY(rows()->isEnabled());
        rows()->setCurrentIndex(1);
        QTRY_VERIFY(words().contains(u"100\nnumber(s)"_s));
        QVERIFY(!words().contains(u"filter"_s));
    }

    /// Time stands still here: nothing has to wait for its turn.
    void theOtherChoiceIsCountedAtOnce()
    {
        m_isFiltered = true;
        open();
        QThreadPool &pool = *QThreadPool::globalInstance();
        const int threads = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        QSemaphore holding;
        pool.start([&holding] { holding.acquire(); });
        m_time.advance(5s);
        m_dialog->changed();
        m_time.advance(0ms);
        QCOMPARE(m_countings, 2); // is under way
        rows()->setCurrentIndex(1);
        QVERIFY(words().contains(u"by the filter"_s));
        for (const QString &command : {u"Copy figures"_s, u"Save as PDF…"_s, u"Save as PNG…"_s, u"Print…"_s})
            QVERIFY2(!button(command)->isEnabled(), "the figures are not of the choice that is shown");
        holding.release();
        QTRY_VERIFY2(words().contains(u"100\nnumber(s)"_s), qPrintable(words()));
        QVERIFY(!words().contains(u"by the filter"_s));
        QVERIFY(button(u"Print…"_s)->isEnabled());
        pool.setMaxThreadCount(threads);
    }

    void theFormerFiguresStayWhileThereAreNone()
    {
        open();
        QTRY_VERIFY2(words().contains(u"100\nnumber(s)"_s), qPrintable(words()));
        m_dialog->changed();
        m_isThere = false; // before its turn came
        m_time.advance(5s);
        QVERIFY(words().contains(u"Spring list"_s) && words().contains(u"100\nnumber(s)"_s));
        QVERIFY(button(u"Print…"_s)->isEnabled());
        m_isThere = true;
        m_batch = snapshot(200, 200);
        m_dialog->changed();
        m_time.advance(5s);
        QTRY_VERIFY(words().contains(u"200\nnumber(s)"_s));
    }

    /// Accessible cells must not outlive the model.
    void theTableGoesBeforeItsModel()
    {
        open();
        QStringList gone;
        const auto note = [&gone](const QString &what) { return [&gone, what] { gone += what; }; };
        connect(table(), &QObject::destroyed, this, note(u"table"_s));
        connect(table()->model(), &QObject::destroyed, this, note(u"model"_s));
        m_dialog.reset();
        QCOMPARE(gone, (QStringList{u"table"_s, u"model"_s}));
    }

    void withoutAFilterThereIsNoChoice()
    {
        open();
        QVERIFY(!rows()->isEnabled());
    }

    void unfinishedBatchesAreSaid()
    {
        m_subject = {.batches = {u"Spring list"_s, u"March"_s}, .unfinished = 1};
        open();
        QVERIFY(words().contains(u"Spring list and March"_s));
        QVERIFY(words().contains(u"Not finished: 1 of 2 batches."_s));
        m_path = m_folder->filePath(u"a.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QVERIFY2(m_proposed.contains(u"Spring-list-and-March-summary-partial_"_s), qPrintable(m_proposed));
        QTRY_VERIFY(words().contains(u"Saved as "_s));
    }

    void whatChangesIsCountedAtMostOnceASecond()
    {
        open();
        m_time.advance(5s);
        m_batch = snapshot(200, 200);
        m_dialog->changed();
        m_time.advance(0ms);
        QTRY_VERIFY(words().contains(u"200\nnumber(s)"_s));
        QCOMPARE(m_countings, 2);
        m_batch = snapshot(300, 300);
        for (int i = 0; i < 9; ++i) {
            m_dialog->changed();
            m_time.advance(100ms);
        }
        QCOMPARE(m_countings, 2);
        m_time.advance(200ms);
        QTRY_VERIFY(words().contains(u"300\nnumber(s)"_s));
        QCOMPARE(m_countings, 3);
        m_time.advance(1h);
        QCOMPARE(m_countings, 3);
    }

    void newFiguresLeaveTheSelection()
    {
        open();
        m_dialog->findChild<QTabWidget *>()->setCurrentWidget(table());
        table()->selectRow(3);
        m_batch.results.append(pendingNumber(200));
        m_time.advance(5s);
        m_dialog->changed();
        m_time.advance(0ms);
        QTRY_VERIFY(words().contains(u"101\nnumber(s)"_s));
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    }

    void theFiguresAreCopied()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_batch = snapshot(1200, 1200);
        open();
        QTest::mouseClick(button(u"Copy figures"_s), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QLocale::setDefault(QLocale::c());
        QCOMPARE(lines.first(), u"Group\tName\tNumbers\tShare of all\tOn WhatsApp\tShare on WhatsApp"_s);
        QCOMPARE(lines.at(1), u"Numbers\tNumbers in all\t1200\t\t\t"_s);
        QCOMPARE(lines.size(), table()->model()->rowCount() + 1);
        table()->selectRow(0);
        QTest::mouseClick(button(u"Copy figures"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    }

    void savedAsPdf()
    {
        open();
        m_path = m_folder->filePath(u"summary.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QTRY_VERIFY2(words().contains(u"Saved as "_s + m_path), qPrintable(words()));
        QVERIFY2(m_proposed.endsWith(u".pdf"_s) && m_proposed.contains(u"/Spring-list-summary_"_s), qPrintable(m_proposed));
        const QByteArray pdf = contentOf(m_path);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(QString::fromLatin1(pdf).count(QRegularExpression(u"/Type\\s*/Page\\b"_s)), 1);
        m_path = m_folder->filePath(u"summary.png"_s);
        QTest::mouseClick(button(u"Save as PNG…"_s), Qt::LeftButton);
        QVERIFY2(m_proposed.startsWith(m_folder->path() + u'/') && m_proposed.endsWith(u".png"_s), "the folder of the last time");
        QTRY_VERIFY(contentOf(m_path).startsWith("\x89PNG"));
    }

    void savedAsPng()
    {
        open();
        m_path = m_folder->filePath(u"summary.png"_s);
        QTest::mouseClick(button(u"Save as PNG…"_s), Qt::LeftButton);
        QTRY_VERIFY2(words().contains(u"Saved as "_s + m_path), qPrintable(words()));
        QVERIFY(QImage(m_path).width() > 1000);
    }

    /// The chooser asked about the path as it was typed.
    void anAddedSuffixReplacesNoFileUnasked()
    {
        const QString older = m_folder->filePath(u"a.pdf.png"_s);
        QFile file(older);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        open();
        m_path = m_folder->filePath(u"a.pdf"_s); // a picture under this name would open nowhere
        QTest::mouseClick(button(u"Save as PNG…"_s), Qt::LeftButton);
        QVERIFY2(words().contains(u"There is already a file "_s + older), qPrintable(words()));
        QCOMPARE(contentOf(older), QByteArray("old"));
        QTest::mouseClick(button(u"Replace it"_s), Qt::LeftButton);
        QTRY_VERIFY2(words().contains(u"Saved as "_s + older), qPrintable(words()));
        QVERIFY(contentOf(older).startsWith("\x89PNG"));
        QVERIFY(!QFile::exists(m_path));
    }

    void thinkingBetterOfItSavesNothing()
    {
        open();
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QVERIFY(!words().contains(u"Saved"_s));
        QVERIFY(m_dialog->findChild<MessageBar *>()->text(u"file"_s).isEmpty());
    }

    void aFailureIsSaid()
    {
        open();
        m_path = m_folder->filePath(u"nowhere/summary.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QTRY_VERIFY2(words().contains(u"summary.pdf cannot be written"_s), qPrintable(words()));
        m_path = m_folder->filePath(u"summary.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QTRY_VERIFY(words().contains(u"Saved as "_s));
        QVERIFY(!words().contains(u"cannot be written"_s));
    }

    void aFileThatIsBegunIsWrittenThoughTheWindowCloses()
    {
        open();
        m_path = m_folder->filePath(u"summary.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        m_dialog.reset();
        QVERIFY(contentOf(m_path).startsWith("%PDF"));
    }

    void closingWhileCountingIsHarmless()
    {
        m_batch = snapshot(20'000, 20'000);
        m_dialog = std::make_unique<SummaryDialog>(
            [this](SummaryRows rows) { return input(rows); }, m_time, m_time.alarms(), nullptr, SummaryModules{});
        m_dialog.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::sendPostedEvents();
    }

    void printed()
    {
        open();
        QTest::mouseClick(button(u"Print…"_s), Qt::LeftButton);
        QTRY_VERIFY(printDialog() && printDialog()->isVisible());
        const QString path = m_folder->filePath(u"printed.pdf"_s);
        auto *file = printDialog()->findChild<QLineEdit *>(u"filename"_s);
        if (file == nullptr || !file->isVisible())
            QSKIP("a printer is set up on this computer");
        file->setText(path);
        for (QPushButton *found : printDialog()->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == u"Print"_s)
                QTest::mouseClick(found, Qt::LeftButton);
        }
        QTRY_VERIFY(contentOf(path).startsWith("%PDF"));
        QTRY_VERIFY(!printDialog());
        QVERIFY(!words().contains(u"could not be printed"_s));
    }

    void closingWhileThePrintDialogIsOpenIsHarmless()
    {
        open();
        QTest::mouseClick(button(u"Print…"_s), Qt::LeftButton);
        QTRY_VERIFY(printDialog() && printDialog()->isVisible());
        m_dialog.reset();
    }

    void withoutItsModulesTheFiguresRemain()
    {
        open({.charts = u"/nowhere/batchwatch-charts"_s, .printing = u"/nowhere/batchwatch-printing"_s});
        QVERIFY(!named(u"Chart: Outcomes"_s));
        QTRY_VERIFY(words().contains(u"60 of 90 checked"_s));
        QVERIFY2(table()->isVisible(), "in place of the charts");
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(0);
        QVERIFY(words().contains(u"The charts cannot be shown"_s));
        QTest::mouseClick(button(u"Print…"_s), Qt::LeftButton);
        QTRY_VERIFY(words().contains(u"Printing needs a part of Batchwatch that is missing"_s));
        m_path = m_folder->filePath(u"summary.pdf"_s);
        QTest::mouseClick(button(u"Save as PDF…"_s), Qt::LeftButton);
        QTRY_VERIFY(words().contains(u"Saved as "_s));
    }

    void everythingIsReachedByTab()
    {
        m_isFiltered = true;
        open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QSet<QWidget *> reached;
        for (int tab = 0; tab < 2; ++tab) {
            m_dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
            for (int i = 0; i < 20; ++i) {
                QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(), Qt::Key_Tab);
                reached += m_dialog->focusWidget();
            }
        }
        for (const QString &chart : {u"Chart: Outcomes"_s, u"Chart: Countries"_s, u"Chart: Carriers"_s})
            QVERIFY2(reached.contains(named(chart)), qPrintable(chart));
        QVERIFY(reached.contains(table()));
        QVERIFY(reached.contains(rows()));
        for (QPushButton *command : m_dialog->findChildren<QPushButton *>())
            QVERIFY2(reached.contains(command), qPrintable(command->text()));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void theModelKeepsTheRules()
    {
        ReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Report report{.further = {{u"All"_s, 5, u"5"_s}}};
        model.setReport(report);
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        report.further.front().count = u"6"_s;
        model.setReport(report);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        report.carriers = {u"Carriers"_s, {ReportBar{.numbers = 5, .name = u"X"_s}}};
        model.setReport(report);
        QCOMPARE(reset.count(), 1);
        model.setReport({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestSummaryDialog)

#include "tst_summarydialog.moc"
