#include "app/find_commands.h"

#include "app/editor.h"
#include "app/filter_view.h"
#include "app/find_view.h"
#include "app/main_window.h"

namespace waymark {

void FindCommands::find() {
    if (Editor* editor = m_window.editor())
        editor->finding().open(false);
}

void FindCommands::replace() {
    if (Editor* editor = m_window.editor())
        editor->finding().open(true);
}

void FindCommands::next() {
    if (Editor* editor = m_window.editor())
        editor->finding().step(true);
}

void FindCommands::previous() {
    if (Editor* editor = m_window.editor())
        editor->finding().step(false);
}

void FindCommands::filter() {
    if (Editor* editor = m_window.editor())
        editor->filtering().open();
}

void FindCommands::clearFilter() {
    if (Editor* editor = m_window.editor())
        editor->filtering().clear();
}

} // namespace waymark
