# CPack and installation.
