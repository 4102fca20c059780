#include "gui/secretlabel.h"

#include "gui/icons.h"
#include "keys/secretaccess.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTextLayout>

namespace batchwatch::gui {

namespace {

constexpr int dots = 12;
constexpr int countdownStep = 1'000;

} // namespace

/// Paints dots or the secret, and holds the secret's text only while it is shown.
class SecretText final : public QWidget
{
public:
    explicit SecretText(QWidget *parent) : QWidget(parent)
    {
        setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    ~SecretText() override { forget(); }

    [[nodiscard]] bool isShown() const { return !m_text.isEmpty(); }

    void show(const ApiKey &key)
    {
        forget();
        m_text = keys::SecretAccess::text(key.secret());
        updateGeometry();
        update();
    }

    void forget()
    {
        wipe(m_text);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 40, fontMetrics().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * dots, fontMetrics().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return std::max(fontMetrics().height(), int(std::ceil(layOut(width, nullptr))));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        layOut(width(), &painter);
    }

private:
    /// A layout of one's own shares the text; QPainter::drawText() would make a copy that nobody wipes. Returns the height.
    qreal layOut(int width, QPainter *painter) const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAnywhere);
        option.setTextDirection(Qt::LeftToRight); // the order in which it is typed
        option.setAlignment(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        QTextLayout layout(isShown() ? m_text : QString(dots, u'•'), font());
        layout.setTextOption(option);
        layout.beginLayout();
        qreal y = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
        }
        layout.endLayout();
        if (painter != nullptr)
            layout.draw(painter, {0, std::max(0.0, (height() - y) / 2)});
        return y;
    }

    QString m_text;
};

SecretLabel::SecretLabel(QWidget *parent)
    : QWidget(parent),
      m_text(new SecretText(this)),
      m_countdown(new QLabel(this)),
      m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_countdown);
    layout->addWidget(m_button);
    m_countdown->setTextFormat(Qt::PlainText);
    setFocusProxy(m_button);
    setAlarms(makeSystemAlarm);
    connect(m_button, &QPushButton::clicked, this, [this] { isShown() ? hideSecret() : showSecret(); });
    refresh();
}

SecretLabel::~SecretLabel() = default;

void SecretLabel::setAlarms(const AlarmFactory &alarms)
{
    hideSecret();
    m_alarm = alarms();
    connect(m_alarm.get(), &Alarm::rang, this, &SecretLabel::countDown);
}

void SecretLabel::setSource(const Source &source)
{
    m_source = source;
    hideSecret();
}

bool SecretLabel::isShown() const
{
    return m_text->isShown();
}

void SecretLabel::showSecret()
{
    const auto key = m_source ? m_source() : std::nullopt;
    if (!key)
        return;
    m_text->show(*key);
    m_secondsLeft = secondsShown;
    m_alarm->set(Milliseconds(countdownStep));
    refresh();
}

void SecretLabel::hideSecret()
{
    if (m_alarm)
        m_alarm->clear();
    m_text->forget();
    m_secondsLeft = 0;
    refresh();
}

void SecretLabel::countDown()
{
    if (--m_secondsLeft <= 0)
        return hideSecret();
    m_alarm->set(Milliseconds(countdownStep));
    refresh();
}

void SecretLabel::refresh()
{
    const bool shown = isShown();
    m_text->setEnabled(bool(m_source));
    m_text->setAccessibleName(shown ? tr("Secret, shown on the screen") : tr("Secret, hidden"));
    m_countdown->setText(shown ? tr("Hidden in %1 s").arg(QLocale().toString(m_secondsLeft)) : QString());
    m_countdown->setVisible(shown);
    m_button->setText(shown ? tr("Hide &secret") : tr("Show &secret"));
    m_button->setIcon(icon(shown ? Icon::StopWatching : Icon::Watch));
    m_button->setEnabled(bool(m_source));
}

bool SecretLabel::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        hideSecret();
    return QWidget::event(event);
}

void SecretLabel::hideEvent(QHideEvent *event)
{
    hideSecret();
    QWidget::hideEvent(event);
}

} // namespace batchwatch::gui
