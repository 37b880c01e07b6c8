#include "app/language.h"

#include "app/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const QString english = u"en"_s;

// Dates and numbers as in that language, with the paper and measures of the system's country.
void useLocale(const QString& code) {
    const QLocale desktop; // nothing was set yet
    const QLocale::Language language = QLocale(code).language();
    // A system without a language of its own ("C") speaks English already.
    const bool isSpoken =
        desktop.language() == language || (code == english && desktop.language() == QLocale::C);
    if (!isSpoken)
        QLocale::setDefault(QLocale(language, desktop.territory()));
}

} // namespace

QList<Language> languages() {
    return {{english, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
}

QString languageFor(const QString& setting, const QStringList& preferred) {
    const QList<Language> known = languages();
    const auto isKnown = [&](const QString& code) {
        return std::ranges::find(known, code, &Language::code) != known.end();
    };
    if (isKnown(setting))
        return setting;
    for (const QString& name : preferred) {
        const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0);
        if (isKnown(code))
            return code;
    }
    return english;
}

QString Translation::translate(const char* context, const char* text, const char* disambiguation,
                               int count) const {
    QString own = QTranslator::translate(context, text, disambiguation, count);
    const bool isQts = context && *context == 'Q';
    return own.isEmpty() && !isQts ? QTranslator::translate("waymark", text, nullptr, count) : own;
}

bool Translation::loadLanguage(const QString& code) {
    return load(u":/translations/waymark_%1.qm"_s.arg(code));
}

void useLanguage(const Settings& settings) {
    const QString code = languageFor(settings.language(), QLocale().uiLanguages());
    if (!settings.language().isEmpty())
        useLocale(code);
    if (code == english)
        return;
    auto* application = QCoreApplication::instance();
    // Qt's own words first: what is installed later is asked first.
    auto* qt = new QTranslator(application);
    if (qt->load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* ours = new Translation(application);
    if (ours->loadLanguage(code))
        QCoreApplication::installTranslator(ours);
}

} // namespace waymark
