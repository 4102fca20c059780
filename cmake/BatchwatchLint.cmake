# clang-format and clang-tidy.
