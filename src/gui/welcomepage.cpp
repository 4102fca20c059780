#include "gui/welcomepage.h"

#include "gui/icons.h"
#include "ui_welcomepage.h"

#include <QEvent>

namespace batchwatch::gui {

namespace {

constexpr int welcomePictureSide = 72;
constexpr double welcomeTitleScale = 1.7;
constexpr int welcomeLineCharacters = 62; // what an eye reads with ease

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->picture->setSide(welcomePictureSide);
    m_ui->picture->setIcon(applicationIcon());
    m_ui->watch->setIcon(icon(Icon::Watch));
    m_ui->addKey->setIcon(icon(Icon::Key));
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * welcomeTitleScale);
    title.setWeight(QFont::DemiBold);
    m_ui->title->setFont(title);
    m_ui->column->setFixedWidth(fontMetrics().averageCharWidth() * welcomeLineCharacters);
    setHasKey(false);
    styleTexts();
    connect(m_ui->watch, &QPushButton::clicked, this, &WelcomePage::watchRequested);
    connect(m_ui->demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_ui->addKey, &QPushButton::clicked, this, &WelcomePage::addKeyRequested);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setHasKey(bool hasKey)
{
    m_ui->title->setText(hasKey ? tr("Nothing is watched yet") : tr("Welcome to Batchwatch"));
    m_ui->sentence->setText(hasKey
            ? tr("Paste the id of a batch to see its progress and its results. They are kept when you close the window.")
            : tr("Batchwatch follows your WhatsApp-number validation batches until they are done and keeps every result."));
    m_ui->hint->setText(tr("You need the id of a batch and the API key that submitted it. Add the key here or enter it when you watch the "
                           "batch: it goes into the keychain of this computer, and into no file. "
                           "A key in BATCHWATCH_API_KEY is used for one run and kept nowhere."));
    m_ui->hint->setVisible(!hasKey);
    m_ui->addKey->setVisible(!hasKey);
}

void WelcomePage::setDemoOffered(bool offered)
{
    m_ui->demo->setVisible(offered);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        styleTexts();
}

void WelcomePage::styleTexts()
{
    setTextMeaning(*m_ui->hint, Meaning::Quiet, palette());
}

} // namespace batchwatch::gui
