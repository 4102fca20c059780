#include "gui/dropwatcher.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMimeData>
#include <QRegularExpression>
#include <QTableView>
#include <QUrl>
#include <QtTest>

using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

class TestDropWatcher : public QObject
{
    Q_OBJECT

private:
    /// As the window system does it: the first of the widget and its parents that takes it gets it.
    static bool drop(QWidget *target, const QMimeData &data, Qt::KeyboardModifiers held = {}, Qt::DropAction *done = nullptr)
    {
        for (QWidget *widget = target; widget != nullptr; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
            if (!widget->acceptDrops())
                continue;
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, held);
            enter.setAccepted(false);
            QApplication::sendEvent(widget, &enter);
            if (!enter.isAccepted())
                continue;
            QDropEvent event(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, held);
            QApplication::sendEvent(widget, &event);
            if (done != nullptr)
                *done = event.dropAction();
            return event.isAccepted();
        }
        return false;
    }

    [[nodiscard]] static QMimeData *files()
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(u"/a/b.csv"_s)});
        return data;
    }

    std::unique_ptr<QMainWindow> m_window;
    QTableView *m_table = nullptr;
    QLineEdit *m_field = nullptr;
    DropWatcher *m_watcher = nullptr;
    QStringList m_dropped;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_dropped.clear();
        m_window = std::make_unique<QMainWindow>();
        auto *page = new QWidget(m_window.get());
        m_window->setCentralWidget(page);
        m_table = new QTableView(page);
        m_field = new QLineEdit(page);
        m_watcher = new DropWatcher(m_window.get());
        connect(m_watcher, &DropWatcher::dropped, this, [this](const QMimeData *data) { m_dropped.append(data->text()); });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void textsAndFilesCanBeDroppedAnywhere()
    {
        QMimeData text;
        text.setText(u"some text"_s);
        const std::unique_ptr<QMimeData> file(files());
        QVERIFY(drop(m_window.get(), text));
        QVERIFY(drop(m_table->viewport(), text));
        QVERIFY(drop(m_table->viewport(), *file));
        QCOMPARE(m_dropped, (QStringList{u"some text"_s, u"some text"_s, file->text()}));
    }

    void aFieldTakesTextsButNoFiles()
    {
        QMimeData text;
        text.setText(u"some text"_s);
        QVERIFY(drop(m_field, text));
        QCOMPARE(m_field->text(), u"some text"_s);
        QVERIFY(m_dropped.isEmpty());
        const std::unique_ptr<QMimeData> file(files());
        QVERIFY(drop(m_field, *file));
        QCOMPARE(m_field->text(), u"some text"_s);
        QCOMPARE(m_dropped, QStringList{file->text()});
    }

    void picturesAndDisabledWatchersTakeNothing()
    {
        QMimeData picture;
        picture.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(!drop(m_table, picture));
        QMimeData text;
        text.setText(u"some text"_s);
        m_watcher->setEnabled(false);
        QVERIFY(!drop(m_table, text));
        QVERIFY(m_dropped.isEmpty());
    }

    void nothingIsTakenAwayFromWhereItComesFrom()
    {
        const std::unique_ptr<QMimeData> file(files());
        Qt::DropAction done = Qt::IgnoreAction;
        QVERIFY(drop(m_window.get(), *file, Qt::ShiftModifier, &done));
        QCOMPARE(done, Qt::CopyAction);
    }
};

QTEST_MAIN(TestDropWatcher)
#include "tst_dropwatcher.moc"
