# Flags, one library a folder of src/, and one test executable a unit.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# The modules are shared objects made of static libraries. Up to Qt 6.4 Qt6::Core asked for it itself.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # moc reads sources alone: it need not wait for the libraries of its target
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
    # A class of one .cpp may hold what its unnamed namespace has; as part of a unit that file looks like a header to GCC.
    $<$<BOOL:${BATCHWATCH_UNITY}>:-Wno-subobject-linkage>
    $<$<BOOL:${BATCHWATCH_WERROR}>:-Werror>)
target_compile_definitions(batchwatch_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400
    BATCHWATCH_VERSION="${PROJECT_VERSION}")
if(BATCHWATCH_SANITIZE)
    target_compile_options(batchwatch_flags INTERFACE
        -fsanitize=${BATCHWATCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(batchwatch_flags INTERFACE -fsanitize=${BATCHWATCH_SANITIZE})
endif()

# In a build with BATCHWATCH_UNITY the sources of a target are compiled some at a time: reading Qt's headers is most of the work of each.
function(batchwatch_unity target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${BATCHWATCH_UNITY} UNITY_BUILD_BATCH_SIZE 16)
endfunction()

# batchwatch_library(<folder> SOURCES file... [PUBLIC lib...] [PRIVATE lib...])
# Includes are written from src/: #include "core/batchid.h".
function(batchwatch_library folder)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(batchwatch_${folder} STATIC ${arg_SOURCES})
    batchwatch_unity(batchwatch_${folder})
    add_library(Batchwatch::${folder} ALIAS batchwatch_${folder})
    target_include_directories(batchwatch_${folder} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(batchwatch_${folder}
        PUBLIC ${arg_PUBLIC}
        PRIVATE batchwatch_flags ${arg_PRIVATE})
endfunction()
