#pragma once

#include "results/filtertext.h"

#include <QListView>

namespace batchwatch::gui {

class FacetsModel;

/// The list of facets: a click or Enter includes a value, with Alt it excludes it; headings fold. While counts change the line that a
/// person looks at stays where it is on the screen.
class FacetsView : public QListView
{
    Q_OBJECT

public:
    explicit FacetsView(QWidget *parent = nullptr);
    ~FacetsView() override;

    void setFacets(FacetsModel *model);

Q_SIGNALS:
    /// A click or a key on any line.
    void chosen(const QModelIndex &index, batchwatch::results::ValueChoice choice);
    /// Left and Right on a heading.
    void foldRequested(const QModelIndex &heading, bool folded);
    void copyRequested(const QModelIndex &index);
    void menuRequested(const QPoint &globalPosition, const QModelIndex &index);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Anchor
    {
        QPersistentModelIndex index;
        int top = 0; ///< in the viewport
    };

    void rememberPlace();
    void restorePlace();
    [[nodiscard]] Anchor anchorAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex headingOf(const QModelIndex &index) const;
    [[nodiscard]] bool foldKeyPressed(int key);

    QPersistentModelIndex m_pressed;
    QList<Anchor> m_anchors; ///< the first that is still there counts
};

} // namespace batchwatch::gui
