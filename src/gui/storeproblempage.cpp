#include "gui/storeproblempage.h"

#include "app/errortext.h"
#include "gui/iconwidget.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace batchwatch::gui {

namespace {

constexpr int pictureSide = 48;
constexpr double titleScale = 1.5;
constexpr int lineCharacters = 62;

} // namespace

StoreProblemPage::StoreProblemPage(QWidget *parent) : QWidget(parent), m_what(new QLabel(this))
{
    auto *picture = new IconWidget(this);
    picture->setSide(pictureSide);
    picture->setIcon(Icon::Warning, Meaning::Attention);
    auto *title = new QLabel(tr("The stored results cannot be opened"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * titleScale);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setFixedWidth(fontMetrics().averageCharWidth() * lineCharacters);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *again = new QPushButton(tr("Try again"), this);
    again->setAutoDefault(true);
    connect(again, &QPushButton::clicked, this, &StoreProblemPage::tryAgainRequested);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{picture, title, m_what, again})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void StoreProblemPage::setError(const store::StoreError &error)
{
    m_what->setText(app::ErrorTexts::describe(error).toString());
}

} // namespace batchwatch::gui
