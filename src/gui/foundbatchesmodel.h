#pragma once

#include "core/batchfinder.h"
#include "gui/icons.h"
#include "monitor/monitor.h"

#include <QAbstractTableModel>
#include <QHash>

namespace batchwatch::gui {

/// A batch that this computer knows.
struct KnownId
{
    enum class State : quint8 {
        Watched,
        Archived, ///< put away, out of the list
        Kept,     ///< its results are in the store, nobody watches it
    };

    BatchId id;
    QString name; ///< what a person calls it; empty: it has no label
    State state = State::Watched;
};

/// Batches that were found in a text, to be chosen from. What the person chose for a batch stays when the text changes, also when the batch
/// is gone from it for a while. What is known is not chosen by itself, unless nobody watches it.
class FoundBatchesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { IdColumn, LabelColumn, KeyColumn, StateColumn, ColumnCount };
    static constexpr int longestLabel = 200;

    struct Counts
    {
        qsizetype found = 0;
        qsizetype watched = 0; ///< of those, watched already
        qsizetype chosen = 0;
        bool isAsOffered = true; ///< nobody changed what is chosen

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit FoundBatchesModel(QObject *parent = nullptr);

    void setKnown(const QList<KnownId> &batches);
    [[nodiscard]] bool isKnown(const BatchId &id) const { return m_known.contains(id); }

    /// By row: what stays keeps its place in the view.
    void setFound(const QList<FoundBatch> &batches);
    /// What a key is called that is not chosen for a batch alone.
    void setUsualKey(const QString &name);

    void setChosen(const QList<int> &rows, bool chosen);
    void setKey(const QList<int> &rows, const std::optional<KeyName> &key); ///< nullopt: the usual one
    [[nodiscard]] bool isChosen(int row) const;
    [[nodiscard]] std::optional<KeyName> keyOf(int row) const;
    [[nodiscard]] const BatchId &idAt(int row) const { return m_rows.at(row).id; }
    [[nodiscard]] const Counts &counts() const; ///< valid until the next change
    [[nodiscard]] QList<monitor::WatchRequest> requests(const std::optional<KeyName> &usualKey) const;

    [[nodiscard]] static QStringList stateTexts(); ///< for the room that they take

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void choiceChanged(); ///< by the person

private:
    /// What the person changed.
    struct Choice
    {
        std::optional<bool> chosen;
        std::optional<QString> label;
        std::optional<KeyName> key;
    };
    struct StateLook
    {
        QString text;
        std::optional<Icon> icon;
    };

    [[nodiscard]] const KnownId *known(int row) const;
    [[nodiscard]] bool isOffered(int row) const; ///< chosen as long as nobody says otherwise
    [[nodiscard]] QString labelOf(int row) const;
    [[nodiscard]] bool isLabelOfPerson(int row) const;
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] static StateLook lookOf(const KnownId *batch);
    void rowsChanged(const QList<int> &rows);
    void allChanged();

    QList<FoundBatch> m_rows;
    QHash<BatchId, KnownId> m_known;
    QHash<BatchId, Choice> m_choices;
    QString m_usualKey;
    mutable std::optional<Counts> m_counts; ///< counted when asked for
};

} // namespace batchwatch::gui
