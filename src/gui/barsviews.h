#pragma once

#include "gui/report.h"

#include <QChartView>
#include <QCoreApplication>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace batchwatch::gui {

/// A chart of horizontal bars, each a stack of parts. Says what it shows to who cannot see, and of the bar below the mouse in a tool tip.
class BarsView : public QChartView
{
    Q_DECLARE_TR_FUNCTIONS(BarsView)

public:
    BarsView(const QString &title, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

    [[nodiscard]] QHorizontalStackedBarSeries *series() const { return m_series; }
    [[nodiscard]] QBarCategoryAxis *names() const { return m_names; }
    [[nodiscard]] QValueAxis *amounts() const { return m_amounts; }
    [[nodiscard]] QColor ground() const;
    QBarSet *addSet(const QString &name);
    void describe(const QStringList &words);
    virtual void applyLook();
    /// What is said of a part of a bar.
    [[nodiscard]] virtual QString wordsOf(int bar, const QBarSet *part) const = 0;

private:
    QHorizontalStackedBarSeries *m_series;
    QBarCategoryAxis *m_names;
    QValueAxis *m_amounts;
};

/// One bar of all numbers by their outcomes.
class PartsView final : public BarsView
{
public:
    PartsView(const QString &title, QWidget *parent);

    void setParts(const std::vector<ReportPart> &parts);

protected:
    void applyLook() override;
    [[nodiscard]] QString wordsOf(int bar, const QBarSet *part) const override;

private:
    std::vector<ReportPart> m_parts;
};

/// A bar for each country or carrier, the first at the top.
class RankingView final : public BarsView
{
    Q_DECLARE_TR_FUNCTIONS(RankingView)

public:
    RankingView(const QString &title, QWidget *parent);

    void setBars(const std::vector<ReportBar> &bars);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void applyLook() override;
    [[nodiscard]] QString wordsOf(int bar, const QBarSet *part) const override;

private:
    void nameBars();

    std::vector<ReportBar> m_bars;
    QBarSet *m_onWhatsApp;
    QBarSet *m_others;
};

} // namespace batchwatch::gui
