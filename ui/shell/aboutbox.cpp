// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace timeslice {
namespace {

class AboutTexts
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::AboutBox)
};

} // namespace

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(AboutTexts::tr("About Timeslice"));
    box->setText(AboutTexts::tr("Timeslice %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        AboutTexts::tr("Shows how an operating system shares a processor and how processes work "
                       "together. Free software under the GNU General Public License, version 3 or "
                       "later; there is no warranty."));
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

} // namespace timeslice
