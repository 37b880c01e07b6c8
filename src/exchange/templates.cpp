#include "exchange/templates.h"

#include "exchange/exchange.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* context = "Templates";

// A template as listed here; its content is resources/templates/KEY.json.
struct Entry {
    const char* key;
    const char* name;
    const char* description;
};

constexpr std::array entries{
    Entry{"classic-five-stages", QT_TRANSLATE_NOOP("Templates", "Classic five stages"),
          QT_TRANSLATE_NOOP("Templates", "Awareness to loyalty")},
    Entry{"three-stages", QT_TRANSLATE_NOOP("Templates", "Three stages"),
          QT_TRANSLATE_NOOP("Templates", "Awareness, consideration, decision")},
    Entry{"b2b-sale", QT_TRANSLATE_NOOP("Templates", "B2B sale"),
          QT_TRANSLATE_NOOP("Templates", "CRM buckets and loss branches")},
    Entry{"saas-lifecycle", QT_TRANSLATE_NOOP("Templates", "SaaS lifecycle"),
          QT_TRANSLATE_NOOP("Templates", "Visit to advocacy")},
    Entry{"service-blueprint", QT_TRANSLATE_NOOP("Templates", "Service blueprint"),
          QT_TRANSLATE_NOOP("Templates", "Front stage, backstage, support")},
    Entry{"support-case", QT_TRANSLATE_NOOP("Templates", "Support case"),
          QT_TRANSLATE_NOOP("Templates", "From trouble to trust")},
    Entry{"patient-visit", QT_TRANSLATE_NOOP("Templates", "Patient visit"),
          QT_TRANSLATE_NOOP("Templates", "Before, during, after care")},
    Entry{"pirate-metrics", QT_TRANSLATE_NOOP("Templates", "Pirate metrics"),
          QT_TRANSLATE_NOOP("Templates", "Acquisition to revenue")},
    Entry{"discover-try-buy-use-help",
          QT_TRANSLATE_NOOP("Templates", "Discover, try, buy, use, get help"),
          QT_TRANSLATE_NOOP("Templates", "A product in five steps")},
    Entry{"empty", QT_TRANSLATE_NOOP("Templates", "Empty map"),
          QT_TRANSLATE_NOOP("Templates", "One stage, the usual lanes")},
};

QString translated(const char* text) {
    return QCoreApplication::translate(context, text);
}

Result<Project> projectFromResource(const QString& path, IdSource& ids) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal,
                     translated("A part of the program is missing: %1. Please install Waymark "
                                "again.")
                         .arg(path)};
    Result<Imported> imported = importBytes(file.readAll(), Format::Json, {ids, {}});
    if (!imported)
        return imported.error();
    return std::move(imported->project);
}

} // namespace

std::vector<Template> templates() {
    std::vector<Template> list;
    list.reserve(entries.size());
    for (const Entry& entry : entries)
        list.push_back({QString::fromLatin1(entry.key), translated(entry.name),
                        translated(entry.description)});
    return list;
}

Result<Project> projectFromTemplate(const QString& key, IdSource& ids) {
    for (const Entry& entry : entries)
        if (key == QLatin1String(entry.key))
            return projectFromResource(u":/templates/%1.json"_s.arg(key), ids);
    return Error{ErrorCode::NotFound, translated("There is no template called “%1”.").arg(key)};
}

Result<Project> sampleProject(IdSource& ids) {
    return projectFromResource(u":/samples/coffee-subscription.json"_s, ids);
}

} // namespace waymark
