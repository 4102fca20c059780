#include "gui/icons.h"
#include "gui/meaningcolors.h"
#include "gui/style.h"

#include <QPalette>
#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch::gui;

/// Colours and icons by what a reader sees: contrast, and that nothing is missing.
class TestMeaningColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everyMeaningIsReadable_data()
    {
        QTest::addColumn<QColor>("background");
        QTest::newRow("white") << QColor(Qt::white);
        QTest::newRow("the light window of Fusion") << QColor(0xef, 0xef, 0xef);
        QTest::newRow("the dark base of Adwaita") << QColor(0x2d, 0x2d, 0x2d);
        QTest::newRow("the dark window of Adwaita") << QColor(0x35, 0x35, 0x35);
        QTest::newRow("black") << QColor(Qt::black);
        QTest::newRow("a mid grey, the hardest") << QColor(0x77, 0x77, 0x77);
        QTest::newRow("a saturated blue") << QColor(0x30, 0x8c, 0xc6);
    }

    void everyMeaningIsReadable()
    {
        QFETCH(QColor, background);
        for (const Meaning meaning : allMeanings)
            QVERIFY2(contrast(meaningColor(meaning, background), background) >= 4.5, qPrintable(QString::number(int(meaning))));
    }

    void aMessageIsReadableOnItsWash()
    {
        for (const QColor &window : {QColor(0xef, 0xef, 0xef), QColor(0x35, 0x35, 0x35)}) {
            const QColor text = window.lightness() > 127 ? Qt::black : Qt::white;
            for (const Meaning meaning : allMeanings)
                QVERIFY(contrast(text, meaningWash(meaning, window)) >= 4.5);
        }
    }

    void meaningsDiffer()
    {
        for (const QColor &background : {QColor(Qt::white), QColor(0x2d, 0x2d, 0x2d)}) {
            QSet<QRgb> seen;
            for (const Meaning meaning : allMeanings)
                seen.insert(meaningColor(meaning, background).rgb());
            QCOMPARE(seen.size(), qsizetype(std::size(allMeanings)));
        }
    }

    void everyIconDraws()
    {
        for (int value = 0; value <= int(Icon::Last); ++value) {
            const QImage image = iconPixmap(Icon(value), Qt::red, 16, 2.0).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y) {
                for (int x = 0; x < image.width() && !drawn; ++x)
                    drawn = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200;
            }
            QVERIFY2(drawn, qPrintable(QString::number(value)));
        }
        QVERIFY(!applicationIcon().pixmap(64).isNull());
    }

    void toolBarMarkIsOneOfTheIcons()
    {
        const QIcon mark = Style().standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton, nullptr, nullptr);
        QCOMPARE(mark.pixmap(16).toImage(), icon(Icon::More).pixmap(16).toImage());
    }

    void iconsFollowThePalette()
    {
        const QPalette before = QGuiApplication::palette();
        const QIcon watched = icon(Icon::Done);
        QPalette light = before;
        light.setColor(QPalette::WindowText, Qt::black);
        QGuiApplication::setPalette(light);
        const QImage dark = watched.pixmap(32).toImage();
        light.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(light);
        QVERIFY(watched.pixmap(32).toImage() != dark);
        QGuiApplication::setPalette(before);
    }
};

QTEST_MAIN(TestMeaningColors)

#include "tst_meaningcolors.moc"
