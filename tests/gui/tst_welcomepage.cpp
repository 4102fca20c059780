#include "gui/storeproblempage.h"
#include "gui/welcomepage.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

/// The pages that stand in the window's place.
class TestWelcomePage : public QObject
{
    Q_OBJECT

private:
    static QPushButton *button(const QWidget &page, const QString &text)
    {
        for (QPushButton *found : page.findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    static void verifyNothingIsCut(const QWidget &page)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s)); }

    void offersOneMainActionAndTheDemo()
    {
        WelcomePage page;
        page.show();
        QSignalSpy watch(&page, &WelcomePage::watchRequested);
        QSignalSpy demo(&page, &WelcomePage::demoRequested);
        QVERIFY(button(page, u"Watch a batch"_s)->isDefault());
        QVERIFY(!button(page, u"Try the demo"_s)->isDefault());
        QTest::mouseClick(button(page, u"Watch a batch"_s), Qt::LeftButton);
        QTest::keyClick(button(page, u"Try the demo"_s), Qt::Key_Space);
        QCOMPARE(watch.count(), 1);
        QCOMPARE(demo.count(), 1);
    }

    void tellsHowToGiveAKeyOnlyWithoutOne()
    {
        WelcomePage page;
        page.show();
        const auto *hint = page.findChild<QLabel *>(u"hint"_s);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(u"BATCHWATCH_API_KEY"_s));
        QSignalSpy add(&page, &WelcomePage::addKeyRequested);
        QTest::mouseClick(button(page, u"Add a key…"_s), Qt::LeftButton);
        QCOMPARE(add.count(), 1);
        page.setHasKey(true);
        QVERIFY(!hint->isVisible());
        QVERIFY(!button(page, u"Add a key…"_s)->isVisible());
        page.setHasKey(false);
        QVERIFY(hint->isVisible());
    }

    void aDemoDoesNotOfferItself()
    {
        WelcomePage page;
        page.setDemoOffered(false);
        page.show();
        QVERIFY(!button(page, u"Try the demo"_s)->isVisible());
    }

    void noTextIsCut()
    {
        WelcomePage page;
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        verifyNothingIsCut(page);
        page.setHasKey(true);
        QCoreApplication::processEvents();
        verifyNothingIsCut(page);
    }

    void aStoreThatCannotBeOpenedIsExplained()
    {
        StoreProblemPage page;
        page.setError({.fault = store::StoreFault::Newer, .path = u"/home/a/batchwatch.db"_s});
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QString words;
        for (const QLabel *label : page.findChildren<QLabel *>())
            words += label->text() + u' ';
        QVERIFY(words.contains(u"newer"_s));
        QVERIFY(words.contains(u"batchwatch.db"_s));
        verifyNothingIsCut(page);
        QSignalSpy again(&page, &StoreProblemPage::tryAgainRequested);
        QTest::mouseClick(button(page, u"Try again"_s), Qt::LeftButton);
        QCOMPARE(again.count(), 1);
    }
};

QTEST_MAIN(TestWelcomePage)

#include "tst_welcomepage.moc"
