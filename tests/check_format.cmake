# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a tracked C++ file is not as clang-format would write it.
#   cmake -DROOT=<repository> -DCLANG_FORMAT=clang-format-14 -P tests/check_format.cmake
cmake_minimum_required(VERSION 3.21)
include(${CMAKE_CURRENT_LIST_DIR}/tracked_files.cmake)

tracked_files(files "[.](cpp|h)$")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${files} WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
  string(REGEX MATCHALL "[^\n]*: error: code should be clang-formatted" lines "${output}")
  string(REGEX REPLACE ":[0-9]+:[0-9]+: error: code should be clang-formatted" "" names "${lines}")
  list(REMOVE_DUPLICATES names)
  list(JOIN names " " names)
  message(FATAL_ERROR "${output}\nTo mend it: clang-format-14 -i ${names}")
endif()
