#pragma once

#include <QTranslator>

#include <memory>
#include <vector>

class QCoreApplication;

namespace batchwatch::app {

/// Installs the program's and Qt's own texts for the system's language while it lives.
class Translations
{
public:
    explicit Translations(QCoreApplication &application);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

private:
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace batchwatch::app
