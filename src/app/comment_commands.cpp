#include "app/comment_commands.h"

#include "app/comments_panel.h"
#include "app/editor.h"
#include "app/main_window.h"

namespace waymark {

void CommentCommands::add() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setCommentsShown(true);
    editor->comments().startComment();
}

void CommentCommands::togglePanel() {
    if (Editor* editor = m_window.editor())
        editor->setCommentsShown(!editor->isCommentsShown());
    m_window.updateActions();
}

} // namespace waymark
