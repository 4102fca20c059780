# What an installation holds, and the Debian package: cpack -G DEB in a release build.

set(application org.batchwatch.Batchwatch)
set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")

foreach(program batchwatch batchwatch-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()
install(FILES "${linux}/${application}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${linux}/${application}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${linux}/${application}.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${PROJECT_SOURCE_DIR}/packaging/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/batchwatch")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME batchwatch)
set(CPACK_PACKAGE_VENDOR "The Batchwatch developers")
set(CPACK_PACKAGE_CONTACT "The Batchwatch developers <developers@batchwatch.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watches WhatsApp-number validation batches until they are done")
set(CPACK_PACKAGE_DESCRIPTION "Batchwatch polls batches of phone numbers that are being checked for WhatsApp, shows how far
they are, filters and exports the results, and keeps every result it has seen.
The window is batchwatch, the same on a terminal batchwatch-cli.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the database driver, SVG icons, what QtKeychain talks to the keychain with, and the library for workbooks, which is
# loaded when it is needed.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
execute_process(COMMAND dpkg-query --search "${XLSXWRITER_FILE}" OUTPUT_VARIABLE xlsxwriter_package ERROR_QUIET)
if(xlsxwriter_package MATCHES "^([a-z0-9.+-]+)")
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", ${CMAKE_MATCH_1}")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
include(CPack)

if(BATCHWATCH_TESTS)
    find_program(BATCHWATCH_DESKTOP_FILE_VALIDATE desktop-file-validate)
    if(BATCHWATCH_DESKTOP_FILE_VALIDATE)
        add_test(NAME packaging_desktop_entry COMMAND "${BATCHWATCH_DESKTOP_FILE_VALIDATE}" "${linux}/${application}.desktop")
        set_tests_properties(packaging_desktop_entry PROPERTIES LABELS packaging TIMEOUT 60)
    endif()
    find_program(BATCHWATCH_APPSTREAMCLI appstreamcli)
    if(BATCHWATCH_APPSTREAMCLI)
        add_test(NAME packaging_appstream
            COMMAND "${BATCHWATCH_APPSTREAMCLI}" validate --no-net "${linux}/${application}.metainfo.xml")
        set_tests_properties(packaging_appstream PROPERTIES LABELS packaging TIMEOUT 60)
    endif()
endif()
