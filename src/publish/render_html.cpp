// A map as one web page: the drawing in light and dark, what can be clicked and searched beside it,
// and a policy under which a browser neither loads anything nor runs any script but the page's own.
#include "drawing/theme.h"
#include "publish/page_details.h"
#include "publish/svg_surface.h"
#include "publish/themed_svg.h"
#include "publish/xml_text.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString resource(const QString& name) {
    QFile file(u":/web/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// As a policy names a script or style that may be there (W3C, Content Security Policy 3, 2.3.1).
QString fingerprint(const QString& text) {
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return u"'sha256-%1'"_s.arg(QString::fromLatin1(hash.toBase64()));
}

Result<QByteArray> drawn(const Sheet& sheet, const Theme& theme, const QString& title,
                         const Progress& progress, double from, double to) {
    Sheet themed = sheet;
    themed.theme = &theme;
    SvgSurface surface(sheet.size(), title, sheet.map->scenario);
    if (!paintSheet(surface, themed, {}, false, progress, from, to))
        return cancelled();
    return surface.finish();
}

// The rules for dark pages: those whose reader or whose system asks for it. On paper it is day.
QString darkRules(QString rules) {
    QString system = rules;
    system.replace(u'@', u":root:not([data-theme=\"light\"])"_s);
    rules.replace(u'@', u":root[data-theme=\"dark\"]"_s);
    return u"@media screen and (prefers-color-scheme:dark){%1}@media screen{%2}"_s.arg(system,
                                                                                       rules);
}

} // namespace

Result<QByteArray> renderHtml(const Sheet& sheet, const PublishOptions& options,
                              const Progress& progress) {
    const QString title = options.title.isEmpty() ? sheet.map->title : options.title;
    const Theme& lightTheme =
        options.theme == ThemeChoice::Print ? Theme::printTheme() : Theme::lightTheme();
    const auto light = drawn(sheet, lightTheme, title, progress, 0, 0.5);
    if (!light)
        return light.error();
    const auto dark = drawn(sheet, Theme::darkTheme(), title, progress, 0.5, 0.9);
    if (!dark)
        return dark.error();
    const ThemedSvg map = themedSvg(*light, *dark);

    const QString style = resource(u"map_page.css"_s) + map.style + darkRules(map.dark);
    const QString script = resource(u"map_page.js"_s);
    const QString policy = u"default-src 'none'; img-src data:; font-src data:; style-src %1; "
                           "script-src %2; base-uri 'none'; form-action 'none'"_s.arg(
                               fingerprint(style), fingerprint(script));
    const QHash<QString, QString> texts{
        {u"THEME"_s, options.theme == ThemeChoice::Dark ? u" data-theme=\"dark\""_s : QString()},
        {u"POLICY"_s, policy},
        {u"AUTHOR"_s, options.author.isEmpty() ? QString()
                                               : u"<meta name=\"author\" content=\"%1\">\n"_s.arg(
                                                     xmlSafe(options.author).toHtmlEscaped())},
        {u"TITLE"_s, xmlSafe(title).toHtmlEscaped()},
        {u"STYLE"_s, style},
        {u"MAP"_s, map.svg},
        {u"DATA"_s, QString::fromUtf8(pageDetails(sheet))},
        {u"SCRIPT"_s, script},
    };
    // Piece by piece, so that nothing in a text is taken for a place to fill.
    QString page;
    const QStringList pieces = resource(u"map_page.html"_s).split(u'@');
    for (qsizetype i = 0; i < pieces.size(); ++i)
        page += i % 2 == 0 ? pieces[i] : texts.value(pieces[i]);
    return page.toUtf8();
}

} // namespace waymark
