#include "gui/detailspanel.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

namespace {

QString valueOf(const QList<DetailField> &fields, const QString &name)
{
    for (const DetailField &field : fields) {
        if (field.name == name)
            return field.value;
    }
    return u"no such field"_s;
}

NumberResult businessNumber()
{
    NumberResult number{.phoneNumber = u"+14155552671"_s, .status = NumberStatus::Completed};
    number.waStatus = WaStatus::Valid;
    number.registered = Answer::Yes;
    number.business = Answer::Yes;
    number.formattedNumber = u"+1 415-555-2671"_s;
    number.carrier = u"<b>T&Mobile</b>"_s;
    number.country = u"US"_s;
    number.further = R"({"risk":0.5,"note":"two\nlines"})";
    return number;
}

} // namespace

class TestDetailsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s)); }

    void aNewerReplyLeavesTheTextWhereItIs()
    {
        DetailsPanel panel;
        panel.resize(240, 80);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        NumberResult number = businessNumber();
        panel.showNumber(number, test::batchId(), {});
        panel.verticalScrollBar()->setValue(60);
        QCOMPARE(panel.verticalScrollBar()->value(), 60);
        number.carrier = u"Verizon"_s;
        panel.showNumber(number, test::batchId(), {});
        QCOMPARE(panel.verticalScrollBar()->value(), 60);
        number.phoneNumber = u"+14155552672"_s;
        panel.showNumber(number, test::batchId(), {});
        QCOMPARE(panel.verticalScrollBar()->value(), 0); // another number is read from its start
    }

    void everyFieldIsThere()
    {
        const auto fields = detailFields(businessNumber(), test::batchId(), u"Spring list"_s);
        QCOMPARE(valueOf(fields, u"Number"_s), u"+14155552671"_s);
        QCOMPARE(valueOf(fields, u"Outcome"_s), u"business"_s);
        QCOMPARE(valueOf(fields, u"WhatsApp"_s), u"yes (VALID_CONFIRMED)"_s);
        QCOMPARE(valueOf(fields, u"Registered"_s), u"yes"_s);
        QCOMPARE(valueOf(fields, u"Business"_s), u"yes"_s);
        QCOMPARE(valueOf(fields, u"Formatted number"_s), u"+1 415-555-2671"_s);
        QCOMPARE(valueOf(fields, u"Carrier"_s), u"<b>T&Mobile</b>"_s);
        QVERIFY(valueOf(fields, u"Country"_s).contains(u"(US)"_s));
        QCOMPARE(valueOf(fields, u"Batch"_s), QString(u"Spring list ("_s + test::batchId().toString() + u')'));
        QCOMPARE(valueOf(fields, u"risk"_s), u"0.5"_s);
        QCOMPARE(valueOf(fields, u"note"_s), u"two\nlines"_s);
    }

    void aFailedNumberIsNotChecked()
    {
        NumberResult number = businessNumber();
        number.status = NumberStatus::Failed;
        QCOMPARE(valueOf(detailFields(number, test::batchId(), {}), u"Outcome"_s), u"not checked"_s);
    }

    void fieldsOfAPendingNumberKeepTheirPlaces()
    {
        const auto pending = detailFields(test::pendingNumber(1), test::batchId(), {});
        const auto done = detailFields(test::completedNumber(1), test::batchId(), {});
        QVERIFY(pending.size() <= done.size());
        for (qsizetype i = 0; i < pending.size(); ++i)
            QCOMPARE(pending[i].name, done[i].name);
    }

    void whatIsNoLongerReportedIsSaid()
    {
        NumberResult number = test::completedNumber(1);
        number.noLongerReported = true;
        QVERIFY(valueOf(detailFields(number, test::batchId(), {}), u"Note"_s).contains(u"no longer reported"_s));
    }

    void vendorTextIsPlain()
    {
        DetailsPanel panel;
        panel.resize(800, 200);
        panel.showNumber(businessNumber(), test::batchId(), {});
        QVERIFY(panel.toPlainText().contains(u"<b>T&Mobile</b>"_s));
        QVERIFY(!panel.toHtml().contains(u"<b>T"_s));
    }

    void anEqualReplyLeavesSelectionAndScrollAlone()
    {
        DetailsPanel panel;
        panel.resize(300, 80);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.showNumber(businessNumber(), test::batchId(), {});
        panel.selectAll();
        panel.verticalScrollBar()->setValue(10);
        panel.showNumber(businessNumber(), test::batchId(), {});
        QVERIFY(panel.textCursor().hasSelection());
        QCOMPARE(panel.verticalScrollBar()->value(), 10);
        NumberResult newer = businessNumber();
        newer.carrier = u"Another"_s;
        panel.showNumber(newer, test::batchId(), {});
        QVERIFY(panel.toPlainText().contains(u"Another"_s));
    }

    void widthDecidesHowManyStandSideBySide()
    {
        DetailsPanel panel;
        panel.resize(300, 200);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.showNumber(businessNumber(), test::batchId(), {});
        const auto columns
            = [&panel] { return qobject_cast<QTextTable *>(panel.document()->rootFrame()->childFrames().constFirst())->columns(); };
        QCOMPARE(columns(), 2);
        panel.resize(1200, 200);
        QTRY_COMPARE(columns(), 4);
    }

    void namesStandWhereReadingBegins_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("nameColumn");
        QTest::newRow("left to right") << Qt::LeftToRight << 0;
        QTest::newRow("right to left") << Qt::RightToLeft << 1;
    }

    void namesStandWhereReadingBegins()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const int, nameColumn);
        DetailsPanel panel;
        panel.resize(300, 200);
        panel.showNumber(businessNumber(), test::batchId(), {});
        panel.setLayoutDirection(direction);
        const auto *table = qobject_cast<QTextTable *>(panel.document()->rootFrame()->childFrames().constFirst());
        QCOMPARE(table->cellAt(0, nameColumn).firstCursorPosition().block().text(), u"Number"_s);
    }

    void withoutARowItSaysWhatToDo()
    {
        DetailsPanel panel;
        QVERIFY(panel.toPlainText().startsWith(u"Select a row"_s));
        panel.showNumber(businessNumber(), test::batchId(), {});
        panel.clearNumber();
        QVERIFY(panel.toPlainText().startsWith(u"Select a row"_s));
    }
};

QTEST_MAIN(TestDetailsPanel)
#include "tst_detailspanel.moc"
