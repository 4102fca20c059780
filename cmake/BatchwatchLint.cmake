# lint: clang-format and clang-tidy over all sources. format: sets them right. Both for version 14, that of Debian 12.

find_program(BATCHWATCH_CLANG_FORMAT NAMES clang-format-14)
find_program(BATCHWATCH_RUN_CLANG_TIDY NAMES run-clang-tidy-14)
find_program(BATCHWATCH_CLANG_TIDY NAMES clang-tidy-14)

if(BATCHWATCH_CLANG_FORMAT)
    add_custom_target(format
        COMMAND "${CMAKE_COMMAND}" "-DCLANG_FORMAT=${BATCHWATCH_CLANG_FORMAT}" "-DSOURCES=${PROJECT_SOURCE_DIR}" -DFIX=ON
            -P "${PROJECT_SOURCE_DIR}/cmake/checkformat.cmake"
        VERBATIM)
endif()

if(BATCHWATCH_CLANG_FORMAT AND BATCHWATCH_CLANG_TIDY AND BATCHWATCH_RUN_CLANG_TIDY)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
    # Only our own files: what moc, uic and rcc wrote lies below build/.
    add_custom_target(lint
        COMMAND "${CMAKE_COMMAND}" "-DCLANG_FORMAT=${BATCHWATCH_CLANG_FORMAT}" "-DSOURCES=${PROJECT_SOURCE_DIR}"
            -P "${PROJECT_SOURCE_DIR}/cmake/checkformat.cmake"
        COMMAND "${BATCHWATCH_RUN_CLANG_TIDY}" -clang-tidy-binary "${BATCHWATCH_CLANG_TIDY}" -p "${PROJECT_BINARY_DIR}" -quiet
            "^${PROJECT_SOURCE_DIR}/(src|tests)/"
        VERBATIM USES_TERMINAL)
else()
    add_custom_target(lint
        COMMAND "${CMAKE_COMMAND}" -E echo "lint needs the packages clang-format-14 and clang-tidy-14"
        COMMAND "${CMAKE_COMMAND}" -E false
        VERBATIM)
endif()
