#include "core/proxysettings.h"

#include <QUrl>

namespace batchwatch {

using namespace Qt::StringLiterals;
using Kind = ProxySettings::Kind;
using Type = ProxySettings::Type;

namespace {

QLatin1StringView schemeOf(Type type)
{
    return type == Type::Socks5 ? "socks5"_L1 : "http"_L1;
}

std::optional<Type> typeOf(QStringView scheme)
{
    if (scheme.compare("http"_L1, Qt::CaseInsensitive) == 0)
        return Type::Http;
    // "socks5h" says what is done anyway: the proxy looks up the vendor's name.
    if (scheme.compare("socks5"_L1, Qt::CaseInsensitive) == 0 || scheme.compare("socks5h"_L1, Qt::CaseInsensitive) == 0)
        return Type::Socks5;
    return {};
}

QUrl withHost(const QString &host)
{
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    return url;
}

bool canBeHost(const QString &host)
{
    return !withHost(host).host().isEmpty();
}

/// Percent-decoded in place: no copy of a password is left behind.
QByteArray decoded(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    QByteArray plain = QByteArray::fromPercentEncoding(utf8);
    wipe(utf8);
    return plain;
}

void takeLogin(QStringView login, ProxyParts &parts)
{
    const qsizetype colon = login.indexOf(u':');
    parts.user = QString::fromUtf8(decoded(colon < 0 ? login : login.first(colon)));
    if (colon < 0)
        return;
    QByteArray password = decoded(login.sliced(colon + 1));
    parts.password = Secret::fromUtf8(password);
    wipe(password);
}

/// "host", "host:port", "[v6]:port" or a bare v6 address. False for a port that is none.
bool takeHost(QStringView text, ProxyParts &parts)
{
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.lastIndexOf(u':');
    const bool hasPort = colon > bracket && (bracket >= 0 || text.count(u':') == 1);
    QStringView host = hasPort ? text.first(colon) : text;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    parts.host = host.toString();
    if (!hasPort)
        return true;
    bool isNumber = false;
    const uint port = text.sliced(colon + 1).toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 0xffff)
        return false;
    parts.port = quint16(port);
    parts.isAddress = true;
    return true;
}

} // namespace

bool isUsable(const ProxySettings &settings)
{
    if (settings.kind != Kind::Manual)
        return true;
    return settings.port > 0 && canBeHost(settings.host) && !settings.user.contains(u':');
}

bool isSameLogin(const ProxySettings &a, const ProxySettings &b)
{
    return a.kind == Kind::Manual && b.kind == Kind::Manual && a.type == b.type && a.port == b.port && a.user == b.user
        && withHost(a.host).host() == withHost(b.host).host();
}

QString toStoredText(const ProxySettings &settings)
{
    if (settings.kind != Kind::Manual || !isUsable(settings))
        return settings.kind == Kind::None ? u"none"_s : u"system"_s;
    QUrl url = withHost(settings.host);
    url.setScheme(schemeOf(settings.type));
    url.setPort(settings.port);
    if (!settings.user.isEmpty())
        url.setUserName(settings.user, QUrl::DecodedMode);
    if (settings.keepsPassword)
        url.setQuery(u"password=kept"_s);
    return QString::fromLatin1(url.toEncoded());
}

ProxySettings proxySettingsFromStored(const QString &text)
{
    if (text == "none"_L1)
        return {.kind = Kind::None};
    const QUrl url = QUrl::fromEncoded(text.toUtf8(), QUrl::StrictMode);
    const auto type = typeOf(url.scheme());
    const ProxySettings settings{
        .kind = Kind::Manual,
        .type = type.value_or(Type::Http),
        .host = url.host(),
        .port = quint16(std::max(url.port(), 0)),
        .user = url.userName(QUrl::FullyDecoded),
        .keepsPassword = url.query() == "password=kept"_L1,
    };
    return type && isUsable(settings) ? settings : ProxySettings();
}

QString proxyAddress(const ProxySettings &settings)
{
    const QString host = settings.host.contains(u':') ? u'[' + settings.host + u']' : settings.host;
    return host + u':' + QString::number(settings.port);
}

std::optional<ProxyParts> proxyParts(QStringView text)
{
    ProxyParts parts;
    text = text.trimmed();
    if (const qsizetype scheme = text.indexOf("://"_L1); scheme >= 0) {
        parts.type = typeOf(text.first(scheme));
        if (!parts.type)
            return {};
        parts.isAddress = true;
        text = text.sliced(scheme + 3);
    }
    // A password may hold any character, typed as it is: what follows the last "@" is the host.
    if (const qsizetype at = text.lastIndexOf(u'@'); at >= 0) {
        takeLogin(text.first(at), parts);
        parts.isAddress = true;
        text = text.sliced(at + 1);
    }
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0)
        text = text.first(slash);
    if (!takeHost(text, parts) || !canBeHost(parts.host))
        return {};
    return parts;
}

} // namespace batchwatch
