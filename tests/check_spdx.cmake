# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a tracked source, build or script file lacks one of the two SPDX lines among its first five.
#   cmake -DROOT=<repository> -P tests/check_spdx.cmake
cmake_minimum_required(VERSION 3.21)
include(${CMAKE_CURRENT_LIST_DIR}/tracked_files.cmake)

tracked_files(files "[.](cpp|h|c|cmake|sh|py)$|(^|/)CMakeLists[.]txt$|^(app|tests|[.]ci)/run$|^[.]github/.*[.]yml$")
set(missing "")
foreach(file IN LISTS files)
  file(STRINGS ${ROOT}/${file} head LIMIT_COUNT 5)
  if(NOT "${head}" MATCHES "SPDX-FileCopyrightText: The Timeslice authors" OR NOT "${head}" MATCHES "SPDX-License-Identifier: GPL-3[.]0-or-later")
    string(APPEND missing "\n  ${file}")
  endif()
endforeach()
if(missing)
  message(FATAL_ERROR "without the two SPDX lines at the top:${missing}")
endif()
list(LENGTH files count)
message("${count} files looked at")
