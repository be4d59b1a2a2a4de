// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colourvision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace timeslice::colourvision {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix kEyes[] {
    { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
    { { { .152286, 1.052583, -.204868 },
        { .114503, .786281, .099216 },
        { -.003882, -.048116, 1.051998 } } },
    { { { .367322, .860646, -.227968 },
        { .280085, .672501, .047413 },
        { -.011820, .042940, .968881 } } },
    { { { 1.255528, -.076749, -.178779 },
        { -.078411, .930809, .147602 },
        { .004733, .691367, .303900 } } },
};

Triple linear(const QColor &color)
{
    const auto one = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return { one(color.redF()), one(color.greenF()), one(color.blueF()) };
}

Triple seenBy(const Triple &rgb, Eye eye)
{
    Triple result {};
    for (std::size_t i = 0; i < 3; ++i) {
        const Triple &row = kEyes[static_cast<int>(eye)][i];
        result[i] = std::clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0.0, 1.0);
    }
    return result;
}

Triple lab(const Triple &c)
{
    const double x = (.4124564 * c[0] + .3575761 * c[1] + .1804375 * c[2]) / .95047;
    const double y = .2126729 * c[0] + .7151522 * c[1] + .0721750 * c[2];
    const double z = (.0193339 * c[0] + .1191920 * c[1] + .9503041 * c[2]) / 1.08883;
    const auto f = [](double t) { return t > .008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return { 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)) };
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

// Names as in the paper.
double ciede2000(const Triple &one, const Triple &two)
{
    const double chroma = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
    const double g =
        .5 * (1 - std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + std::pow(25., 7))));
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * two[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, two[2]);
    double dh = 0;
    double hm = h1 + h2;
    if (c1 * c2 != 0) {
        dh = h2 - h1;
        if (dh > 180)
            dh -= 360;
        else if (dh < -180)
            dh += 360;
        if (std::abs(h1 - h2) <= 180)
            hm = (h1 + h2) / 2;
        else
            hm = h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }
    const double dL = two[0] - one[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh) / 2);
    const double lm = (one[0] + two[0]) / 2;
    const double cm = (c1 + c2) / 2;
    const double t = 1 - .17 * std::cos(radians(hm - 30)) + .24 * std::cos(radians(2 * hm))
        + .32 * std::cos(radians(3 * hm + 6)) - .2 * std::cos(radians(4 * hm - 63));
    const double turn = 30 * std::exp(-std::pow((hm - 275) / 25, 2));
    const double rc = 2 * std::sqrt(std::pow(cm, 7) / (std::pow(cm, 7) + std::pow(25., 7)));
    const double l = dL / (1 + .015 * std::pow(lm - 50, 2) / std::sqrt(20 + std::pow(lm - 50, 2)));
    const double c = dC / (1 + .045 * cm);
    const double h = dH / (1 + .015 * cm * t);
    return std::sqrt(l * l + c * c + h * h - std::sin(radians(2 * turn)) * rc * c * h);
}

} // namespace

double luminance(const QColor &color)
{
    const Triple c = linear(color);
    return .2126 * c[0] + .7152 * c[1] + .0722 * c[2];
}

double contrast(const QColor &a, const QColor &b)
{
    const double dark = std::min(luminance(a), luminance(b));
    const double light = std::max(luminance(a), luminance(b));
    return (light + .05) / (dark + .05);
}

double lightness(const QColor &color)
{
    return lab(linear(color))[0];
}

double difference(const QColor &a, const QColor &b, Eye eye)
{
    return ciede2000(lab(seenBy(linear(a), eye)), lab(seenBy(linear(b), eye)));
}

} // namespace timeslice::colourvision
