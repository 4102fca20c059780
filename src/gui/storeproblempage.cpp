#include "gui/storeproblempage.h"

#include "app/errortext.h"
#include "gui/iconwidget.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace batchwatch::gui {

namespace {

constexpr int problemPictureSide = 48;
constexpr double problemTitleScale = 1.5;
constexpr int problemLineCharacters = 62;

} // namespace

StoreProblemPage::StoreProblemPage(QWidget *parent) : QWidget(parent), m_what(new QLabel(this))
{
    auto *picture = new IconWidget(this);
    picture->setSide(problemPictureSide);
    picture->setIcon(Icon::Warning, Meaning::Attention);
    auto *title = new QLabel(tr("The stored results cannot be opened"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * problemTitleScale);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *again = new QPushButton(tr("Try again"), this);
    again->setAutoDefault(true);
    connect(again, &QPushButton::clicked, this, &StoreProblemPage::tryAgainRequested);

    auto *column = new QWidget(this);
    column->setFixedWidth(fontMetrics().averageCharWidth() * problemLineCharacters);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(8);
    lines->addStretch(2);
    lines->addWidget(picture, 0, Qt::AlignHCenter);
    lines->addWidget(title, 0, Qt::AlignHCenter);
    lines->addWidget(m_what); // not aligned: its height follows from its width
    lines->addWidget(again, 0, Qt::AlignHCenter);
    lines->addStretch(3);
    auto *page = new QHBoxLayout(this);
    page->addStretch();
    page->addWidget(column);
    page->addStretch();
}

void StoreProblemPage::setError(const store::StoreError &error)
{
    m_what->setText(app::ErrorTexts::describe(error).toString());
}

} // namespace batchwatch::gui
