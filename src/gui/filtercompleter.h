#pragma once

#include "gui/filterproposals.h"

#include <QObject>
#include <QPointer>

class QLineEdit;
class QListView;
class QModelIndex;

namespace batchwatch::gui {

class FilterProposalsModel;

/// Proposes names of fields and their values below a filter line, as soon as two letters of a name or the colon are typed; with Ctrl+Space
/// at any time. Down and Up choose, Enter and Tab put in, Escape closes. The focus stays in the line, and nothing is put in unless it was
/// chosen. While it is open its keys come before those of other event filters of the line.
class FilterCompleter : public QObject
{
    Q_OBJECT

public:
    /// Is a child of the line. `values` is asked when the list opens for a field.
    FilterCompleter(QLineEdit &line, FieldValues values);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QListView &view() const { return *m_view; }
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Request : quint8 { Typing, Person };

    void follow(Request request);
    void show(const QList<FilterProposal> &proposals);
    void placeView(qsizetype rows);
    [[nodiscard]] QList<ValueCount> keptValues(results::FilterField field);
    [[nodiscard]] bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool keyWhileOpen(int key);
    void move(int step);
    void setCurrent(int row);
    void putIn(const QModelIndex &index);

    QLineEdit &m_line;
    FieldValues m_values;
    FilterProposalsModel *m_model;
    QListView *m_view;          ///< a window of its own that never takes the focus
    QPointer<QWidget> m_window; ///< watched while it is open
    results::CompletionPlace m_place;
    QList<ValueCount> m_kept;                                     ///< while it is open
    results::FilterField m_keptField = results::FilterField::Any; ///< of which; Any: none
    bool m_isPuttingIn = false;
};

} // namespace batchwatch::gui
