// A reply for one batch of those shown, ten numbers further, while all rows are shown filtered and sorted: how long it holds the GUI
// thread, when the rows that pass and their order are right again, and whether selection, current cell and scroll position survive. The new
// values are in the view at once; a large view is filtered and sorted by another thread and put in its place when that has answered.
#include "operations.h"
#include "ourswindow.h"
#include "shownview.h"
#include "timedapplication.h"
#include "truth.h"

#include "../median.h"

#include <QScrollBar>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t numbersAReply = 10;
constexpr qsizetype rounds = 25;
const QString filter = u"4"_s;

/// What a person has set up in the table, by numbers and not by rows.
struct Place
{
    QStringList selected;
    QString current;
    int currentColumn = -1;
    int height = 0; ///< of the current row below the upper edge: where the eye is
    int scroll = 0;

    /// A table that is replaced as a whole has the current row where it was; one that changes row by row stands as far down as it did.
    [[nodiscard]] bool isKeptIn(const Place &later, bool isReplaced) const
    {
        return selected == later.selected && current == later.current && currentColumn == later.currentColumn
            && (isReplaced ? height == later.height : scroll == later.scroll);
    }
};

Place placeIn(QTableView &view, const OursTable &table)
{
    const auto numberAt = [&](int row) { return row < 0 ? QString() : table.textsAt(row)[std::size_t(Field::Number)]; };
    const QModelIndex current = view.currentIndex();
    Place place{.current = numberAt(current.row()),
        .currentColumn = current.column(),
        .height = view.rowViewportPosition(current.row()),
        .scroll = view.verticalScrollBar()->value()};
    for (const QModelIndex &index : view.selectionModel()->selectedRows(current.column()))
        place.selected.append(numberAt(index.row()));
    place.selected.sort();
    return place;
}

void setPlace(QTableView &view)
{
    const QAbstractItemModel *model = view.model();
    const int middle = model->rowCount() / 2;
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    for (const int row : {middle - 3, middle, middle + 5})
        view.selectionModel()->select(model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->setCurrentIndex(model->index(middle + 1, 3), QItemSelectionModel::NoUpdate);
}

/// Milliseconds of one reply, or medians of all.
struct Times
{
    double call = 0.0;    ///< of the GUI thread: the new values
    double renewal = 0.0; ///< of the GUI thread: has the other thread filter and sort, and puts its answer in its place
    double painted = 0.0; ///< until the new values are on the screen
    double right = 0.0;   ///< until the rows that pass and their order are right, the other thread included
};

double medianOf(const std::vector<Times> &all, double Times::*part)
{
    std::vector<double> values;
    for (const Times &times : all)
        values.push_back(times.*part);
    return median(std::move(values));
}

/// The reply that is staged.
Times update(OursTable &table, ShownView &shown)
{
    TimedApplication &application = TimedApplication::self();
    Times times;
    times.call = milliseconds([&] { table.applyUpdate(); });
    times.painted = times.call + milliseconds([&] { shown.repaint(); });
    static_cast<void>(application.takeHeld());
    const double begun = milliseconds([&] { table.beginRenewal(); });
    const double settled = milliseconds([&] {
        table.settle();
        QCoreApplication::processEvents(); // what the view leaves for later
    });
    const TimedApplication::Held held = application.takeHeld();
    times.renewal = begun + held.handling;
    times.right = times.call + begun + settled - held.painting; // nothing was left to paint before the answer came
    return times;
}

Times ours(Bench &bench)
{
    Million later = bench.data();
    OursTable table(bench.batches());
    table.setFilter(filter);
    table.sort(Field::Carrier);
    ShownView shown(windowGrid(table));
    setPlace(shown.view());
    shown.repaint();
    const Place before = placeIn(shown.view(), table);
    bench.check(before.selected.size() == 3 && before.height > 0 && before.scroll > 0, u"the table could not be set up for an update"_s);
    OursParser parser;
    std::vector<Times> all;
    bool isKept = true;
    for (qsizetype round = 0; round < rounds; ++round) {
        const qsizetype batch = round % later.batches();
        static_cast<void>(later.finishSome(batch, numbersAReply));
        table.stageUpdate(parser.parse(later.body(batch), batch));
        all.push_back(update(table, shown));
        isKept = isKept && before.isKeptIn(placeIn(shown.view(), table), table.isLarge());
    }
    bench.check(isKept, u"an update lost selection, current cell or scroll position"_s);
    bench.check(table.shownRows() == rowsWith(filter, later, later.rows()), u"an update left Batchwatch with other rows"_s);
    const auto textAt = [&](qsizetype row) { return table.textsAt(row)[std::size_t(Field::Carrier)]; };
    bench.check(runsOf(textAt, table.shownRows()).has_value(), u"an update left Batchwatch unsorted"_s);
    return {medianOf(all, &Times::call), medianOf(all, &Times::renewal), medianOf(all, &Times::painted), medianOf(all, &Times::right)};
}

/// What the stock table says of a reply.
enum class Told : quint8 {
    EachRow,    ///< that changed: its program compares
    WholeBatch, ///< its program does not
};

/// The same view on a stock proxy over the first `rows` rows.
class StockSide
{
public:
    StockSide(Bench &bench, qsizetype rows) : m_rows(bench.stock()), m_later(bench.data()), m_batches(rows / Million::batchRows)
    {
        m_rows.resize(std::size_t(rows));
        m_table = std::make_unique<StockTable>(m_rows, rows);
        m_proxy.setFilterFixedString(filter);
        m_proxy.setSourceModel(m_table.get());
        m_proxy.sort(int(Field::Carrier));
        m_shown = std::make_unique<ShownView>(&m_proxy);
        m_shown->repaint();
    }

    [[nodiscard]] double update(Told told)
    {
        const qsizetype batch = m_round++ % m_batches;
        const auto changed = m_later.finishSome(batch, numbersAReply);
        for (const qsizetype row : changed)
            m_table->replace(row, m_later.texts(row));
        return milliseconds([&] {
            if (told == Told::WholeBatch)
                return m_table->tellChanged(batch * Million::batchRows, (batch + 1) * Million::batchRows - 1);
            for (const qsizetype row : changed)
                m_table->tellChanged(row, row);
        });
    }
    [[nodiscard]] qsizetype rows() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] bool isRight() const { return m_proxy.rowCount() == rowsWith(filter, m_later, rows()); }

private:
    std::vector<TextRow> m_rows;
    Million m_later;
    const qsizetype m_batches;
    qsizetype m_round = 0;
    std::unique_ptr<StockTable> m_table;
    StockProxy m_proxy;
    std::unique_ptr<ShownView> m_shown;
};

PeerTime stock(Bench &bench, Told told)
{
    std::unique_ptr<StockSide> side;
    const PeerTime time = bench.runner().peer(bench.rows(), [&](qsizetype rows) {
        if (!side || side->rows() != rows)
            side = std::make_unique<StockSide>(bench, rows);
        return side->update(told);
    });
    bench.check(side->isRight(), u"an update left the proxy with other rows"_s);
    return time;
}

} // namespace

void measureUpdate(Bench &bench)
{
    const QString operation = u"update of one batch: "_s;
    const Times times = ours(bench);
    const double held = times.call + times.renewal;
    for (const auto &[told, name] : {std::pair(Told::EachRow, u"each row told"_s), std::pair(Told::WholeBatch, u"the batch told"_s)}) {
        const PeerTime peer = stock(bench, told);
        Line line{.operation = operation + u"GUI thread held"_s,
            .ours = held,
            .peer = u"QSortFilterProxyModel, "_s + name,
            .peersOwn = peer.ms,
            .peerRows = peer.fewerRows,
            .goal = {.atMost = 0.1}};
        bench.add(line);
        line.operation = operation + u"until all rows are right"_s;
        line.ours = times.right;
        line.goal = {};
        bench.add(line);
    }
    bench.add({.operation = operation + u"held by the new values"_s, .ours = times.call});
    bench.add({.operation = operation + u"held by filter and order"_s, .ours = times.renewal});
    bench.add({.operation = operation + u"new values on the screen"_s, .ours = times.painted});
}

} // namespace batchwatch::bench
