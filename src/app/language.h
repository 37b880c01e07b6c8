// The language of the window: as the system, or one that was chosen. Texts are in English unless a
// translation of resources/translations is loaded, which happens at the start of the program only.
#pragma once

#include <QStringList>
#include <QTranslator>

namespace waymark {

class Settings;

// The languages that there are, by their codes, and what each calls itself: {"en", "English"}.
struct Language {
    QString code;
    QString name;
};
QList<Language> languages();

// The language to use for what is set (empty: as the system), when the system prefers these, as
// QLocale::uiLanguages() lists them. The first of them that there is, or English.
QString languageFor(const QString& setting, const QStringList& preferred);

// Finds the translation of a text for whichever class says it: first in the context of that class,
// then in the one that holds all texts. Qt's own classes find their own only.
class Translation : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* text,
                                    const char* disambiguation, int count) const override;
    // Whether that language could be loaded from the program.
    bool loadLanguage(const QString& code);
};

// Sets the language of the application, of dates and of numbers. Call it before there is a window;
// for English nothing is loaded.
void useLanguage(const Settings& settings);

} // namespace waymark
