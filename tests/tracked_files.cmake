# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later

# tracked_files(RESULT REGEX): the files of ROOT that git tracks and whose path matches, all that lie there if ROOT came without
# its history. Finding none is an error: a check of nothing would pass for ever.
function(tracked_files result regex)
  find_program(GIT git REQUIRED)
  # safe.directory: in a container the checkout often belongs to somebody else.
  execute_process(COMMAND ${GIT} -c safe.directory=* -C ${ROOT} ls-files --cached --exclude-standard
    OUTPUT_VARIABLE files ERROR_QUIET RESULT_VARIABLE status)
  if(status EQUAL 0)
    string(REGEX REPLACE "\n" ";" files "${files}")
  else()
    file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*)
    list(FILTER files EXCLUDE REGEX "^build/")
  endif()
  list(FILTER files INCLUDE REGEX "${regex}")
  set(existing)
  foreach(file IN LISTS files)
    if(EXISTS ${ROOT}/${file}) # deleted, and not yet committed
      list(APPEND existing ${file})
    endif()
  endforeach()
  if(NOT existing)
    message(FATAL_ERROR "no file of ${ROOT} matches ${regex}")
  endif()
  set(${result} ${existing} PARENT_SCOPE)
endfunction()
