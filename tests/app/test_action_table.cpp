// The one table of actions.
#include "app/action_table.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace waymark;

TEST_CASE("every action has a name of its own, a text, a sentence and something to do") {
    QSet<QString> ids;
    for (const ActionRow& row : actionRows()) {
        CAPTURE(row.id);
        CHECK_FALSE(ids.contains(row.id));
        ids.insert(row.id);
        CHECK_FALSE(row.text.isEmpty());
        CHECK_FALSE(row.tip.isEmpty());
        CHECK_FALSE(row.tip.contains(u'\n'));
        CHECK(bool(row.run));
    }
}

TEST_CASE("no two actions share a key") {
    QHash<QString, QString> owners;
    for (const ActionRow& row : actionRows()) {
        for (const QKeySequence& key : row.keys) {
            CAPTURE(row.id, key.toString());
            CHECK_FALSE(key.isEmpty());
            CHECK_FALSE(owners.contains(key.toString()));
            owners.insert(key.toString(), row.id);
        }
    }
    CHECK(owners.value(QStringLiteral("Ctrl+S")) == QStringLiteral("save"));
}

TEST_CASE("no menu has the same underlined letter twice") {
    QHash<int, QSet<QChar>> letters;
    const auto check = [&](int menu, const QString& text) {
        const qsizetype mark = text.indexOf(u'&');
        if (mark < 0)
            return;
        const QChar letter = text[mark + 1].toLower();
        CAPTURE(text);
        CHECK_FALSE(letters[menu].contains(letter));
        letters[menu].insert(letter);
    };
    for (const MenuRow& menu : menuRows())
        check(menu.parent ? int(*menu.parent) : -1, menu.title);
    for (const ActionRow& row : actionRows())
        check(int(row.menu), row.text);
}
