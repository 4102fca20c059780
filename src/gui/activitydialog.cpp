#include "gui/activitydialog.h"

#include "core/redactor.h"
#include "gui/activitylog.h"
#include "gui/activitywords.h"
#include "gui/filteredit.h"
#include "gui/linetable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <numeric>

namespace batchwatch::gui {

namespace {

constexpr QSize firstActivitySize(920, 560);

} // namespace

ActivityDialog::ActivityDialog(ActivityLog &log, const Redactor &redactor, QWidget *parent)
    : QDialog(parent),
      m_log(log),
      m_redactor(redactor),
      m_choose(makeFileChooser()),
      m_model(log, redactor),
      m_filter(new FilterEdit(this)),
      m_group(new QComboBox(this)),
      m_onlyBatch(new QCheckBox(this)),
      m_table(new LineTable(LineTable::Follow::End, this)),
      m_count(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    setWindowTitle(tr("Activity log"));
    resize(firstActivitySize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    setUpFilter(layout);
    setUpTable(layout);
    setUpButtons(layout);
    showCount();
    m_table->scrollToBottom();
    m_filter->setFocus();
}

ActivityDialog::~ActivityDialog() = default;

void ActivityDialog::setUpFilter(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    m_filter->setAccessibleName(tr("Filter activity"));
    m_filter->setPlaceholderText(tr("Filter"));
    row->addWidget(m_filter, 1);
    m_group->setAccessibleName(tr("Kinds"));
    for (const auto group : {ActivityGroup::All, ActivityGroup::Problems, ActivityGroup::Requests, ActivityGroup::Commands})
        m_group->addItem(ActivityWords::group(group), int(group));
    row->addWidget(m_group);
    m_onlyBatch->hide();
    layout->addWidget(m_onlyBatch);
    connect(m_filter, &QLineEdit::textChanged, this, &ActivityDialog::applyFilter);
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_group, &QComboBox::currentIndexChanged, this, &ActivityDialog::applyFilter);
    connect(m_onlyBatch, &QCheckBox::toggled, this, &ActivityDialog::applyFilter);
}

void ActivityDialog::setUpTable(QVBoxLayout *layout)
{
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(&m_model);
    const int character = fontMetrics().averageCharWidth();
    m_table->fitColumn(ActivityModel::TimeColumn, shortTime(WallTime{}));
    m_table->setColumnWidth(ActivityModel::SubjectColumn, character * 20);
    m_table->setColumnWidth(ActivityModel::KindColumn, character * 19);
    layout->addWidget(m_table, 1);
    connect(m_table, &LineTable::copyRequested, this, &ActivityDialog::copy);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &ActivityDialog::showCount);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ActivityDialog::showCount);
}

void ActivityDialog::setUpButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_count, 1);
    const auto add = [&](const QString &text, auto command) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false); // Return in the filter presses none
        connect(button, &QPushButton::clicked, this, command);
        row->addWidget(button);
        return button;
    };
    m_copy = add(tr("&Copy"), [this] { copy(); });
    m_save = add(tr("&Save as…"), [this] { save(); });
    m_clear = add(tr("C&lear"), [this] { m_log.clear(); });
    add(tr("Close"), [this] { close(); });
}

void ActivityDialog::showBatch(const BatchId &id, const QString &name)
{
    m_batch = id;
    QString shown = m_redactor.redacted(name);
    m_onlyBatch->setText(tr("&Only of %1").arg(shown.replace(u'&', QStringLiteral("&&"))));
    m_onlyBatch->show();
    m_onlyBatch->setChecked(true);
    applyFilter();
}

void ActivityDialog::showAll()
{
    m_onlyBatch->setChecked(false);
    applyFilter();
}

void ActivityDialog::applyFilter()
{
    m_model.setFilter({.text = m_filter->text(),
        .group = ActivityGroup(m_group->currentData().toInt()),
        .batch = m_onlyBatch->isChecked() ? m_batch : std::nullopt});
}

void ActivityDialog::showCount()
{
    const int shown = m_model.rowCount();
    const auto all = qsizetype(m_log.end() - m_log.begin());
    const QLocale locale;
    m_count->setText(
        shown == all ? tr("%Ln event(s)", nullptr, shown) : tr("%1 of %2 events").arg(locale.toString(shown), locale.toString(all)));
    m_copy->setEnabled(shown > 0);
    m_save->setEnabled(shown > 0);
    m_clear->setEnabled(all > 0);
}

/// The selected lines; without a selection all that are shown.
QList<int> ActivityDialog::chosenRows() const
{
    QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    return rows;
}

void ActivityDialog::copy()
{
    QGuiApplication::clipboard()->setText(modelAsTsv(m_model, chosenRows()));
}

void ActivityDialog::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_choose(
        this, folder + QStringLiteral("/batchwatch-activity.tsv"), tr("Text (*.tsv *.txt)"), [this](const QString &path) { write(path); });
}

/// What is shown, not only what is selected.
void ActivityDialog::write(const QString &path)
{
    QList<int> rows(m_model.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    QSaveFile file(path);
    const QByteArray text = modelAsTsv(m_model, rows).toUtf8() + '\n';
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    m_count->setText(isWritten ? tr("Saved %Ln event(s).", nullptr, int(rows.size())) : tr("The file could not be written."));
}

} // namespace batchwatch::gui
