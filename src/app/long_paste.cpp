#include "app/long_paste.h"

#include "app/clipboard.h"
#include "app/plain_widgets.h"
#include "model/validate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::longPaste", text);
}

QString number(qsizetype count) {
    return QLocale().toString(qint64(count));
}

} // namespace

std::optional<QString> pasteable(QWidget* parent, const QString& text,
                                 const std::function<void()>& makeCards) {
    if (text.size() <= maxTextLength)
        return text;
    std::vector<Choice> choices{{tr("Cancel")}};
    if (makeCards)
        choices.push_back({tr("A card for each line")});
    choices.push_back({tr("Shorten"), ButtonKind::Primary});
    const int chosen = askQuestion(
        parent, tr("This text is too long for one field"),
        tr("It has %1 characters; a field holds %2. Shortened, its beginning is pasted.")
            .arg(number(text.size()), number(maxTextLength)),
        choices);
    if (chosen == int(choices.size()) - 1)
        return cleanText(text.left(maxTextLength));
    if (makeCards && chosen == 1)
        makeCards();
    return std::nullopt;
}

std::optional<QStringList> pasteableLines(QWidget* parent, const QString& text) {
    const CardLines lines = cardLinesOf(text);
    if (lines.leftOut == 0 && lines.shortened == 0)
        return lines.texts;
    QStringList sentences;
    if (lines.leftOut > 0)
        sentences += tr("It has %1 lines more than the %2 cards that can be pasted at once; they "
                        "would be left out.")
                         .arg(number(lines.leftOut), number(lines.texts.size()));
    if (lines.shortened > 0)
        sentences += tr("%1 of its lines are longer than the %2 characters that a card holds; they "
                        "would be shortened.")
                         .arg(number(lines.shortened), number(maxTextLength));
    const int chosen =
        askQuestion(parent, tr("This text is too long to paste whole"), sentences.join(u' '),
                    {{tr("Cancel")}, {tr("Paste what fits"), ButtonKind::Primary}});
    return chosen == 1 ? std::optional(lines.texts) : std::nullopt;
}

} // namespace waymark
