// The translations: each text of theirs is finished and keeps what the program puts into it, and
// the language is the one that was asked for.
#include "app/language.h"
#include "app/settings.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; // two for what counts something
    bool counts = false;
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            all.push_back({context});
            all.back().counts = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            all.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            all.back().isFinished = xml.attributes().value("type"_L1).isEmpty();
            if (!all.back().counts)
                all.back().forms = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            all.back().forms.append(xml.readElementText());
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return all;
}

QStringList sortedMatches(const QString& text, const QString& pattern) {
    QStringList found;
    auto it = QRegularExpression(pattern).globalMatch(text);
    while (it.hasNext())
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

TEST_CASE("every text of a translation is finished and keeps its places, keys and ends") {
    const QDir folder(QStringLiteral(WAYMARK_SOURCE) + u"/resources/translations"_s);
    const QStringList files = folder.entryList({u"*.ts"_s});
    REQUIRE(files.size() == languages().size() - 1);
    for (const QString& name : files) {
        const auto messages = messagesOf(folder.filePath(name));
        CHECK(messages.size() > 1500);
        for (const Message& message : messages) {
            CAPTURE(name, message.source, message.forms);
            CHECK(message.isFinished);
            CHECK(message.forms.size() == (message.counts ? 2 : 1));
            for (const QString& form : message.forms) {
                CHECK_FALSE(form.isEmpty());
                const QString places = u"%(L?[0-9]+|L?n)"_s;
                CHECK(sortedMatches(form, places) == sortedMatches(message.source, places));
                CHECK(form.startsWith(u' ') == message.source.startsWith(u' '));
                CHECK(form.endsWith(u' ') == message.source.endsWith(u' '));
                CHECK(form.endsWith(u'…') == message.source.endsWith(u'…'));
                // What a letter with Alt reaches is reached so in every language.
                const QString keys = u"&[^& ]"_s;
                CHECK(sortedMatches(form, keys).size() ==
                      sortedMatches(message.source, keys).size());
                // A filter of files names the same files.
                const QString patterns = u"\\*\\.[a-z0-9]+"_s;
                CHECK(sortedMatches(form, patterns) == sortedMatches(message.source, patterns));
            }
        }
    }
}

TEST_CASE("the language is the one chosen, else the first that the system prefers, else English") {
    CHECK(languageFor({}, {}) == u"en"_s);
    CHECK(languageFor({}, {u"C"_s}) == u"en"_s);
    CHECK(languageFor({}, {u"de-AT"_s, u"en-US"_s}) == u"de"_s);
    CHECK(languageFor({}, {u"en-GB"_s, u"de-DE"_s}) == u"en"_s);
    CHECK(languageFor({}, {u"fr-FR"_s, u"de-DE"_s}) == u"de"_s);
    CHECK(languageFor({}, {u"fr-FR"_s}) == u"en"_s);
    CHECK(languageFor(u"de"_s, {u"en-US"_s}) == u"de"_s);
    CHECK(languageFor(u"en"_s, {u"de-DE"_s}) == u"en"_s);
    CHECK(languageFor(u"xx"_s, {u"de-DE"_s}) == u"de"_s);
}

TEST_CASE("the chosen language is remembered, and as the system is the usual one") {
    CHECK(Settings().language().isEmpty());
    Settings().setLanguage(u"de"_s);
    CHECK(Settings().language() == u"de"_s);
    Settings().setLanguage({});
    CHECK(Settings().language().isEmpty());
}

TEST_CASE("a text is found whoever says it, and where it means another thing as that") {
    Translation german;
    REQUIRE(german.loadLanguage(u"de"_s));
    CHECK_FALSE(Translation().loadLanguage(u"xx"_s));
    const auto say = [&](const char* context, const char* text, int count = -1) {
        return german.translate(context, text, nullptr, count);
    };
    CHECK(say("waymark::SettingsDialog", "Settings") == u"Einstellungen"_s);
    CHECK(say("wherever", "Settings") == u"Einstellungen"_s);
    CHECK(say("waymark::CommentsPanel", "Open") == u"Offen"_s);
    CHECK(say("waymark::WelcomeScreen", "Open") == u"Öffnen"_s);
    CHECK(say("waymark::ChannelField", "Letter") == u"Brief"_s);
    CHECK(say("waymark::ExportDialog", "Letter") == u"Letter"_s);
    CHECK(say("waymark::StatusLine", "%n stages", 1) == u"%n Phase"_s);
    CHECK(say("waymark::StatusLine", "%n stages", 2) == u"%n Phasen"_s);
    CHECK(say("waymark::StatusLine", "This is said nowhere").isEmpty());
    // Qt's own words are not ours.
    CHECK(say("QShortcut", "Ctrl") == u"Strg"_s);
    CHECK(say("QSomething", "Settings").isEmpty());
}

TEST_CASE("without a choice and on an English system nothing is translated") {
    Settings().setLanguage(u"en"_s);
    useLanguage(Settings());
    CHECK(QCoreApplication::translate("waymark::SettingsDialog", "Settings") == u"Settings"_s);
    Settings().setLanguage({});
}
