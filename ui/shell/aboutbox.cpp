// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace timeslice {

void showAbout(QWidget *parent)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("timeslice::AboutBox", text);
    };
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(tr(QT_TRANSLATE_NOOP("timeslice::AboutBox", "About Timeslice")));
    box->setText(tr(QT_TRANSLATE_NOOP("timeslice::AboutBox", "Timeslice %1"))
                     .arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr(QT_TRANSLATE_NOOP("timeslice::AboutBox",
                             "Shows how an operating system shares a processor and how processes "
                             "work together. Free software under the GNU General Public License, "
                             "version 3 or later; there is no warranty.")));
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

} // namespace timeslice
