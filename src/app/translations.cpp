#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace batchwatch::app {

Translations::Translations(QCoreApplication &application)
{
    const auto install = [&](const QLocale &locale, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(locale, name, QStringLiteral("_"), folder) && application.installTranslator(translator.get()))
            m_installed.push_back(std::move(translator));
    };
    const QString ours = QStringLiteral("batchwatch");
    const QString folder = QStringLiteral(":/i18n");
    install(QLocale(QLocale::English), ours,
        folder); // its plurals stand in where a language has no text; the one installed last is asked first
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, ours, folder);
}

Translations::~Translations() = default;

} // namespace batchwatch::app
