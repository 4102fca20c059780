#include "gui/windowstate.h"

#include "gui/resultspanel.h"

#include <QMainWindow>
#include <QSplitter>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto windowGeometryKey = "window/geometry"_L1;
constexpr auto windowSplitterKey = "window/splitter"_L1;
constexpr auto selectedKey = "window/selected"_L1;
constexpr auto slowlyKey = "polling/slowly"_L1;
constexpr auto balanceKey = "balance/warnBelow"_L1;

} // namespace

WindowState::WindowState(const QDir &dataDir) : m_settings(dataDir.filePath(u"window.ini"_s), QSettings::IniFormat) {}

void WindowState::restore(QMainWindow &window, QSplitter &splitter, ResultsPanel &results)
{
    window.restoreGeometry(m_settings.value(windowGeometryKey).toByteArray());
    splitter.restoreState(m_settings.value(windowSplitterKey).toByteArray());
    results.restoreState(m_settings);
}

void WindowState::save(const QMainWindow &window, const QSplitter &splitter, const ResultsPanel &results, const QList<BatchId> &selected)
{
    m_settings.setValue(windowGeometryKey, window.saveGeometry());
    m_settings.setValue(windowSplitterKey, splitter.saveState());
    QStringList ids;
    for (const BatchId &id : selected)
        ids += id.toString();
    m_settings.setValue(selectedKey, ids);
    results.saveState(m_settings);
    m_settings.sync();
}

QList<BatchId> WindowState::selected() const
{
    QList<BatchId> ids;
    const QStringList texts = m_settings.value(selectedKey).toStringList();
    for (const QString &text : texts) {
        if (const auto id = BatchId::fromText(text))
            ids += *id;
    }
    return ids;
}

bool WindowState::pollsSlowly() const
{
    return m_settings.value(slowlyKey).toBool();
}

void WindowState::setPollsSlowly(bool slowly)
{
    m_settings.setValue(slowlyKey, slowly);
}

qint64 WindowState::balanceWarning() const
{
    return m_settings.value(balanceKey).toLongLong();
}

void WindowState::setBalanceWarning(qint64 credits)
{
    m_settings.setValue(balanceKey, credits);
}

} // namespace batchwatch::gui
