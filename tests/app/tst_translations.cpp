#include "app/environment.h"
#include "app/errortext.h"
#include "app/translations.h"
#include "results/columns.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
};

/// The texts of a file in translations/.
QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(BATCHWATCH_TRANSLATIONS "/batchwatch_%1.ts").arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            messages.append({context, xml.readElementText(), {}});
        else if (xml.name() == "translation"_L1)
            messages.last().translations = xml.readElementText(QXmlStreamReader::IncludeChildElements).split(u'\n', Qt::SkipEmptyParts);
    }
    return messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[n0-9]"_s);
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found.append(match.captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

QString refusalOf(const QString &keyFile)
{
    const auto environment = app::readEnvironment({.keyFile = keyFile});
    return environment ? QString() : environment.error();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void textsSpeakTheSystemsLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("menu");

        const QStringList english{u"The API key was refused."_s, u"Carrier"_s, u"not on WhatsApp"_s,
            u"The key file /no/such/file cannot be read."_s, u"There is no such command."_s, u"&Watch…"_s};
        const QStringList german{u"Der API-Schlüssel wurde abgelehnt."_s, u"Netzbetreiber"_s, u"nicht bei WhatsApp"_s,
            u"Die Schlüsseldatei /no/such/file kann nicht gelesen werden."_s, u"Diesen Befehl gibt es nicht."_s, u"&Beobachten…"_s};
        const auto row = [](const char *name, const QLocale &locale, const QStringList &texts) {
            QTestData &data = QTest::newRow(name) << locale;
            for (const QString &text : texts)
                data << text;
        };
        row("English", QLocale(QLocale::English, QLocale::UnitedStates), english);
        row("German", QLocale(QLocale::German, QLocale::Germany), german);
        row("German of Austria", QLocale(QLocale::German, QLocale::Austria), german);
        row("English where there is no translation", QLocale(QLocale::French, QLocale::France), english);
        row("English without a language", QLocale::c(), english);
    }

    void textsSpeakTheSystemsLanguage()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        const app::Translations translations(*QCoreApplication::instance());

        QTEST(app::ErrorTexts::describe(ApiError{.kind = ErrorKind::Unauthorized}).what, "error");
        QTEST(results::headerText(results::Column::Carrier), "column");
        QTEST(results::outcomeText(Outcome::NotOnWhatsApp), "outcome");
        QTEST(refusalOf(u"/no/such/file"_s), "refusal");
        QTEST(QCoreApplication::translate("Cli", "There is no such command."), "command");
        QTEST(QCoreApplication::translate("batchwatch::gui::MainWindow", "&Watch…"), "menu");
    }

    void oneIsSingular_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("five");

        const QByteArray exportDialog = "batchwatch::gui::ExportDialog"_ba;
        const QByteArray header = "batchwatch::gui::BatchHeader"_ba;
        const QLocale english(QLocale::English);
        const QLocale german(QLocale::German);
        const QLocale french(QLocale::French);
        QTest::newRow("English days") << english << "TimeText"_ba
                                      << "%n day(s) ago"_ba << u"1 day ago"_s << u"5 days ago"_s;
        QTest::newRow("English rows") << english << exportDialog << "&Export %Ln row(s)…"_ba << u"&Export 1 row…"_s << u"&Export 5 rows…"_s;
        QTest::newRow("English batches") << english << header << "%Ln batch(es)"_ba << u"1 batch"_s << u"5 batches"_s;
        QTest::newRow("German days") << german << "TimeText"_ba
                                     << "%n day(s) ago"_ba << u"vor 1 Tag"_s << u"vor 5 Tagen"_s;
        QTest::newRow("German rows") << german << exportDialog << "&Export %Ln row(s)…"_ba << u"1 Zeile &exportieren…"_s
                                     << u"5 Zeilen &exportieren…"_s;
        QTest::newRow("German batches") << german << header << "%Ln batch(es)"_ba << u"1 Batch"_s << u"5 Batches"_s;
        QTest::newRow("English ones stand in elsewhere") << french << header << "%Ln batch(es)"_ba << u"1 batch"_s << u"5 batches"_s;
    }

    void oneIsSingular()
    {
        QFETCH(QLocale, locale);
        QFETCH(QByteArray, context);
        QFETCH(QByteArray, text);
        QLocale::setDefault(locale);
        const app::Translations translations(*QCoreApplication::instance());

        QTEST(QCoreApplication::translate(context.constData(), text.constData(), nullptr, 1), "one");
        QTEST(QCoreApplication::translate(context.constData(), text.constData(), nullptr, 5), "five");
    }

    void nothingIsLostInTranslation_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void nothingIsLostInTranslation()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(language);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
            const bool plural = message.source.contains(QRegularExpression(u"%L?n"_s));
            const QStringList texts = plural ? message.translations : QStringList{message.translations.join(u'\n')};
            for (const QString &text : texts) {
                if (text.trimmed().isEmpty())
                    continue;
                QCOMPARE(placeholdersOf(text), placeholdersOf(message.source));
                QVERIFY2(text.count(u'&') == message.source.count(u'&'), qPrintable(text)); // a mnemonic
            }
        }
    }

    void textsOfAClassAreInOneContext()
    {
        QSet<QString> contexts;
        for (const Message &message : messagesOf(u"de"_s))
            contexts.insert(message.context);
        for (const QString &context : contexts) {
            const QString name = context.section(u"::"_s, -1);
            QVERIFY2(name == context || !contexts.contains(name), qPrintable(context));
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
