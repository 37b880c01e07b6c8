#include "app/view_commands.h"

#include "app/about_dialog.h"
#include "app/command_palette.h"
#include "app/editor.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/outline_view.h"
#include "app/settings_dialog.h"
#include "app/shortcut_sheet.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "drawing/funnel_band.h"

#include <QAction>

namespace waymark {

void ViewCommands::zoomIn() {
    if (Editor* editor = m_window.editor())
        editor->canvas().zoomIn();
}

void ViewCommands::zoomOut() {
    if (Editor* editor = m_window.editor())
        editor->canvas().zoomOut();
}

void ViewCommands::zoomFull() {
    if (Editor* editor = m_window.editor())
        editor->canvas().setZoom(1);
}

void ViewCommands::fitMap() {
    if (Editor* editor = m_window.editor())
        editor->canvas().fitMap();
}

void ViewCommands::fitWidth() {
    if (Editor* editor = m_window.editor())
        editor->canvas().fitWidth();
}

void ViewCommands::fitStage() {
    if (Editor* editor = m_window.editor())
        editor->canvas().fitStage();
}

void ViewCommands::toggleSideBar() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setSideBarShown(!editor->isSideBarShown());
    m_window.workspace().settings().setSideBarShown(editor->isSideBarShown());
    m_window.updateActions();
}

void ViewCommands::toggleInspector() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setInspectorShown(!editor->isInspectorShown());
    m_window.workspace().settings().setInspectorShown(editor->isInspectorShown());
    m_window.updateActions();
}

void ViewCommands::toggleInsights() {
    if (Editor* editor = m_window.editor())
        editor->setInsightsShown(!editor->isInsightsShown());
    m_window.updateActions();
}

void ViewCommands::toggleFunnel() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setFunnelShown(!editor->isFunnelShown());
    m_window.workspace().settings().setFunnelShown(editor->isFunnelShown());
    if (const QString summary =
            funnelSummary(m_window.openDocument()->project(), editor->canvas().layout());
        !summary.isEmpty())
        editor->say(summary);
    m_window.updateActions();
}

void ViewCommands::toggleOutline() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const bool shown = !editor->isOutlineShown();
    editor->canvas().finishEditing();
    editor->setOutlineShown(shown);
    m_window.workspace().settings().setOutlineShown(shown);
    if (shown)
        editor->outline().setFocus(Qt::ShortcutFocusReason);
    else
        editor->canvas().setFocus();
    m_window.updateActions();
}

void ViewCommands::toggleFullScreen() {
    m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
    m_window.updateActions();
}

void ViewCommands::toggleReducedMotion() {
    Settings& settings = m_window.workspace().settings();
    settings.setReducesMotion(!settings.reducesMotion());
    for (MainWindow* window : m_window.workspace().windows()) {
        if (window->editor())
            window->editor()->canvas().setReducedMotion(settings.reducesMotion());
    }
    m_window.workspace().updateActions();
}

void ViewCommands::setTheme(ThemeSetting theme) {
    m_window.workspace().appearance().choose(theme);
    m_window.workspace().updateActions();
}

void ViewCommands::find() {
    PaletteEntry chosen;
    {
        CommandPalette palette(m_window);
        if (palette.exec() != QDialog::Accepted)
            return;
        chosen = palette.chosen();
    }
    if (chosen.action)
        chosen.action->trigger();
    else if (chosen.run)
        chosen.run();
    else
        m_window.goTo(chosen.record);
}

void ViewCommands::showShortcuts() {
    ShortcutSheet(&m_window).exec();
}

void ViewCommands::showSettings() {
    SettingsDialog(m_window.workspace(), &m_window).exec();
}

void ViewCommands::showAbout() {
    AboutDialog(&m_window).exec();
}

} // namespace waymark
