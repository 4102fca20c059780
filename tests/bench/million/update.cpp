// A reply for one batch of those shown, ten numbers further: what it costs the GUI thread while all rows are shown filtered and sorted, and
// whether selection, current cell and scroll position survive.
#include "operations.h"
#include "shownview.h"
#include "truth.h"

#include "../median.h"

#include <QScrollBar>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t numbersAReply = 10;
constexpr qsizetype rounds = 25;
const QString filter = u"4"_s;
const QString operation = u"update of one batch, all filtered and sorted"_s;

/// What a person has set up in the table, by numbers and not by rows.
struct Place
{
    QStringList selected;
    QString current;
    int currentColumn = -1;
    int scroll = 0;
    QString top;

    [[nodiscard]] bool isKeptIn(const Place &later) const
    {
        return selected == later.selected && current == later.current && currentColumn == later.currentColumn
            && (scroll == later.scroll || top == later.top);
    }
};

Place placeIn(QTableView &view, const OursTable &table)
{
    const auto numberAt = [&](int row) { return row < 0 ? QString() : table.textsAt(row)[std::size_t(Field::Number)]; };
    Place place{.current = numberAt(view.currentIndex().row()),
        .currentColumn = view.currentIndex().column(),
        .scroll = view.verticalScrollBar()->value(),
        .top = numberAt(view.rowAt(0))};
    for (const QModelIndex &index : view.selectionModel()->selectedRows(view.currentIndex().column()))
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

struct OursTimes
{
    double applied = 0.0;
    double painted = 0.0;
};

OursTimes ours(Bench &bench)
{
    Million later = bench.data();
    OursTable table(bench.batches());
    table.setFilter(filter);
    table.sort(Field::Carrier);
    ShownView shown(table.model(), table.furtherColumns());
    setPlace(shown.view());
    shown.repaint();
    const Place before = placeIn(shown.view(), table);
    bench.check(before.selected.size() == 3 && before.scroll > 0, u"the table could not be set up for an update"_s);
    OursParser parser;
    std::vector<double> applied, painted;
    for (qsizetype round = 0; round < rounds; ++round) {
        const qsizetype batch = round % later.batches();
        static_cast<void>(later.finishSome(batch, numbersAReply));
        table.stageUpdate(parser.parse(later.body(batch), batch));
        applied.push_back(milliseconds([&] { table.applyUpdate(); }));
        painted.push_back(applied.back() + milliseconds([&] { shown.repaint(); }));
    }
    bench.check(before.isKeptIn(placeIn(shown.view(), table)), u"an update lost selection, current cell or scroll position"_s);
    table.settle();
    bench.check(table.shownRows() == rowsWith(filter, later, later.rows()), u"an update left Batchwatch with other rows"_s);
    const auto textAt = [&](qsizetype row) { return table.textsAt(row)[std::size_t(Field::Carrier)]; };
    bench.check(runsOf(textAt, table.shownRows()).has_value(), u"an update left Batchwatch unsorted"_s);
    return {median(applied), median(painted)};
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
    const OursTimes times = ours(bench);
    const auto against = [&](Told told, const QString &name) {
        const PeerTime peer = stock(bench, told);
        bench.add({.operation = operation,
            .ours = times.applied,
            .peer = u"QSortFilterProxyModel, "_s + name,
            .peersOwn = peer.ms,
            .peerRows = peer.fewerRows,
            .goal = {.atMost = 0.1}});
    };
    against(Told::EachRow, u"each row told"_s);
    against(Told::WholeBatch, u"the batch told"_s);
    bench.add({.operation = operation + u", repainted"_s, .ours = times.painted});
}

} // namespace batchwatch::bench
