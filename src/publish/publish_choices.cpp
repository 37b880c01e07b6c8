// Formats and themes by name: the choices of publish.h.
#include "publish/publish.h"

#include <QFileInfo>

#include <array>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of PublishFormat and ThemeChoice.
constexpr std::array<QLatin1StringView, 6> endings{"pdf"_L1,  "png"_L1,  "svg"_L1,
                                                   "pptx"_L1, "html"_L1, "xlsx"_L1};
constexpr std::array<QLatin1StringView, 3> themes{"light"_L1, "dark"_L1, "print"_L1};

template <class Choice, size_t size>
std::optional<Choice> choiceOf(const std::array<QLatin1StringView, size>& names,
                               const QString& name) {
    for (size_t i = 0; i < size; ++i) {
        if (name.compare(names[i], Qt::CaseInsensitive) == 0)
            return Choice(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<PublishFormat> formatFromPath(const QString& path) {
    return choiceOf<PublishFormat>(endings, QFileInfo(path).suffix());
}

bool hasPages(PublishFormat format) {
    return format == PublishFormat::Pdf || format == PublishFormat::Pptx;
}

QString endingOf(PublishFormat format) {
    return endings[size_t(format)];
}

std::optional<ThemeChoice> themeFromName(const QString& name) {
    return choiceOf<ThemeChoice>(themes, name);
}

const Theme& themeOf(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::lightTheme();
    case ThemeChoice::Dark:
        return Theme::darkTheme();
    case ThemeChoice::Print:
        return Theme::printTheme();
    }
    Q_UNREACHABLE();
}

} // namespace waymark
