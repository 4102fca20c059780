# Tests: a QtTest class a unit, each run by ctest in a process of its own, offscreen, in private XDG folders, in UTC and the C locale.
#
# In a plain build each unit is an executable. In a unity build the units of a folder are compiled some at a time and linked once: the program
# `tests_<folder>` runs the one that its first argument names.

# batchwatch_test(<folder>/<tst_unit> LIBS lib... [ALONE] [SLOW] [SOURCES file...] [DEFINES name=value...] [DEPENDS target...] [TIMEOUT s] [LABELS l...])
# The unit of tests/<folder>/<tst_unit>.cpp. ALONE: an executable in every build, for units that have a main() of their own, start themselves or replace
# what a whole program has, such as operator new. SLOW: started before the others, so that none runs alone at the end.
function(batchwatch_test path)
    cmake_parse_arguments(arg "ALONE;SLOW" "TIMEOUT" "LIBS;DEPENDS;LABELS;SOURCES;DEFINES" ${ARGN})
    get_filename_component(name "${path}" NAME)
    get_filename_component(folder "${path}" DIRECTORY)
    if(BATCHWATCH_UNITY AND NOT arg_ALONE)
        set(target tests_${folder})
        add_test(NAME ${name} COMMAND ${target} ${name})
    else()
        set(target ${name})
        add_test(NAME ${name} COMMAND ${name})
    endif()
    if(NOT TARGET ${target})
        batchwatch_test_program(${target})
    endif()
    target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests/${path}.cpp" ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE ${arg_LIBS})
    target_compile_definitions(${target} PRIVATE ${arg_DEFINES})
    if(arg_DEPENDS)
        add_dependencies(${target} ${arg_DEPENDS})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(arg_SLOW)
        list(APPEND arg_LABELS slow)
        set_tests_properties(${name} PROPERTIES COST 100)
    endif()
    batchwatch_test_environment(${name} environment)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${folder};${arg_LABELS}" ENVIRONMENT "${environment}")
endfunction()

# An executable for one unit or, by the name tests_<folder>, for those of a folder.
function(batchwatch_test_program target)
    add_executable(${target})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_link_libraries(${target} PRIVATE batchwatch_flags batchwatch_testsupport Qt6::Test)
    if(target MATCHES "^tests_")
        set(support "${PROJECT_SOURCE_DIR}/tests/support")
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
        target_sources(${target} PRIVATE "${support}/folderprogram.cpp" "${support}/folderprogram.h")
        target_compile_options(${target} PRIVATE -include "${support}/folderprogram.h")
    endif()
endfunction()

# Sets `variable` to what the unit's process finds in its environment, and makes the folders that this names.
function(batchwatch_test_environment name variable)
    set(home "${PROJECT_BINARY_DIR}/test-homes/${name}")
    # The store syncs each write to the disk: in memory that costs nothing.
    set(temporary "${home}/tmp")
    if(EXISTS /dev/shm)
        set(temporary /dev/shm)
    endif()
    file(MAKE_DIRECTORY "${home}/run" "${home}/tmp")
    file(CHMOD "${home}/run" DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set(${variable}
        QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC QT_LOGGING_RULES=
        HOME=${home} XDG_RUNTIME_DIR=${home}/run TMPDIR=${temporary}
        XDG_DATA_HOME=${home}/data XDG_CONFIG_HOME=${home}/config XDG_CACHE_HOME=${home}/cache XDG_STATE_HOME=${home}/state
        BATCHWATCH_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY} BATCHWATCH_API_KEY= PROWEBLOOK_API_KEY= BATCHWATCH_BASE_URL=
        NO_PROXY=127.0.0.1,localhost
        PARENT_SCOPE)
endfunction()
