#pragma once

#include "app/keydesk.h"
#include "monitor/batchreport.h"

#include <QMenu>

class QActionGroup;

namespace batchwatch::gui {

/// In the key's colour; the usual one where it has none.
[[nodiscard]] QIcon keyIcon(KeyColor color);

/// The keys to choose from for some batches, the one that they have marked, and "Add a key…". Filled when it opens.
class KeyMenu : public QMenu
{
    Q_OBJECT

public:
    enum class Offer : quint8 { All, Others }; ///< Others: without the key that the batches have

    /// `keys` outlives the menu.
    KeyMenu(const app::KeyDesk &keys, Offer offer, QWidget *parent);

    void setBatches(const QList<monitor::BatchReport> &batches) { m_batches = batches; }
    [[nodiscard]] const QList<monitor::BatchReport> &batches() const { return m_batches; }

Q_SIGNALS:
    void chosen(const batchwatch::KeyName &name);
    void addRequested();

private:
    void fill();
    void offerKey(const app::KeyEntry &entry, bool isCurrent);
    [[nodiscard]] std::optional<KeyName> common() const; ///< the key that all the batches have

    const app::KeyDesk &m_keys;
    const Offer m_offer;
    QActionGroup *m_group;
    QList<monitor::BatchReport> m_batches;
};

} // namespace batchwatch::gui
