// Web pages, opened by a browser that is not ours.
#include "model/edits.h"
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray pageOf(const Project& project, const PublishOptions& options = {}) {
    const auto bytes = render(project, PublishFormat::Html, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

// Opens the page to do with it what `task` says. `address` follows the file's: "#find=word".
Ran opened(const QByteArray& page, const QString& task, const QString& address) {
    Files files;
    const QString path = files.write(u"map.html"_s, page);
    const Ran ran = runProgram(
        u"chromium"_s,
        {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
         u"--disable-dev-shm-usage"_s, u"--disable-background-networking"_s,
         u"--disable-component-update"_s, u"--user-data-dir="_s + files.path(u"profile"_s),
         u"--virtual-time-budget=3000"_s, task, u"file://"_s + path + address});
    INFO(ran.errors.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran;
}

// The document as it is when its scripts have run.
QString opened(const QByteArray& page, const QString& address = {}) {
    return QString::fromUtf8(opened(page, u"--dump-dom"_s, address).output);
}

// The start tag of the element of that id.
QString tagOf(const QString& document, const QString& id) {
    static const QString pattern = u"<[a-z0-9]+ [^>]*id=\"%1\"[^>]*>"_s;
    return QRegularExpression(pattern.arg(id)).match(document).captured();
}

QString contentOf(const QString& document, const QString& id, const QString& end) {
    const QString tag = tagOf(document, id);
    const qsizetype from = document.indexOf(tag) + tag.size();
    return document.mid(from, document.indexOf(end, from) - from);
}

template <class T>
Id<T> idNamed(const Project& project, const QString& name) {
    for (const auto& [id, record] : project.all<T>())
        if (record.name == name)
            return id;
    return {};
}

// Without its policy, and with a script of the test at its end.
QByteArray withScript(QByteArray page, const QByteArray& script) {
    const qsizetype from = page.indexOf("<meta http-equiv=\"Content-Security-Policy\"");
    REQUIRE(from > 0);
    page.remove(from, page.indexOf('\n', from) - from);
    return page.replace("</body>", "<script>" + script + "</script></body>");
}

} // namespace

TEST_CASE("A web page names nothing outside itself") {
    for (const Project& project : {coffeeMap(), manyScripts(), emptyMap()}) {
        const QString page = QString::fromUtf8(pageOf(project));
        static const QRegularExpression reference(
            u"(?:href|src|srcset|action|poster)\\s*=\\s*[\"'](?!data:|#)"_s);
        CHECK_FALSE(reference.match(page).hasMatch());
        static const QRegularExpression address(u"url\\((?!data:|#)"_s);
        CHECK_FALSE(address.match(page).hasMatch());
        CHECK_FALSE(page.contains(u"@import"_s));
        CHECK(page.contains(u"default-src 'none'"_s));
        CHECK_FALSE(page.contains(u"unsafe-inline"_s));
        CHECK(page.count(u"<script"_s) == 2);
        CHECK(page.count(u"<style"_s) == 1);
    }
}

TEST_CASE("Without scripts the map is there, with every word of it") {
    const Project project = coffeeMap();
    const QString page = QString::fromUtf8(pageOf(project));
    const QString map = page.mid(page.indexOf(u"<svg"_s, page.indexOf(u"<main"_s)));
    for (const QString& word : wordsOf(project)) {
        CAPTURE(word);
        CHECK(map.contains(word.toHtmlEscaped()));
    }
    CHECK(page.indexOf(u"prefers-color-scheme"_s) > 0);
    // Drawn once, for light and dark.
    const QString many = QString::fromUtf8(pageOf(longMap(5)));
    const qsizetype start = many.indexOf(u"<svg"_s, many.indexOf(u"<main"_s));
    QString drawn = many.mid(start, many.indexOf(u"</main>"_s) - start);
    drawn.remove(QRegularExpression(u"<title>[^<]*</title>"_s));
    for (int stage = 1; stage <= 5; ++stage)
        for (const QString& name : {u"Suffers%1"_s, u"Improves%1"_s, u"Meeting%1"_s})
            CHECK(drawn.count(name.arg(stage * 10 + 1) + u'<') == 1);
}

TEST_CASE("A page names its author when there is one") {
    CHECK_FALSE(pageOf(coffeeMap()).contains("name=\"author\""));
    PublishOptions options;
    options.author = u"Žofia \"<b>\" & Co"_s;
    const auto page = render(coffeeMap(), PublishFormat::Html, options);
    REQUIRE(page.ok());
    CHECK(QString::fromUtf8(*page).contains(
        u"<meta name=\"author\" content=\"Žofia &quot;&lt;b&gt;&quot; &amp; Co\">"_s));
}

TEST_CASE("An address with words opens the page with the hits marked") {
    const QByteArray page = pageOf(longMap(12));
    const QString document = opened(page, u"#find=suffers51"_s);
    CHECK_FALSE(tagOf(document, u"bar"_s).contains(u"hidden"_s));
    CHECK(contentOf(document, u"count"_s, u"</output>"_s) == u"1 of 1"_s);
    const QString marks = contentOf(document, u"marks"_s, u"</g>"_s);
    CHECK(marks.count(u"class=\"card now\""_s) == 1);
    CHECK(marks.count(u"class=\"word\""_s) == 1);
    // What lies outside of the first view was scrolled to; capitals and accents do not matter.
    const QString many = opened(page, u"#find=SUFF%C3%89RS"_s);
    CHECK(contentOf(many, u"count"_s, u"</output>"_s) == u"1 of 24"_s);
    const QString none = opened(page, u"#find=nothing+of+the+kind"_s);
    CHECK(contentOf(none, u"count"_s, u"</output>"_s) == u"No hits"_s);
}

TEST_CASE("An address with a touchpoint opens its details") {
    const Project project = longMap(3);
    const auto id = idNamed<Touchpoint>(project, u"Meeting21"_s);
    const QString document = opened(pageOf(project), u"#touchpoint=%1"_s.arg(id.value));
    CHECK_FALSE(tagOf(document, u"details"_s).contains(u"hidden"_s));
    CHECK(contentOf(document, u"name"_s, u"</h2>"_s) == u"Meeting21"_s);
    const QString facts = contentOf(document, u"facts"_s, u"<nav"_s);
    for (const QString& text :
         {u"Channel21"_s, u"Does21"_s, u"Thinks21"_s, u"Suffers21"_s, u"Improves21"_s,
          u"Leaves21"_s, u"Measures21"_s, u"2 of 3"_s, u"21 days"_s, u"50 days"_s})
        CHECK(facts.count(text) == 1);
    CHECK_FALSE(facts.contains(u"Suffers22"_s));
    CHECK(contentOf(document, u"marks"_s, u"</g>"_s).count(u"class=\"shown\""_s) == 1);
}

TEST_CASE("A click shows what was clicked, typing finds, and Escape closes") {
    const Project project = longMap(3);
    const auto pain = std::ranges::find_if(project.all<PainPoint>(), [](const auto& entry) {
                          return entry.second.text == u"Suffers31"_s;
                      })->first;
    const QByteArray click = "document.querySelector('g[data-record=\"" +
                             QByteArray::number(pain.value) +
                             "\"] rect').dispatchEvent(new MouseEvent('click', {bubbles: true}));";
    const QByteArray page = pageOf(project);
    const QString clicked = opened(withScript(page, click));
    CHECK(contentOf(clicked, u"name"_s, u"</h2>"_s) == u"Meeting31"_s);
    CHECK(contentOf(clicked, u"facts"_s, u"<nav"_s).contains(u"card chosen"_s));

    const QByteArray type = "const field = document.getElementById('words');"
                            "field.value = 'leaves3';"
                            "field.dispatchEvent(new Event('input'));"
                            "document.getElementById('next').click();";
    const QString found = opened(withScript(page, type));
    CHECK(contentOf(found, u"count"_s, u"</output>"_s) == u"1 of 2"_s);

    const QByteArray escape =
        "dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));";
    const QString closed = opened(withScript(page, click + escape));
    CHECK(tagOf(closed, u"details"_s).contains(u"hidden"_s));
}

TEST_CASE("A light page and a dark one are the same drawing") {
    const QString page = QString::fromUtf8(pageOf(coffeeMap()));
    // The ground is the first thing drawn, and has another colour in the dark.
    static const QRegularExpression ground(u"<rect [^>]*fill=\"#ffffff\"[^>]*class=\"d1\""_s);
    CHECK(ground.match(page).hasMatch());
    CHECK(
        page.contains(u":root[data-theme=\"dark\"] .d1{fill:"_s + Theme::darkTheme().paper.name()));
    PublishOptions dark;
    dark.theme = ThemeChoice::Dark;
    CHECK(pageOf(coffeeMap(), dark).contains("<html lang=\"en\" data-theme=\"dark\">"));
}

TEST_CASE("A page is printed on one sheet, with its words") {
    Files files;
    const QString pdf = files.path(u"printed.pdf"_s);
    opened(pageOf(longMap(12)), u"--print-to-pdf="_s + pdf, u"#find=suffers"_s);
    CHECK(pdfInfo(pdf, u"Pages"_s) == u"1"_s);
    CHECK(textOfPdf(pdf).contains(u"Suffers122"_s));
}

TEST_CASE("Nothing that is written on a map runs in its page") {
    const QString mark = u"document.documentElement.setAttribute('data-run','1')"_s;
    const QStringList texts{u"<script>%1</script>"_s.arg(mark),
                            u"</script><script>%1</script>"_s.arg(mark),
                            u"</title><script>%1</script>"_s.arg(mark),
                            u"</style><script>%1</script>"_s.arg(mark),
                            u"<img src=x onerror=\"%1\">"_s.arg(mark),
                            u"\"><svg onload=\"%1\">"_s.arg(mark),
                            u"<!--<script>%1"_s.arg(mark),
                            u"javascript:%1"_s.arg(mark),
                            u"@SCRIPT@ @DATA@ %1 %2"_s,
                            u"${%1} `%1` \\u003cscript>"_s.arg(mark)};
    MapMaker maker(texts[2], texts[1]);
    maker.persona(texts[0], texts[4]);
    for (const QString& text : texts) {
        maker.stage(text, text);
        maker.touchpoint(text, text).card(LaneKind::Doing, text).card(LaneKind::Thinking, text);
    }
    const Project project = maker.project();
    const auto last = touchpointsOf(project, maker.map()).back();
    const QByteArray page = pageOf(project);
    for (const QString& address :
         {u"#find=script"_s, u"#find=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"_s,
          u"#touchpoint=%1"_s.arg(last.value)}) {
        const QString document = opened(page, address);
        CHECK_FALSE(tagOf(document, u"map"_s).isEmpty());
        static const QRegularExpression root(u"<html[^>]*>"_s);
        CHECK(root.match(document).captured().contains(u"ready"_s));
        CHECK_FALSE(root.match(document).captured().contains(u"data-run"_s));
        CHECK_FALSE(document.contains(QRegularExpression(u"<img\\b"_s)));
    }
    const QString shown = opened(page, u"#touchpoint=%1"_s.arg(last.value));
    CHECK(contentOf(shown, u"name"_s, u"</h2>"_s) ==
          texts.back().toHtmlEscaped().replace(u"&quot;"_s, u"\""_s));
}

TEST_CASE("A page tells nothing of hidden lanes and of speaker's notes") {
    MapMaker maker(u"Map"_s);
    maker.stage(u"Stage"_s).notes(u"For the speaker only"_s);
    maker.touchpoint(u"Point"_s)
        .card(LaneKind::Doing, u"Open"_s)
        .card(LaneKind::Thinking, u"Secret"_s);
    Project project = maker.project();
    const auto lane = laneOf(project, maker.map(), LaneKind::Thinking);
    REQUIRE(project.apply(setField(project, *lane, &Lane::visible, false, {})).ok());
    const QByteArray page = pageOf(project);
    CHECK(page.contains("Open"));
    CHECK_FALSE(page.contains("Secret"));
    CHECK_FALSE(page.contains("For the speaker"));
}
