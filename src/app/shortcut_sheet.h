// Every key in one sheet, made from the table of actions and the keys of the map.
#pragma once

#include <QDialog>

class QGridLayout;

namespace waymark {

class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent = nullptr);

private:
    // One column of the sheet: a heading and its rows of name and keys.
    struct Group {
        QString title;
        QList<std::pair<QString, QString>> rows;
    };
    static QList<Group> groups();
    static QWidget* makeGroup(const Group& group);
};

} // namespace waymark
