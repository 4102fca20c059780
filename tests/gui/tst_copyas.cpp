#include "gui/copynotices.h"
#include "gui/messagebar.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "gui/rowcopier.h"
#include "support/builders.h"
#include "wire/snapshotwriter.h"

#include <QAction>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;

namespace {

results::ResultsView doneView(int rows)
{
    results::ResultsView view{{std::make_shared<const BatchSnapshot>(test::snapshot(rows, rows))}, {}};
    for (quint32 row = 0; row < quint32(rows); ++row)
        view.rows.push_back({0, row});
    return view;
}

CopyOrder orderOf(int rows, CopyFormat format)
{
    return {doneView(rows), {Column::Number, Column::Carrier}, format, CopyHeader::With, {}};
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

/// The menu "Copy as", and copies that are too many to be made at once.
class TestCopyAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        QGuiApplication::clipboard()->clear();
    }

    void theMenuCopiesTheSelectedRows_data();
    void theMenuCopiesTheSelectedRows();
    void textIsAsTheGridShowsIt();
    void jsonIsAnArrayOfEveryField();
    void manyRowsAreCopiedOffTheThread_data();
    void manyRowsAreCopiedOffTheThread();
    void aNewerCopyCancels();
    void whatSomebodyElseCopiesStays();
    void cancelLeavesTheClipboardAlone();
    void tooLargeIsRefusedAndSaid();
    void aLongCopyIsToldWithCancel();
    void anEndedCopierWaitsForItsThread();
};

void TestCopyAs::theMenuCopiesTheSelectedRows_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("text") << u"&Text as shown"_s << u"Outcome\tNumber\t"_s;
    QTest::newRow("tsv") << u"T&SV"_s << u"outcome\tphone_number\t"_s;
    QTest::newRow("csv") << u"&CSV"_s << u"outcome,phone_number,"_s;
    QTest::newRow("json") << u"&JSON"_s << u"[\n{\"batch_id\":\""_s;
}

void TestCopyAs::theMenuCopiesTheSelectedRows()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, beginning);
    ResultsPanel panel;
    monitor::BatchReport report{.id = test::batchId()};
    report.snapshot = std::make_shared<const BatchSnapshot>(test::snapshot(10, 10));
    panel.setReports({report});
    panel.findChild<ResultsTable *>()->selectRow(3);
    const QMenu *menu = panel.copyActions().last()->menu();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == entry)
            action->trigger();
    }
    QVERIFY2(clipboard().startsWith(beginning), qPrintable(clipboard()));
    const auto isCopied = [&panel](int row) {
        const NumberResult number = panel.model().numberAt(row);
        return clipboard().contains(number.phoneNumber) || clipboard().contains(results::shownText(number, Column::Number));
    };
    QVERIFY(isCopied(3));
    QVERIFY(!isCopied(4));
}

void TestCopyAs::textIsAsTheGridShowsIt()
{
    CopyOrder order{doneView(1), {Column::Number, Column::WhatsApp, Column::Batch}, CopyFormat::Shown, CopyHeader::With, {}};
    order.labels.insert(test::batchId(), u"Spring"_s);
    const NumberResult row = test::completedNumber(0);
    QCOMPARE(copyText(order).value(),
        QString(results::headerText(Column::Number) % u'\t' % results::headerText(Column::WhatsApp) % u'\t'
            % results::headerText(Column::Batch) % u'\n' % results::shownText(row, Column::Number) % u'\t'
            % results::shownText(row, Column::WhatsApp) % u"\tSpring"_s));
}

void TestCopyAs::jsonIsAnArrayOfEveryField()
{
    const QByteArray text = copyText(orderOf(3, CopyFormat::Json)).value().toUtf8();
    const QJsonArray rows = QJsonDocument::fromJson(text).array();
    QCOMPARE(rows.size(), 3);
    for (int row = 0; row < 3; ++row) {
        const QByteArray wanted = wire::writeResult(test::batchId(), test::snapshot(3, 3).results[row]);
        QCOMPARE(rows[row].toObject(), QJsonDocument::fromJson(wanted).object());
    }
}

void TestCopyAs::manyRowsAreCopiedOffTheThread_data()
{
    QTest::addColumn<CopyFormat>("format");
    QTest::newRow("numbers") << CopyFormat::Numbers;
    QTest::newRow("text") << CopyFormat::Shown;
    QTest::newRow("tsv") << CopyFormat::Tsv;
    QTest::newRow("csv") << CopyFormat::Csv;
    QTest::newRow("json") << CopyFormat::Json;
}

void TestCopyAs::manyRowsAreCopiedOffTheThread()
{
    QFETCH(const CopyFormat, format);
    RowCopier copier({.quickRows = 100});
    QSignalSpy started(&copier, &RowCopier::started);
    QSignalSpy finished(&copier, &RowCopier::finished);
    copier.copy(orderOf(100, format));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 0);
    QCOMPARE(clipboard(), copyText(orderOf(100, format)).value());

    copier.copy(orderOf(3'000, format));
    QVERIFY(copier.isCopying());
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.last().first().toLongLong(), 3'000);
    QCOMPARE(clipboard(), copyText(orderOf(3'000, format)).value());
    QVERIFY(!copier.isCopying());
}

void TestCopyAs::aNewerCopyCancels()
{
    RowCopier copier({.quickRows = 100});
    QSignalSpy cancelled(&copier, &RowCopier::cancelled);
    QSignalSpy finished(&copier, &RowCopier::finished);
    copier.copy(orderOf(5'000, CopyFormat::Json));
    copier.copy(orderOf(200, CopyFormat::Numbers));
    QCOMPARE(cancelled.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    copier.copy(orderOf(5'000, CopyFormat::Json));
    copier.copy(orderOf(2, CopyFormat::Numbers));
    QCOMPARE(cancelled.size(), 2);
    QCOMPARE(clipboard(), copyText(orderOf(2, CopyFormat::Numbers)).value());
    QVERIFY(!copier.isCopying());
}

void TestCopyAs::whatSomebodyElseCopiesStays()
{
    RowCopier copier({.quickRows = 100});
    QSignalSpy finished(&copier, &RowCopier::finished);
    copier.copy(orderOf(5'000, CopyFormat::Json));
    QGuiApplication::clipboard()->setText(u"another"_s);
    QVERIFY(!copier.isCopying());
    copier.copy(orderOf(200, CopyFormat::Numbers));
    QTRY_COMPARE(finished.size(), 1);
}

void TestCopyAs::cancelLeavesTheClipboardAlone()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    RowCopier copier({.quickRows = 100});
    QSignalSpy cancelled(&copier, &RowCopier::cancelled);
    copier.copy(orderOf(5'000, CopyFormat::Json));
    copier.cancel();
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(clipboard(), u"before"_s);
    QCOMPARE(copyText(orderOf(10, CopyFormat::Tsv), mostCopied, [](qint64) { return false; }).error(), CopyFault::Cancelled);
}

void TestCopyAs::tooLargeIsRefusedAndSaid()
{
    for (const CopyFormat format : {CopyFormat::Numbers, CopyFormat::Shown, CopyFormat::Tsv, CopyFormat::Csv, CopyFormat::Json})
        QCOMPARE(copyText(orderOf(100, format), 500).error(), CopyFault::TooLarge);

    QGuiApplication::clipboard()->setText(u"before"_s);
    RowCopier copier({.quickRows = 10, .mostBytes = 500});
    MessageBar messages;
    int exports = 0;
    const CopyNotices notices(copier, messages, [&exports] { ++exports; });
    copier.copy(orderOf(1'000, CopyFormat::Csv));
    QTRY_VERIFY(messages.text(u"copy"_s).contains(u"1,000 row(s) are too much"_s));
    QCOMPARE(clipboard(), u"before"_s);
    for (QPushButton *button : messages.findChildren<QPushButton *>()) {
        if (button->text() == u"Export…"_s)
            button->click();
    }
    QCOMPARE(exports, 1);
    copier.copy(orderOf(2, CopyFormat::Csv));
    QVERIFY2(!messages.has(u"copy"_s), "what came after needs no word");
}

void TestCopyAs::aLongCopyIsToldWithCancel()
{
    RowCopier copier({.quickRows = 10});
    MessageBar messages;
    const CopyNotices notices(copier, messages, {});
    copier.copy(orderOf(2'000, CopyFormat::Csv));
    QVERIFY(messages.text(u"copy"_s).startsWith(u"Copying 2,000"_s));
    for (QPushButton *button : messages.findChildren<QPushButton *>()) {
        if (button->text() == u"Cancel"_s)
            button->click();
    }
    QVERIFY(!copier.isCopying());
    QVERIFY(!messages.has(u"copy"_s));
    copier.copy(orderOf(2'000, CopyFormat::Csv));
    QTRY_VERIFY(messages.text(u"copy"_s).startsWith(u"Copied 2,000"_s));
}

void TestCopyAs::anEndedCopierWaitsForItsThread()
{
    {
        RowCopier copier({.quickRows = 10});
        copier.copy(orderOf(5'000, CopyFormat::Json));
    }
    QCoreApplication::processEvents();
    QVERIFY(clipboard().isEmpty());
}

QTEST_MAIN(TestCopyAs)
#include "tst_copyas.moc"
