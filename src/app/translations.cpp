#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace batchwatch::app {

Translations::Translations(QCoreApplication &application)
{
    const QLocale locale;
    const auto install = [&](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(locale, name, QStringLiteral("_"), folder) && application.installTranslator(translator.get()))
            m_installed.push_back(std::move(translator));
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("batchwatch"), QStringLiteral(":/i18n"));
}

Translations::~Translations() = default;

} // namespace batchwatch::app
