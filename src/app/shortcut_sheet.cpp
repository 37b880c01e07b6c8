#include "app/shortcut_sheet.h"

#include "app/action_table.h"
#include "app/plain_widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int nameWidth = 90; // at least, of what a key does

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 16, 20);
    column->setSpacing(16);
    column->addWidget(new PlainLabel(tr("Keyboard shortcuts"), LabelRole::Heading));

    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(28);
    constexpr int columnCount = 2;
    QList<QVBoxLayout*> sides;
    for (int i = 0; i < columnCount; ++i) {
        sides.append(new QVBoxLayout);
        sides.last()->setSpacing(20);
        columns->addLayout(sides.last(), 1);
    }
    QList<int> heights(columnCount, 0);
    for (const Group& group : groups()) {
        const int side = heights[0] <= heights[1] ? 0 : 1;
        sides[side]->addWidget(makeGroup(group));
        heights[side] += int(group.rows.size()) + 2;
    }
    for (QVBoxLayout* side : sides)
        side->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    // Narrower than that, names take two lines; keys are never cut off.
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    auto* close = makeButton(tr("Close"), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    const QSize room = screen()->availableSize() - QSize(40, 80);
    resize(QSize(1040, 640).boundedTo(room));
}

QList<ShortcutSheet::Group> ShortcutSheet::groups() {
    QList<Group> list;
    list.append({tr("On the map"),
                 {{tr("Go from cell to cell"), tr("Arrow keys")},
                  {tr("Write in a cell"), tr("just type, or Enter")},
                  {tr("Accept, and go on below"), tr("Enter")},
                  {tr("Accept, and go on to the right"), tr("Tab")},
                  {tr("New line in a text"), tr("Ctrl+Enter")},
                  {tr("Another of the same"), tr("Ctrl+Enter")},
                  {tr("Leave a text as it was"), tr("Esc")},
                  {tr("Feeling or severity"), tr("1 to 9")},
                  {tr("Nudge a feeling, the desired one"), tr("Up, Down, with Shift")},
                  {tr("Move the selected thing"), tr("Ctrl+Arrow keys")},
                  {tr("Select more"), tr("Shift+Arrow keys")},
                  {tr("Copy while dragging"), tr("Alt or Ctrl")},
                  {tr("Drag the desired feeling"), tr("Shift")},
                  {tr("Zoom"), tr("Ctrl+Wheel")},
                  {tr("Pan"), tr("Wheel, or Space and drag")}}});
    list.append({tr("In capture mode"),
                 {{tr("Next touchpoint, then the next lane"), tr("Enter")},
                  {tr("Another card here"), tr("Shift+Enter")},
                  {tr("Next lane, the lane before"), tr("Tab, Shift+Tab")},
                  {tr("Elsewhere, while the line is empty"), tr("Arrow keys, Home, End")},
                  {tr("Back to the line before"), tr("Backspace")},
                  {tr("End, and keep what is typed"), tr("Esc")}}});
    list.append({tr("In the fields"),
                 {{tr("Next field, the field before"), tr("Tab, Shift+Tab")},
                  {tr("The same field of the next thing"), tr("Alt+Arrow keys")},
                  {tr("Set a level"), tr("type the number, or arrow keys")},
                  {tr("Back to the map"), tr("F4 or Esc")}}});
    list.append({tr("In a show"),
                 {{tr("On, back"), tr("Space, arrow keys, Page Up, Page Down")},
                  {tr("Whole map, last step"), tr("Home, End")},
                  {tr("A stage"), tr("its number")},
                  {tr("Saved views"), tr("V, Shift+V")},
                  {tr("Black screen, white screen"), tr("B, W")},
                  {tr("Edit what is selected, or the first card"), tr("E")},
                  {tr("Edit this"), tr("double click")},
                  {tr("Next card, the card before"), tr("Tab, Shift+Tab")},
                  {tr("Capture lines"), tr("C")},
                  {tr("Park for later"), tr("P")},
                  {tr("Add a dot, take one back"), tr("D, Shift+D")},
                  {tr("Hide or show votes"), tr("H")},
                  {tr("Sort by votes, clear votes"), tr("O, Z")},
                  {tr("Write face down, turn one up, turn all up"), tr("R, R, Shift+R")},
                  {tr("Timer: start or pause, take away"), tr("T, Shift+T")},
                  {tr("A minute more, a minute less"), tr("+, −")},
                  {tr("Spotlight, laser pointer"), tr("S, L")},
                  {tr("Share with the room, what it sent"), tr("Q, I")},
                  {tr("Show or hide the tools"), tr("M")},
                  {tr("Leave editing; end the show"), tr("Esc")}}});
    for (const MenuRow& menu : menuRows()) {
        Group group{plainActionText(menu.title), {}};
        for (const ActionRow& row : actionRows()) {
            if (row.menu != menu.id || row.keys.isEmpty())
                continue;
            QStringList keys;
            for (const QKeySequence& key : row.keys)
                keys.append(key.toString(QKeySequence::NativeText));
            group.rows.append({plainActionText(row.text), keys.join(tr(" or "))});
        }
        if (!group.rows.isEmpty())
            list.append(group);
    }
    return list;
}

QWidget* ShortcutSheet::makeGroup(const Group& group) {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    grid->addWidget(new PlainLabel(group.title.toUpper(), LabelRole::Section), 0, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    for (const auto& [name, keys] : group.rows) {
        const int row = grid->rowCount();
        auto* label = new PlainLabel(name);
        label->setWordWrap(true);
        label->setMinimumWidth(nameWidth);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(new PlainLabel(keys, LabelRole::Strong), row, 1,
                        Qt::AlignRight | Qt::AlignTop);
    }
    return box;
}

} // namespace waymark
