#include "support/testcertificate.h"

namespace batchwatch::test {

QSslCertificate testCertificate()
{
    return QSslCertificate(QByteArray(R"(
-----BEGIN CERTIFICATE-----
MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFLrM1Lf2NApL6J7
KAyZHVR3UUHPfD3UCyio3q+ZbS6H2oaKBGRP5LUmh1WmG+43FlK4qjmmnlr9G750
G2NpnyKjTjBMMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0
hwR/AAABMB0GA1UdDgQWBBQEgemetD9XAxgVv3Y0xTF+BYmK2zAKBggqhkjOPQQD
AgNIADBFAiEAnWxEdWyje9rX4e7eedskQWEP5Eo41uLarvyC20fu9JwCIEdTbzzq
iRKU3YWqHr0wLDXjKowUwXgJYLZ2Zon64wrh
-----END CERTIFICATE-----
)"));
}

QSslKey testCertificateKey()
{
    return QSslKey(QByteArray(R"(
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEII0QNezkPozcmIqNAonFgUDOQrSfvyTRC+We8rI5ncrVoAoGCCqGSM49
AwEHoUQDQgAEUuszUt/Y0CkvonsoDJkdVHdRQc98PdQLKKjer5ltLofahooEZE/k
tSaHVaYb7jcWUriqOaaeWv0bvnQbY2mfIg==
-----END EC PRIVATE KEY-----
)"),
        QSsl::Ec);
}

} // namespace batchwatch::test
