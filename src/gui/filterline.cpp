#include "gui/filterline.h"

#include "gui/meaningcolors.h"
#include "results/filtertext.h"
#include "results/filterwords.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextLayout>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{500}; // "country:" is no mistake as long as the value is being typed
constexpr qsizetype longestFilter = 4'000'000; // of 300,000 numbers; with more QLineEdit needs over a second for each blink of the cursor
constexpr qsizetype longestMarked = 20'000;    // beyond, finding the place costs more than the mark is worth
constexpr int waveLength = 4;
constexpr int waveHeight = 2;

/// A cut text is wrong: the number that it ends with would find all that begin so.
Result<results::FilterNode, results::FilterError> parsedLine(const QString &text)
{
    if (text.size() > longestFilter)
        return Failure(results::FilterError{results::FilterFault::TooLong, longestFilter, text.size() - longestFilter, {}, {}});
    return results::parseFilter(text);
}

/// What stands before a field at the end whose value is still to be typed. Until its colon it was a plain word, which mostly finds nothing.
std::optional<QString> beforeUnfinishedField(const QString &text, const results::FilterError &error)
{
    const bool isAtEnd
        = error.fault == results::FilterFault::MissingValue && QStringView(text).sliced(error.position + error.length).trimmed().isEmpty();
    if (!isAtEnd)
        return std::nullopt;
    static const QRegularExpression waiting(u"(?:[\\s(|-]|(?<![^\\s)])or)+$"_s, QRegularExpression::CaseInsensitiveOption);
    return text.first(error.position).remove(waiting); // without what would join the field
}

QPainterPath waveFrom(const QPointF &start, qreal end)
{
    QPainterPath wave(start);
    const int steps = int((end - start.x()) / waveHeight);
    for (int step = 1; step <= steps; ++step)
        wave.lineTo(start + QPointF(step * waveHeight, step % 2 ? -waveHeight : 0));
    return wave;
}

} // namespace

FilterLine::FilterLine(QWidget *parent) : FilterEdit(parent)
{
    setMaxLength(int(longestFilter) + 1); // what is cut is known by its length
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::tellProblem);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::read);
    connect(this, &QLineEdit::returnPressed, this, &FilterLine::tellProblem);
}

void FilterLine::read()
{
    Result<results::FilterNode, results::FilterError> parsed = parsedLine(text());
    m_error = parsed ? std::nullopt : std::optional(parsed.error());
    if (!parsed) {
        // What was told already changes at once.
        if (m_problem.isEmpty())
            m_pause.start();
        else
            tellProblem();
        if (const auto before = beforeUnfinishedField(text(), *m_error)) {
            if (auto rest = results::parseFilter(*before))
                apply(*std::move(rest), *before);
        }
        return;
    }
    setProblem({});
    apply(*std::move(parsed), text());
}

void FilterLine::apply(results::FilterNode expression, const QString &text)
{
    m_expressionText = text;
    if (expression == m_expression)
        return;
    m_expression = std::move(expression);
    Q_EMIT expressionChanged(m_expression);
}

void FilterLine::tellProblem()
{
    if (m_error)
        setProblem(results::FilterWords::error(*m_error, text()));
}

void FilterLine::setProblem(const QString &sentence)
{
    m_pause.stop();
    update();
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    setAccessibleDescription(sentence);
    Q_EMIT problemChanged(sentence);
}

void FilterLine::take(const QMimeData *mime)
{
    if (!mime || !mime->hasText() || isReadOnly())
        return;
    QString kept = text();
    qsizetype place = cursorPosition();
    if (hasSelectedText()) {
        place = selectionStart();
        kept.remove(place, selectionLength());
    }
    const QString pasted = results::pastedIntoFilter(kept, place, mime->text());
    if (kept.size() + pasted.size() > longestFilter)
        return setProblem(tr("This is too long to be pasted here: a filter has room for %Ln character(s). Paste a part of it.", nullptr,
            int(longestFilter)));
    insert(pasted);
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Paste))
        return FilterEdit::keyPressEvent(event);
    take(QGuiApplication::clipboard()->mimeData());
    event->accept();
}

void FilterLine::focusOutEvent(QFocusEvent *event)
{
    FilterEdit::focusOutEvent(event);
    if (m_pause.isActive())
        tellProblem();
}

void FilterLine::mouseReleaseEvent(QMouseEvent *event)
{
    const QClipboard *const clipboard = QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard->supportsSelection())
        return FilterEdit::mouseReleaseEvent(event);
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    take(clipboard->mimeData(QClipboard::Selection));
    event->accept();
}

/// Qt's own menu would paste in its own way.
void FilterLine::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Undo"), this, &QLineEdit::undo)->setEnabled(isUndoAvailable());
    menu->addAction(tr("&Redo"), this, &QLineEdit::redo)->setEnabled(isRedoAvailable());
    menu->addSeparator();
    menu->addAction(tr("Cu&t"), this, &QLineEdit::cut)->setEnabled(hasSelectedText());
    menu->addAction(tr("&Copy"), this, &QLineEdit::copy)->setEnabled(hasSelectedText());
    const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
    QAction *const paste = menu->addAction(tr("&Paste"), this, [this] { take(QGuiApplication::clipboard()->mimeData()); });
    paste->setEnabled(copied && copied->hasText());
    menu->addAction(tr("&Delete"), this, &QLineEdit::del)->setEnabled(hasSelectedText());
    menu->addSeparator();
    menu->addAction(tr("Select &all"), this, &QLineEdit::selectAll)->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

void FilterLine::dropEvent(QDropEvent *event)
{
    const bool isOwn = event->source() == this;
    if (isOwn || !event->mimeData()->hasText())
        return FilterEdit::dropEvent(event);
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    take(event->mimeData());
    event->acceptProposedAction();
}

/// Qt tells where the cursor stands; from there it is measured.
QRect FilterLine::wrongPart() const
{
    const QString shown = displayText();
    QTextLayout layout(shown, font());
    QTextOption option;
    option.setTextDirection(layoutDirection());
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QRect cursor = cursorRect();
    const qreal origin = QRectF(cursor).center().x() - line.cursorToX(cursorPosition());
    const qreal a = origin + line.cursorToX(int(m_error->position));
    const qreal b = origin + line.cursorToX(int(m_error->position + m_error->length));
    return QRectF(QPointF(std::min(a, b), cursor.top()), QPointF(std::max(a, b), cursor.bottom())).toAlignedRect();
}

void FilterLine::paintEvent(QPaintEvent *event)
{
    FilterEdit::paintEvent(event);
    if (m_problem.isEmpty() || !m_error || text().size() > longestMarked)
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).marginsRemoved(textMargins());
    const QRect part = wrongPart();
    QPainter painter(this);
    painter.setClipRect(inside);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(meaningColor(Meaning::Bad, palette()), 1.2));
    painter.drawPath(waveFrom(QPointF(part.left(), part.bottom()), std::max(part.right(), part.left() + 2 * waveLength)));
}

} // namespace batchwatch::gui
