# Flags, one library a folder of src/, and one test executable a unit.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS "${PROJECT_SOURCE_DIR}/ui")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

find_program(BATCHWATCH_CCACHE ccache)
if(BATCHWATCH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${BATCHWATCH_CCACHE}")
endif()

add_library(batchwatch_flags INTERFACE)
target_compile_options(batchwatch_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers # designated initialisers rely on the members' defaults
    $<$<BOOL:${BATCHWATCH_WERROR}>:-Werror>)
target_compile_definitions(batchwatch_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    BATCHWATCH_VERSION="${PROJECT_VERSION}")
if(BATCHWATCH_SANITIZE)
    target_compile_options(batchwatch_flags INTERFACE
        -fsanitize=${BATCHWATCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(batchwatch_flags INTERFACE -fsanitize=${BATCHWATCH_SANITIZE})
endif()

# batchwatch_library(<folder> SOURCES file... [PUBLIC lib...] [PRIVATE lib...])
# Includes are written from src/: #include "core/batchid.h".
function(batchwatch_library folder)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(batchwatch_${folder} STATIC ${arg_SOURCES})
    add_library(Batchwatch::${folder} ALIAS batchwatch_${folder})
    target_include_directories(batchwatch_${folder} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(batchwatch_${folder}
        PUBLIC ${arg_PUBLIC}
        PRIVATE batchwatch_flags ${arg_PRIVATE})
endfunction()

# batchwatch_test(<folder>/<tst_unit> LIBS lib... [DEPENDS target...] [TIMEOUT s] [LABELS l...])
# One QtTest executable from tests/<folder>/<tst_unit>.cpp, run offscreen in private XDG folders, in UTC and the C locale.
function(batchwatch_test path)
    cmake_parse_arguments(arg "" "TIMEOUT" "LIBS;DEPENDS;LABELS;SOURCES" ${ARGN})
    get_filename_component(name "${path}" NAME)
    get_filename_component(folder "${path}" DIRECTORY)
    add_executable(${name} "${PROJECT_SOURCE_DIR}/tests/${path}.cpp" ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE batchwatch_flags batchwatch_testsupport Qt6::Test ${arg_LIBS})
    if(arg_DEPENDS)
        add_dependencies(${name} ${arg_DEPENDS})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set(home "${PROJECT_BINARY_DIR}/test-homes/${name}")
    # The store syncs each write to the disk: in memory that costs nothing.
    set(temporary "${home}/tmp")
    if(EXISTS /dev/shm)
        set(temporary /dev/shm)
    endif()
    file(MAKE_DIRECTORY "${home}/run" "${home}/tmp")
    file(CHMOD "${home}/run" DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${folder};${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${home};XDG_RUNTIME_DIR=${home}/run;TMPDIR=${temporary};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;BATCHWATCH_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};BATCHWATCH_API_KEY=;PROWEBLOOK_API_KEY=;BATCHWATCH_BASE_URL=;NO_PROXY=127.0.0.1,localhost;QT_LOGGING_RULES=")
endfunction()
