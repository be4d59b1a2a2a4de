// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/listing.h"

#include <QAbstractScrollArea>

namespace timeslice {

class LabController;
class ThemeProvider;

/// The code that the processes run, and on which line each of them is.
class ListingView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ListingView(LabController *lab, ThemeProvider *theme, QWidget *parent = nullptr);

    void setDialect(Dialect dialect);
    Dialect dialect() const { return m_dialect; }
    const Listing &listing() const { return m_listing; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void arrange();
    void follow();
    QFont codeFont() const;
    int lineHeight() const;

    LabController *m_lab;
    ThemeProvider *m_theme;
    Dialect m_dialect = Dialect::Python;
    Listing m_listing;
};

} // namespace timeslice
