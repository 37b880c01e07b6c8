#include "app/incoming.h"

#include "app/background.h"
#include "app/clipboard.h"
#include "app/edit_steps.h"
#include "app/editor.h"
#include "app/insight_commands.h"
#include "app/long_paste.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/paste_dialog.h"
#include "app/picture_import.h"
#include "app/picture_paste.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/record_list.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "drawing/images.h"
#include "exchange/csv_table.h"
#include "exchange/exchange.h"
#include "exchange/text_decoding.h"
#include "storage/file_stamp.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qint64 largestTextFile = 16 * 1024 * 1024; // bytes

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::incoming", text);
}

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool holdsCards(const Project& project, const Place& cell) {
    const Lane* lane = project.find(cell.lane);
    return lane && cardKind(lane->lane) && (cell.stage || cell.touchpoint);
}

// Where a piece lands: beside what is selected.
PasteTarget targetOf(const Project& project, const Editor& editor) {
    PasteTarget target;
    target.map = editor.map();
    if (const auto& cell = editor.canvas().currentCell()) {
        target.stage = cell->stage;
        target.touchpoint = cell->touchpoint;
        target.lane = cell->lane;
        return target;
    }
    const auto current = project.find(editor.canvas().current());
    if (!current)
        return target;
    if (const auto* stage = std::get_if<Stage>(&*current)) {
        target.stage = stage->id;
    } else if (const auto* touchpoint = std::get_if<Touchpoint>(&*current)) {
        target.touchpoint = touchpoint->id;
    } else if (const auto* feeling = std::get_if<Feeling>(&*current)) {
        target.touchpoint = feeling->touchpoint;
    } else if (const auto* lane = std::get_if<Lane>(&*current)) {
        target.lane = lane->id;
    } else if (const auto place = placeOf(*current)) {
        target.stage = place->stage;
        target.touchpoint = place->touchpoint;
        target.lane = place->lane;
    }
    return target;
}

// The cell in which the first of several cards goes.
Place startOf(const Project& project, const Editor& editor) {
    if (const auto& cell = editor.canvas().currentCell(); cell && holdsCards(project, *cell))
        return *cell;
    return placeForCards(project, editor.map(), editor.canvas().current()).value_or(Place{});
}

enum class FileSort : quint8 { Map, Table, Text, Picture, Log };

// By its ending, and where that tells nothing by its first bytes.
FileSort sortOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const auto format = formatForFile(path))
        return *format == Format::Csv || *format == Format::Markdown ? FileSort::Table
                                                                     : FileSort::Map;
    if (ending == "journey"_L1)
        return FileSort::Map;
    if (ending == "xes"_L1)
        return FileSort::Log;
    return ending == "txt"_L1 || ending == "text"_L1 ? FileSort::Text : FileSort::Picture;
}

} // namespace

void Incoming::paste(const QMimeData* data) {
    m_persona = 0;
    if (const auto* list = qobject_cast<RecordList*>(m_window.focusWidget());
        list && list->current().kind == Kind::Persona)
        m_persona = list->current().value;
    if (!data)
        return;
    if (holdsPiece(data))
        pastePiece(data);
    else if (const QStringList files = localFiles(data); !files.isEmpty())
        takeFiles(files);
    else if (holdsPicture(data))
        putPictures({pictureIn(data)});
    else
        pasteText(textIn(data));
}

void Incoming::pastePiece(const QMimeData* data) {
    Editor& editor = *m_window.editor();
    OpenDocument& open = *m_window.openDocument();
    const auto piece = pieceIn(data);
    if (!piece) {
        m_window.workspace().questions().tell(&m_window, tr("This cannot be pasted"),
                                              piece.error().message);
        return;
    }
    std::vector<AnyId> added;
    const Changeset edit = waymark::paste(open.project(), open.ids(), piece->fragment,
                                          targetOf(open.project(), editor), &added);
    if (edit.isEmpty()) {
        const bool isThere = !added.empty();
        editor.say(isThere ? tr("What is on the clipboard is in this file already.")
                           : tr("Nothing was pasted: there is no place for it on this map."));
        return;
    }
    if (!m_window.commit(edit))
        return;
    if (added.size() == 1 && added.front().kind == Kind::Map)
        editor.showMap({added.front().value});
    else
        editor.canvas().setSelection(added);
    if (!piece->warnings.empty())
        editor.say(tr("Pasted. Parts of it could not be taken over as they were: %1")
                       .arg(piece->warnings.front().text));
}

void Incoming::pasteText(const QString& text, QChar separator) {
    if (text.trimmed().isEmpty())
        return;
    if (m_window.editor()->canvas().isCapturing()) {
        if (const auto lines = pasteableLines(&m_window, text))
            m_window.editor()->canvas().captureLines(*lines);
        return;
    }
    const PastedText pasted = readPastedText(text, separator);
    if (pasted.isOneLine()) {
        pasteLines(text);
        return;
    }
    Editor& editor = *m_window.editor();
    OpenDocument& open = *m_window.openDocument();
    if (open.isReadOnly() || !open.project().find(editor.map())) {
        pasteLines(text);
        return;
    }
    editor.canvas().finishEditing();
    Settings& settings = m_window.workspace().settings();
    const PasteSetting last = settings.pasteSetting(pasted.isTable);
    const PasteChoice usual{.shape = PasteShape(std::clamp(last.shape, 0, 3)),
                            .rows = PasteRows(std::clamp(last.rows, 0, 2)),
                            .start = startOf(open.project(), editor)};
    const Project before = open.project(); // it may change by another window's hand meanwhile
    PasteDialog dialog(before, editor.map(), pasted,
                       suggestedChoice(before, editor.map(), pasted, usual), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PasteChoice chosen = dialog.choice();
    settings.setPasteSetting(pasted.isTable, {int(chosen.shape), int(chosen.rows)});
    std::vector<AnyId> added;
    const Changeset edit =
        pasteAsPlanned(open.project(), open.ids(), editor.map(), dialog.plan(), &added);
    if (m_window.commit(edit))
        editor.canvas().setSelection(added);
}

void Incoming::pasteLines(const QString& text) {
    // A short line takes the shortest way.
    const auto lines = pasteableLines(&m_window, text);
    if (!lines)
        return;
    Editor& editor = *m_window.editor();
    OpenDocument& open = *m_window.openDocument();
    const Place start = startOf(open.project(), editor);
    if (lines->isEmpty() || !start.lane) {
        editor.say(tr("Nothing was pasted: this map has no lane that holds cards."));
        return;
    }
    PastedText pasted;
    for (const QString& line : *lines)
        pasted.rows.push_back({line});
    const PasteChoice choice{.shape = PasteShape::CardPerLine, .start = start};
    std::vector<AnyId> added;
    const Changeset edit =
        pasteAsPlanned(open.project(), open.ids(), editor.map(),
                       planPaste(open.project(), editor.map(), pasted, choice), &added);
    if (m_window.commit(edit))
        editor.canvas().setSelection(added);
}

void Incoming::putPictures(const std::vector<Result<Attachment>>& pictures) {
    Editor& editor = *m_window.editor();
    OpenDocument& open = *m_window.openDocument();
    AnyId onto = editor.canvas().current();
    if (m_persona)
        onto = {Kind::Persona, m_persona};
    EditSteps steps(open.project());
    std::vector<AnyId> placed;
    QString label;
    QStringList refused;
    for (const Result<Attachment>& picture : pictures) {
        if (!picture) {
            refused.append(picture.error().message);
            continue;
        }
        // The second picture does not take the place of the first.
        const bool isNext = !placed.empty() && placed.back().kind == Kind::Note;
        std::optional<Place> cell = editor.canvas().currentCell();
        if (isNext)
            cell = placeOf(*steps.project().find(placed.back()));
        AnyId changed;
        const Changeset step = placePicture(steps.project(), open.ids(), editor.map(), *picture,
                                            isNext ? AnyId{} : onto, cell, &changed);
        label = step.label;
        if (steps.make(step))
            placed.push_back(changed);
    }
    if (m_window.commit(steps.take(label)) && placed.front().kind == Kind::Note) {
        editor.canvas().setSelection(placed);
        editor.canvas().reveal(placed.front());
    } else if (placed.empty() && refused.isEmpty()) {
        editor.say(tr("There is no place for a picture on this map. Add a stage first."));
    }
    if (!refused.isEmpty())
        m_window.workspace().questions().tell(&m_window, tr("This picture cannot be used"),
                                              refused.join(u'\n'));
}

void Incoming::takePictures(const QStringList& paths) {
    runInBackground(
        &m_window,
        [paths] {
            std::vector<Result<Attachment>> read;
            for (const QString& path : paths)
                read.push_back(readPicture(path, pastedPictureSide));
            return read;
        },
        [this](const std::shared_ptr<std::vector<Result<Attachment>>>& read) {
            if (m_window.editor())
                putPictures(*read);
        });
}

void Incoming::takeTextFile(const QString& path, bool canBeMap) {
    if (canBeMap) {
        const QString name = visibleMarks(QFileInfo(path).fileName());
        const int chosen =
            askQuestion(&m_window, tr("What should become of %1?").arg(isolated(name)),
                        tr("It can be opened as a map of its own, or its text put on this one."),
                        {{tr("Cancel")},
                         {tr("Put it on this map")},
                         {tr("Open as a map"), ButtonKind::Primary}});
        if (chosen == 2)
            m_window.files().openPath(path);
        if (chosen != 1)
            return;
    }
    const auto content = readWholeFile(path, largestTextFile);
    if (!content) {
        m_window.workspace().questions().tell(&m_window, tr("The file could not be read"),
                                              content.error().message);
        return;
    }
    Warnings undecoded; // show as replacement marks in the preview
    const QString text = decodeText(content->bytes, undecoded);
    const bool isCsv = formatForFile(path) == Format::Csv;
    pasteText(text, isCsv ? guessSeparator(text) : QChar(u'\t'));
}

void Incoming::takeFiles(const QStringList& paths) {
    QStringList pictures;
    for (const QString& path : paths) {
        const FileSort sort = sortOf(path);
        if (sort == FileSort::Log ||
            (sort == FileSort::Table && m_window.insights().takesLog(path)))
            m_window.insights().importLogFrom(path);
        else if (sort == FileSort::Map || !m_window.editor())
            m_window.files().openPath(path);
        else if (sort == FileSort::Picture)
            pictures.append(path);
        else
            takeTextFile(path, sort == FileSort::Table);
    }
    if (!pictures.isEmpty())
        takePictures(pictures);
}

bool Incoming::takes(const QMimeData* data) const {
    if (!localFiles(data).isEmpty())
        return true;
    const OpenDocument* open = m_window.openDocument();
    return open && !open->isReadOnly() && hasPasteable(data);
}

// Selects what the drop was meant for.
void Incoming::aimAt(QPoint at) {
    m_persona = 0;
    Editor* editor = m_window.editor();
    QWidget* hit = editor ? m_window.childAt(at) : nullptr;
    for (QWidget* widget = hit; widget; widget = widget->parentWidget()) {
        if (auto* list = qobject_cast<RecordList*>(widget)) {
            const AnyId row = list->recordAt(list->viewport()->mapFrom(&m_window, at));
            m_persona = row.kind == Kind::Persona ? row.value : 0;
            return;
        }
    }
    if (!editor)
        return;
    Canvas& canvas = editor->canvas();
    const QPoint inView = canvas.viewport()->mapFrom(&m_window, at);
    const auto found =
        canvas.viewport()->rect().contains(inView) ? canvas.positionUnder(inView) : std::nullopt;
    if (!found)
        return;
    if (!found->record.isNull())
        canvas.select(found->record);
    else if (const auto cell = placeAt(canvas.layout(), found->row, found->column))
        canvas.selectCell(*cell);
}

void Incoming::drop(const QMimeData* data, QPoint at) {
    aimAt(at);
    // What is dropped is gone when the drag is over, and the questions come after that.
    const QStringList files = localFiles(data);
    auto kept = std::make_shared<QMimeData>();
    if (files.isEmpty()) {
        for (const QString& format : data->formats())
            if (format == pieceMimeType() || format == "text/plain"_L1 ||
                format.startsWith("image/"_L1))
                kept->setData(format, data->data(format));
        if (holdsPicture(data) && !kept->hasImage())
            kept->setImageData(data->imageData());
    }
    QMetaObject::invokeMethod(
        &m_window,
        [this, files, kept] {
            m_window.bringForward();
            if (!files.isEmpty())
                takeFiles(files);
            else if (!m_window.editor())
                return;
            else if (holdsPiece(kept.get()))
                pastePiece(kept.get());
            else if (kept->hasText())
                pasteText(kept->text());
            else
                putPictures({pictureIn(kept.get())});
        },
        Qt::QueuedConnection);
}

} // namespace waymark
