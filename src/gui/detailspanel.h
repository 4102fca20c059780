#pragma once

#include "core/batchid.h"
#include "core/numberresult.h"

#include <QTextEdit>
#include <QTextFormat>

#include <optional>

class QTextTable;

namespace batchwatch::gui {

struct DetailField
{
    QString name;
    QString value;       ///< empty: not known
    bool asSent = false; ///< a field that the contract does not list, under the vendor's own name

    friend bool operator==(const DetailField &, const DetailField &) = default;
};

/// Every field of a row: those of the contract in words, then any further ones as sent.
[[nodiscard]] QList<DetailField> detailFields(const NumberResult &number, const BatchId &batch, const QString &batchLabel);

/// All fields of the current row as text to read, select and copy: plain text only, whatever the vendor sent. Long values wrap.
class DetailsPanel : public QTextEdit
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// Leaves selection and scroll position alone when nothing changed.
    void showNumber(const NumberResult &number, const BatchId &batch, const QString &batchLabel);
    void clearNumber();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QTextTable *insertTable(bool mirrored);
    [[nodiscard]] QList<QTextLength> columnWidths(bool mirrored) const;
    [[nodiscard]] int pairsPerLine() const;

    std::optional<BatchId> m_batch; ///< whose number is shown
    QList<DetailField> m_fields;
    int m_builtPairs = 0;
};

} // namespace batchwatch::gui
