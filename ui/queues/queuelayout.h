// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queues/queuemodel.h"

#include <QPainterPath>
#include <QRectF>
#include <QSizeF>

#include <vector>

/// The geometry of the queues: pure functions from a model and sizes to rectangles. The head of
/// every queue is at the right, and a line at the right edge leads from the ready queues up to
/// the CPUs.
namespace timeslice {

/// Sizes that depend on fonts and words, measured by the view. In pixels.
struct QueueMetrics
{
    QSizeF token { 28, 22 };
    qreal tokenGap = 4;
    qreal keyHeight = 0; ///< a line under each ready token, when the policy has keys
    qreal titleWidth = 56;
    qreal captionHeight = 15; ///< the line that says where the head is
    qreal moreWidth = 60; ///< of "+ 12 more"
    qreal padding = 4; ///< between a band's edge and its tokens
    qreal rowGap = 6;
    qreal groupGap = 6; ///< in addition, between CPUs, ready queues and devices
    qreal margin = 8;
    qreal lineRoom = 18; ///< at the right of the bands
};

struct PlacedToken
{
    TaskId task = TaskId::None;
    QRectF rect;

    bool operator==(const PlacedToken &) const = default;
};

struct PlacedRow
{
    QRectF title;
    QRectF band;
    std::vector<PlacedToken> tokens; ///< from the head
    QRectF service; ///< round the tokens that a device with few servers serves; may be empty
    QRectF more; ///< empty when no token is hidden
    int hidden = 0;
};

struct QueueLayout
{
    std::vector<PlacedRow> rows; ///< one per row of the model
    QRectF caption; ///< above the first ready queue
    qreal height = 0;
    std::vector<QPainterPath> arrows; ///< into each CPU
    QPainterPath line; ///< what joins the ready queues and the arrows
};

QueueLayout layoutQueues(const QueueModel &model, qreal width, const QueueMetrics &metrics);

} // namespace timeslice
