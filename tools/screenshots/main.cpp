// Pictures of the real window on the demo, for the README and for looking at: screenshots FOLDER [STATE...] [--dark] [-reverse]
// One picture a state (empty, running, finished, error; all by default); the name of a variant is added. Needs no display
// (QT_QPA_PLATFORM=offscreen).
#include "core/redactor.h"
#include "gui/messagerow.h"
#include "gui/session.h"

#include <QApplication>
#include <QDir>
#include <QProgressBar>
#include <QStyleFactory>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace batchwatch;

namespace {

QPalette darkPalette()
{
    QPalette palette;
    const QColor window(0x2b, 0x2b, 0x2e), base(0x1e, 0x1e, 0x20), text(0xe6, 0xe6, 0xe6), quiet(0x80, 0x80, 0x84);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, QColor(0x38, 0x38, 0x3c));
    palette.setColor(QPalette::ToolTipBase, base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, quiet);
    }
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xa0, 0xff));
    return palette;
}

template<typename Widget> Widget *named(QWidget &window, const QString &accessibleName)
{
    for (Widget *widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// Selects the batch whose row says `label`; false while it is not there.
bool select(QWidget &window, const QString &label)
{
    auto *batches = named<QTableView>(window, QStringLiteral("Batches"));
    for (int row = 0; batches && row < batches->model()->rowCount(); ++row) {
        const QModelIndex index = batches->model()->index(row, 0);
        if (!index.data().toString().startsWith(label))
            continue;
        if (batches->currentIndex() != index)
            batches->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    }
    return false;
}

int progress(QWidget &window)
{
    const auto *bar = named<QProgressBar>(window, QStringLiteral("Progress"));
    return bar && bar->maximum() > 0 ? 100 * bar->value() / bar->maximum() : 0;
}

struct Shot
{
    QString name;
    std::function<bool(QWidget &)> isReady;
};

class Photographer : public QObject
{
public:
    Photographer(QDir folder, const QStringList &states, QString variant) : m_folder(std::move(folder)), m_variant(std::move(variant))
    {
        m_demo.openDemo({});
        m_empty.openReal({QDir(m_emptyFolder.path()), QUrl(QStringLiteral("https://lookup.proweblook.com")), {}}, {}, {});
        m_shots = {
            {QStringLiteral("empty"), [](QWidget &) { return true; }},
            {QStringLiteral("running"), [](QWidget &w) { return select(w, QStringLiteral("Spring list")) && progress(w) >= 45; }},
            {QStringLiteral("finished"), [](QWidget &w) { return select(w, QStringLiteral("March")) && progress(w) == 100; }},
            {QStringLiteral("error"), [](QWidget &w) { return select(w, QStringLiteral("Trade fair")) && showsProblem(w); }},
        };
        if (!states.isEmpty())
            m_shots.removeIf([&](const Shot &shot) { return !states.contains(shot.name); });
        connect(&m_look, &QTimer::timeout, this, &Photographer::look);
        m_look.start(200);
        QTimer::singleShot(180'000, this, [] {
            std::fputs("a state did not come\n", stderr);
            QCoreApplication::exit(1);
        });
    }

private:
    /// The line that says this is a demo, and one more.
    static bool showsProblem(QWidget &window)
    {
        const auto rows = window.findChildren<gui::MessageRow *>();
        return std::count_if(rows.cbegin(), rows.cend(), [](const QWidget *row) { return row->isVisible(); }) > 1 && progress(window) > 0;
    }

    void look()
    {
        const Shot &shot = m_shots.first();
        QWidget *window = shot.name == QStringLiteral("empty") ? m_empty.window() : m_demo.window();
        if (!window || !window->isVisible() || !shot.isReady(*window))
            return;
        if (!std::exchange(m_settled, true)) // one more turn, so that what was just selected is laid out
            return;
        m_settled = false;
        const QString file = m_folder.filePath(shot.name + m_variant + QStringLiteral(".png"));
        if (!window->grab().save(file))
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
        m_shots.removeFirst();
        if (m_shots.isEmpty())
            QCoreApplication::quit();
    }

    QDir m_folder;
    QString m_variant;
    Redactor m_redactor;
    keys::MemorySecretStore m_keychain;
    QTemporaryDir m_emptyFolder;
    gui::Session m_demo{m_redactor, m_keychain};
    gui::Session m_empty{m_redactor, m_keychain};
    QList<Shot> m_shots;
    QTimer m_look;
    bool m_settled = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool dark = arguments.removeAll(QStringLiteral("--dark")) > 0;
    QString variant;
    if (dark)
        variant += QStringLiteral("-dark");
    if (QGuiApplication::isRightToLeft())
        variant += QStringLiteral("-rtl");
    if (application.devicePixelRatio() > 1.0)
        variant += QStringLiteral("-2x");
    if (dark)
        QApplication::setPalette(darkPalette());
    Photographer photographer(QDir(arguments.takeFirst()), arguments, variant);
    return QApplication::exec();
}
