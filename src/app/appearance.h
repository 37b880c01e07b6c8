// Which theme the program is shown in: light, dark, or as the system says. Owns the application's
// palette, style sheet and font.
#pragma once

#include "app/settings.h"
#include "drawing/theme.h"

#include <QObject>

namespace waymark {

class Appearance : public QObject {
    Q_OBJECT

public:
    // Dresses the QApplication, which must exist already.
    explicit Appearance(Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] ThemeSetting setting() const { return m_setting; }
    void choose(ThemeSetting setting); // remembered

signals:
    void themeChanged(const waymark::Theme& theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    Settings& m_settings;
    ThemeSetting m_setting = ThemeSetting::System;
    const Theme* m_theme = nullptr;
    bool m_applying = false;
};

} // namespace waymark
