#include "app/insight_commands.h"

#include "app/background.h"
#include "app/editor.h"
#include "app/insights_panel.h"
#include "app/log_import_dialog.h"
#include "app/log_import_memory.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/pictures_window.h"
#include "app/plain_text.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "exchange/kpi_values.h"
#include "publish/comparison_deck.h"
#include "publish/picture_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int shownRows = 30;

} // namespace

InsightCommands::InsightCommands(MainWindow& window)
    : m_window(window) {}

InsightCommands::~InsightCommands() = default;

void InsightCommands::importLog() {
    Workspace& workspace = m_window.workspace();
    const QString path = workspace.questions().askOpenPath(&m_window, FileKind::Log,
                                                           workspace.settings().lastFolder());
    if (path.isEmpty())
        return;
    workspace.settings().setLastFolder(QFileInfo(path).absolutePath());
    importLogFrom(path);
}

bool InsightCommands::takesLog(const QString& path) const {
    const OpenDocument* open = m_window.openDocument();
    if (!open || open->isReadOnly() || !open->project().find(m_window.editor()->map()))
        return false;
    const auto head = readLogHeadOfFile(path, 1);
    return head && head->isPlain() && !head->rows.empty();
}

void InsightCommands::importLogFrom(const QString& path) {
    if (!m_window.editor()) {
        m_window.workspace().questions().tell(
            &m_window, tr("A log needs a map"),
            tr("It says what customers did at the touchpoints of a map. Nothing was read. Open or "
               "begin the map first."));
        return;
    }
    runInBackground(
        this, [path] { return readLogHeadOfFile(path, shownRows); },
        [this, path](const std::shared_ptr<Result<LogHead>>& head) {
            if (!m_window.editor())
                return;
            if (*head)
                choose(path, **head);
            else
                m_window.workspace().questions().tell(&m_window, tr("The log could not be read"),
                                                      head->error().message);
        });
}

void InsightCommands::choose(const QString& path, const LogHead& head) {
    OpenDocument& open = *m_window.openDocument();
    const Id<Map> map = m_window.editor()->map();
    if (open.isReadOnly() || !open.project().find(map))
        return;
    m_window.editor()->canvas().finishEditing();
    LogImportMemory memory;
    LogImportDialog dialog(open.project(), map, path, head,
                           memory.of(head.columns).value_or(LogChoice{}),
                           m_window.workspace().questions(), &m_window);
    if (dialog.exec() != QDialog::Accepted || !dialog.import() || !m_window.editor())
        return;
    const LogImport& import = *dialog.import();
    memory.remember(head.columns, dialog.choice());
    if (!m_window.commit(import.edit))
        return;
    m_window.editor()->setInsightsShown(true);
    m_window.editor()->insights().showPage(InsightPage::Funnel);
    m_window.updateActions();
    m_window.editor()->say(
        tr("%L1 interactions came onto the map; %L2 rows were not taken. Undo takes them back.")
            .arg(qint64(import.edit.changes.size()))
            .arg(import.read.setAside.count));
}

void InsightCommands::refreshKpis() {
    Workspace& workspace = m_window.workspace();
    const QString path = workspace.questions().askOpenPath(&m_window, FileKind::Table,
                                                           workspace.settings().lastFolder());
    if (path.isEmpty())
        return;
    workspace.settings().setLastFolder(QFileInfo(path).absolutePath());
    m_window.editor()->canvas().finishEditing();
    const auto refresh =
        refreshKpisFromFile(m_window.openDocument()->project(), m_window.editor()->map(), path);
    if (!refresh) {
        workspace.questions().tell(&m_window, tr("The KPI values were not taken over"),
                                   refresh.error().message);
        return;
    }
    const bool isChanged = m_window.commit(refresh->edit);
    m_window.editor()->setInsightsShown(true);
    m_window.editor()->insights().showPage(InsightPage::Measures);
    m_window.updateActions();
    const QString sentence =
        isChanged ? tr("%L1 values of %L2 KPIs were taken over. Undo takes them back.")
                        .arg(refresh->values)
                        .arg(refresh->kpis)
                  : tr("Nothing changed: the map has these values already.");
    if (refresh->setAside.rows.empty()) {
        m_window.editor()->say(sentence);
        return;
    }
    QStringList rows;
    for (const SetAsideRow& row : refresh->setAside.rows)
        rows << tr("Line %1: %2 (%3)").arg(row.line).arg(row.reason, row.text);
    workspace.questions().tellList(
        &m_window, tr("%L1 rows were not taken over").arg(refresh->setAside.count),
        refresh->values > 0 ? sentence : tr("Nothing was changed."), rows);
}

void InsightCommands::showPictures(PictureKind kind) {
    Editor* editor = m_window.editor();
    if (!editor || !m_window.openDocument()->project().find(editor->map()))
        return;
    if (!m_pictures) {
        m_pictures = new PicturesWindow(m_window.openDocument()->document(), editor->map(),
                                        m_window.workspace().appearance().theme(), &m_window);
        m_pictures->setAttribute(Qt::WA_DeleteOnClose);
        connect(editor, &Editor::mapShown, m_pictures, &PicturesWindow::setMap);
        connect(&m_window.workspace().appearance(), &Appearance::themeChanged, m_pictures,
                &PicturesWindow::setTheme);
        connect(m_pictures, &PicturesWindow::recordChosen, this,
                [this](AnyId record) { m_window.goTo(record); });
        connect(m_pictures, &PicturesWindow::refused, editor, &Editor::say);
        connect(m_pictures, &PicturesWindow::exportRequested, this,
                &InsightCommands::exportPicture);
        connect(m_pictures, &PicturesWindow::slidesRequested, this,
                &InsightCommands::exportComparison);
    }
    m_pictures->showKind(kind);
    m_pictures->show();
    m_pictures->raise();
    m_pictures->activateWindow();
}

void InsightCommands::compareMaps() {
    const Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    const Map* map = project.find(editor->map());
    const std::vector<Id<Map>> maps = project.roots<Map>();
    if (!map || maps.size() < 2)
        return;
    Id<Map> other = map->basedOn;
    if (!project.find(other)) {
        const auto at = std::ranges::find(maps, map->id);
        other = at + 1 != maps.end() ? *(at + 1) : maps.front();
    }
    showPictures(PictureKind::Curves);
    m_pictures->compareWith(other);
}

void InsightCommands::exportPicture(const PictureChoice& choice) {
    Workspace& workspace = m_window.workspace();
    const OpenDocument& open = *m_window.openDocument();
    const Map* map = open.project().find(choice.map);
    if (!map)
        return;
    const QString name = fileNameFor(map->title + u' ' + titleOf(choice.kind)) + ".png"_L1;
    const QString path =
        workspace.questions().askSavePath(m_pictures, tr("Export the picture"),
                                          QDir(workspace.settings().lastFolder()).filePath(name));
    if (path.isEmpty())
        return;
    PublishOptions options;
    options.theme = workspace.appearance().theme().isDark ? ThemeChoice::Dark : ThemeChoice::Light;
    const auto format = formatFromPath(path);
    const Result<void> written =
        publishPicture(path, open.project(), format.value_or(PublishFormat::Html), choice, options);
    if (!written)
        workspace.questions().tell(m_pictures, tr("The picture was not written"),
                                   written.error().message);
    else
        m_window.editor()->say(
            tr("The picture was written as %1.").arg(isolated(QFileInfo(path).fileName())));
}

void InsightCommands::exportComparison(const PictureChoice& choice) {
    Workspace& workspace = m_window.workspace();
    const Project& project = m_window.openDocument()->project();
    const Map* map = project.find(choice.map);
    const Map* other = project.find(choice.other);
    if (!map || !other)
        return;
    // A variant is told as what became of the map that it is based on.
    if (map->basedOn == other->id)
        std::swap(map, other);
    const QString name = fileNameFor(map->title + u" - "_s + other->title) + ".pptx"_L1;
    const QString path = workspace.questions().askSavePath(
        m_pictures, tr("Export as slides"), QDir(workspace.settings().lastFolder()).filePath(name));
    if (path.isEmpty())
        return;
    workspace.settings().setLastFolder(QFileInfo(path).absolutePath());
    PublishOptions options;
    options.theme = workspace.appearance().theme().isDark ? ThemeChoice::Dark : ThemeChoice::Light;
    const Result<void> written =
        publishComparison(path, project, formatFromPath(path).value_or(PublishFormat::Html),
                          map->id, other->id, options);
    if (!written)
        workspace.questions().tell(m_pictures, tr("The slides were not written"),
                                   written.error().message);
    else
        m_window.editor()->say(
            tr("The slides were written as %1.").arg(isolated(QFileInfo(path).fileName())));
}

PicturesWindow* InsightCommands::pictures() const {
    return m_pictures;
}

void InsightCommands::forget() {
    delete m_pictures;
}

} // namespace waymark
