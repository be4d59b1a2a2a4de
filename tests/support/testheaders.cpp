// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing: the headers that are precompiled for the tests need a target, and a target needs a
// source.
