# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The arrows between folders, enforced: fails when a file under ROOT includes something its folder may not see.
#   cmake -DROOT=<repository> -P tests/check_layering.cmake
# A folder is a layer. A layer that the table does not know is an error as well, so that a new folder gets its arrows on the day it is made.
cmake_minimum_required(VERSION 3.21)

# layer NAME SEES...: NAME may include itself and the layers that are listed; an entry ending in / is every layer below it.
set(layers)
function(layer name)
  list(APPEND layers ${name})
  set(layers ${layers} PARENT_SCOPE)
  set(sees_${name} ${name} ${ARGN} PARENT_SCOPE)
endfunction()

layer(core/base)
layer(core/scenario core/base)
layer(core/policy   core/base core/scenario core/trace)
layer(core/trace    core/base)
layer(core/sim      core/base core/scenario core/policy core/trace)
layer(core/analysis core/base core/scenario core/trace) # not sim: it works on live and imported traces too
layer(core/study    core/base core/scenario core/policy core/trace core/sim core/analysis)
layer(core/live) # what the processes of the Lab share
layer(core/io       core/)

layer(ui/words    core/ app/live) # shared with the command line
layer(ui/theme    core/)
layer(ui/document core/)
layer(ui/drawing  core/ ui/theme) # what several views draw alike
set(below_views core/ ui/words ui/theme ui/document ui/drawing)
layer(ui/models       ${below_views})
layer(ui/timeline     ${below_views})
layer(ui/statediagram ${below_views})
layer(ui/queues       ${below_views})
layer(ui/charts       ${below_views})
layer(ui/waitgraph    ${below_views})
layer(ui/lab          ${below_views} ui/widgets app/live)
layer(ui/learn        ${below_views})
layer(ui/widgets      ${below_views} ui/models)
layer(ui/panels       ${below_views} ui/models ui/widgets)
layer(ui/editor       ${below_views} ui/models ui/widgets)
layer(ui/shell        core/ ui/ app/live)

layer(app     core/ ui/ app/live)
layer(app/cli core/ ui/words app/live)
layer(app/lab  core/base core/live)
layer(app/live core/base core/live core/scenario core/trace core/io)

# Qt's charts have no common prefix. Only what is named here counts as a chart; the link line of ui/charts is the other half of the fence.
set(qt_charts "^(QtCharts|QChart|QPolarChart|QLegend|Q[A-Za-z]*Series|Q[A-Za-z]*Axis|QBarSet|QBoxSet|QCandlestickSet|QPieSlice)(View|Marker|$|/)")

set(errors 0)
macro(broken)
  message("${file}: ${ARGN}")
  math(EXPR errors "${errors} + 1")
endmacro()

# The layer a repository path belongs to: its first two folders, or one for a file that lies in app/ itself.
function(layer_of path result)
  string(REGEX MATCH "^[^/]+(/[^/]+)?/" folder ${path})
  string(REGEX REPLACE "/$" "" folder "${folder}")
  set(${result} "${folder}" PARENT_SCOPE)
endfunction()

function(may_see layer other result)
  set(answer FALSE)
  foreach(seen IN LISTS sees_${layer})
    string(FIND "${other}/" "${seen}" at)
    if(seen STREQUAL other OR (seen MATCHES "/$" AND at EQUAL 0))
      set(answer TRUE)
    endif()
  endforeach()
  set(${result} ${answer} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
  layer_of(${file} layer)
  if(NOT layer IN_LIST layers)
    broken("folder ${layer} has no row in tests/check_layering.cmake: say there what it may include")
    continue()
  endif()
  file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*).*" "\\1" header "${line}")
    if(header MATCHES "^(core|ui|app|tests)/")
      layer_of(${header} other)
      may_see(${layer} ${other} allowed)
      if(NOT allowed)
        broken("${layer} may not include ${header}")
      endif()
    elseif(header MATCHES "^Q[A-Z]|^Qt[A-Z]")
      if(layer MATCHES "^core/|^app/lab$|^app/live$")
        broken("${layer} is free of Qt, but includes ${header}")
      elseif(header MATCHES "${qt_charts}" AND NOT layer STREQUAL "ui/charts")
        broken("Qt Charts belongs to ui/charts, but ${layer} includes ${header}")
      endif()
    elseif(header MATCHES "^nlohmann/")
      if(NOT layer STREQUAL "core/io")
        broken("JSON belongs to core/io, but ${layer} includes ${header}")
      endif()
    elseif(line MATCHES "\"" AND NOT header MATCHES "^moc_[^/]*[.]cpp$|[.]moc$")
      broken("includes are written from the repository root, not \"${header}\"")
    endif()
  endforeach()
endforeach()

# What a folder may link says the same once more, where includes cannot be seen.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/CMakeLists.txt ${ROOT}/ui/CMakeLists.txt ${ROOT}/app/CMakeLists.txt)
foreach(file IN LISTS files)
  file(STRINGS ${ROOT}/${file} lines REGEX "^[^#]*Qt6::")
  foreach(line IN LISTS lines)
    if(file MATCHES "^core/|^app/lab/|^app/live/")
      broken("no Qt here, but it links: ${line}")
    elseif(line MATCHES "Qt6::Charts" AND NOT file MATCHES "^ui/charts/")
      broken("Qt Charts is linked in ui/charts/CMakeLists.txt alone, but here: ${line}")
    endif()
  endforeach()
endforeach()

if(errors)
  message(FATAL_ERROR "${errors} broken; the arrows are at the top of tests/check_layering.cmake and in core/README.md and ui/README.md")
endif()
