#include "bench/window/window_work.h"

#include "app/editor.h"
#include "app/export_dialog.h"
#include "app/file_commands.h"
#include "app/insight_list.h"
#include "app/insights_panel.h"
#include "app/open_document.h"
#include "bench/window/floor.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "storage/database.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr QSize windowSize{1920, 1080};
constexpr int repeats = 60; // of each small thing
constexpr int draggedCards = 500;
constexpr double frameAim = 8; // ms
constexpr double gapAim = 50;  // ms
constexpr int beatMs = 5;
constexpr int restMs = 2500; // after which memory is called that of rest

// The longest time for which the event loop did not come round.
class Heartbeat {
public:
    Heartbeat() {
        m_timer.setInterval(beatMs);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_timer.start();
        m_since.start();
    }
    // What is told until now counts no more.
    void startAnew() {
        m_longest = 0;
        m_since.restart();
    }
    double longest() {
        beat();
        return m_longest;
    }

private:
    void beat() {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6 - beatMs);
        m_since.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

// How often the canvas was painted with a map on it.
class PaintCount : public QObject {
public:
    int paints = 0;

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() != QEvent::Paint)
            return false;
        const auto* canvas = qobject_cast<Canvas*>(object->parent());
        if (canvas && object == canvas->viewport() && !canvas->layout().columns().empty())
            // Counted when it is done, not when it begins.
            QTimer::singleShot(0, this, [this] { ++paints; });
        return false;
    }
};

double msOf(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

// Ends the bench with a word where what it waits for does not come.
template <class Condition>
void spinUntil(const char* what, Condition&& holds) {
    constexpr double patience = 60'000; // ms
    QElapsedTimer since;
    since.start();
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (msOf(since) > patience) {
            std::fprintf(stderr, "window_bench: waited in vain until %s\n", what);
            ::_exit(1);
        }
    }
}

class Work {
public:
    Work()
        : m_workspace(m_questions, {m_dir.filePath(u"drafts"_s), {}})
        , m_window(m_workspace.openWindow()) {
        // The program's settings of SQLite, so that they hold for the floor, too.
        if (!Database::openMemory())
            std::fputs("window_bench: SQLite does not start\n", stderr);
        m_window->resize(windowSize);
        qApp->installEventFilter(&m_paints);
        QCoreApplication::processEvents();
    }

    bool open(const QString& file) {
        m_file = m_dir.filePath(u"map.journey"_s);
        if (!QFile::copy(file, m_file))
            return false;
        std::vector<double> bare;
        qint64 rows = 0;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer since;
            since.start();
            rows = readBare(m_file);
            bare.push_back(msOf(since));
        }
        ::malloc_trim(0); // what the floor used is not there for the map
        const double before = double(residentKib());
        Heartbeat heart;
        QElapsedTimer since;
        since.start();
        m_window->files().openPath(m_file);
        spinUntil("the map was painted", [&] { return m_paints.paints > 0; });
        const double opened = msOf(since);
        settle();
        printRow("open until the first complete screen", opened, "ms", median(bare),
                 "the bare rows read by SQLite", 8);
        printRow("  longest gap of the event loop while opening", heart.longest(), "ms", gapAim);
        canvas().setReducedMotion(true);
        const double cards = double(project().all<Note>().size());
        std::printf("  %-52s %9.0f rows, %.0f notes\n", "  the file", double(rows), cards);
        m_memoryBefore = before;
        return true;
    }

    void frames() {
        canvas().fitMap();
        canvas().viewport()->repaint();
        std::vector<double> first;
        std::vector<double> panned;
        const double whole = canvas().zoom();
        for (double zoom = whole; zoom < 4.5; zoom = zoom < 0.25 ? zoom * 1.5 : zoom * 2) {
            const double at = std::min(zoom, 4.0);
            QElapsedTimer since;
            since.start();
            canvas().setZoom(at);
            canvas().viewport()->repaint();
            first.push_back(msOf(since));
            QScrollBar* across = canvas().horizontalScrollBar();
            const int step = std::max(1, (across->maximum() - across->minimum()) / (repeats * 40));
            for (int i = 0; i < repeats; ++i) {
                since.restart();
                across->setValue(across->value() + std::max(step, 24));
                canvas().viewport()->repaint();
                panned.push_back(msOf(since));
            }
        }
        printRow("frame while panning, whole map to 400 %, p95", p95(panned), "ms", frameAim);
        printRow("frame after a step of zoom, p95", p95(first), "ms", frameAim);
        printRow("frame after a step of zoom, median", median(first), "ms", frameAim);
        canvas().setZoom(1);
        canvas().viewport()->repaint();
    }

    void edits() {
        const Id<Touchpoint> middle = middleOfMap();
        canvas().select(anyId(middle));
        canvas().reveal(anyId(middle));
        settle();
        int count = 0;
        edit("an edit",
             [&] { return rename(project(), anyId(middle), u"A name, number %1"_s.arg(++count)); });
        edit("a touchpoint added", [&] {
            return addTouchpoint(project(), document().ids(), project().find(middle)->stage,
                                 u"New"_s, middle);
        });
    }

    void typing() {
        canvas().select(anyId(middleOfMap()));
        settle();
        QTest::keyClick(&canvas(), Qt::Key_F2);
        settle();
        std::vector<double> letters;
        for (int i = 0; i < repeats; ++i) {
            QElapsedTimer since;
            since.start();
            // Words: a name without blanks would widen every column.
            QTest::keyClick(m_window->focusWidget(),
                            i % 6 == 5 ? Qt::Key_Space : Qt::Key(Qt::Key_A + i % 26));
            QCoreApplication::processEvents();
            letters.push_back(msOf(since));
        }
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        settle();
        printRow("a letter typed into a card, p95", p95(letters), "ms", frameAim);
    }

    // What the panel does after an edit: counts what the edit touched, and shows it.
    void insights() {
        Editor& editor = *m_window->editor();
        editor.setInsightsShown(true);
        settle();
        InsightsPanel& panel = editor.insights();
        const std::pair<InsightPage, const char*> pages[] = {
            {InsightPage::Open, "findings"},
            {InsightPage::Gaps, "gaps"},
            {InsightPage::Funnel, "losses"},
            {InsightPage::Measures, "KPIs"},
        };
        CountingIds ids(1LL << 50);
        for (const auto& [page, name] : pages) {
            panel.showPage(page);
            settle();
            std::vector<double> times;
            for (int i = 0; i < repeats; ++i) {
                m_window->commit(setFeeling(project(), ids, middleOfMap(), {},
                                            FeelingField::Received, i % 2 == 0 ? -4 : 4));
                QElapsedTimer since;
                since.start();
                panel.refresh();
                panel.list().viewport()->repaint();
                times.push_back(msOf(since));
                settle();
            }
            printRow(QByteArray("insights after an edit, ") + name + ", p95", p95(times), "ms", 16);
        }
        editor.setInsightsShown(false);
        settle();
    }

    void drag() {
        canvas().setZoom(0.5);
        std::vector<AnyId> cards;
        AnyId held;
        const auto& layout = canvas().layout();
        for (const LaneRow& row : layout.lanes())
            for (const Cell& cell : row.cells)
                for (const Box& box : cell.boxes)
                    if (box.id.kind == Kind::Note && int(cards.size()) < draggedCards)
                        cards.push_back(box.id);
        if (cards.empty())
            return;
        held = cards.front();
        canvas().setSelection(cards);
        canvas().reveal(held);
        settle();
        const QPoint from = canvas().viewRectOf(held).center().toPoint();
        QWidget* viewport = canvas().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        std::vector<double> steps;
        for (int i = 1; i <= repeats; ++i) {
            QElapsedTimer since;
            since.start();
            const QPoint to = from + QPoint(i * 6, i % 5);
            QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(QPointF(to)),
                             Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
            viewport->repaint();
            steps.push_back(msOf(since));
        }
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
        settle();
        printRow("a step of dragging " + QByteArray::number(qint64(cards.size())) + " cards, p95",
                 p95(steps), "ms", frameAim);
        canvas().setZoom(1);
    }

    void find() {
        m_window->actions().action(u"find"_s)->trigger();
        settle();
        std::vector<double> letters;
        for (const QChar letter : u"the message that was never sent"_s) {
            QElapsedTimer since;
            since.start();
            QTest::keyClick(m_window->focusWidget(), letter.toLatin1());
            QCoreApplication::processEvents();
            letters.push_back(msOf(since));
        }
        printRow("find, a letter of the word looked for, p95", p95(letters), "ms", 16);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        settle();
    }

    void save() {
        std::vector<double> bare;
        std::vector<double> saved;
        double gap = 0;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer since;
            since.start();
            writeBare(m_file, m_dir.filePath(u"bare.journey"_s));
            bare.push_back(msOf(since));
            m_window->commit(
                rename(project(), anyId(middleOfMap()), u"Before saving, %1"_s.arg(i)));
            if (!document().flush())
                std::fputs("window_bench: an edit did not come to the disk\n", stderr);
            settle();
            Heartbeat heart;
            since.restart();
            m_window->files().save();
            spinUntil("the map was saved",
                      [&] { return document().safetyText() == OpenDocument::tr("Saved"); });
            saved.push_back(msOf(since));
            gap = std::max(gap, heart.longest());
        }
        printRow("save, verified", median(saved), "ms", median(bare), "VACUUM INTO and a sync", 4);
        printRow("  longest gap of the event loop while saving", gap, "ms", gapAim);
    }

    // The map as a PDF, from the dialog on.
    void exporting() {
        Heartbeat heart;
        bool isDone = false;
        QElapsedTimer since;
        since.start();
        ExportDialog dialog(project(), m_window->editor()->map(), u"map"_s, m_workspace.settings(),
                            m_window);
        QObject::connect(&dialog, &ExportDialog::finishedExport, &dialog,
                         [&isDone] { isDone = true; });
        dialog.show();
        dialog.exportTo(m_dir.filePath(u"map.pdf"_s));
        spinUntil("the map was exported", [&] { return isDone; });
        std::printf("  %-52s %9.2f ms\n", "export as PDF, from opening the dialog", msOf(since));
        printRow("  longest gap of the event loop while exporting", heart.longest(), "ms", gapAim);
        settle();
    }

    void memory() {
        QTest::qWait(restMs);
        const double cards = std::max<double>(1, double(allCards()));
        const double used = (double(residentKib()) - m_memoryBefore) / cards;
        printRow("memory a card, all told", used, "KiB", 2);
    }

private:
    Canvas& canvas() { return m_window->editor()->canvas(); }
    [[nodiscard]] OpenDocument& document() const { return *m_window->openDocument(); }
    [[nodiscard]] const Project& project() const { return document().project(); }
    [[nodiscard]] qsizetype allCards() const {
        return qsizetype(project().all<Note>().size() + project().all<PainPoint>().size() +
                         project().all<Opportunity>().size() + project().all<Loss>().size() +
                         project().all<Kpi>().size() + project().all<Touchpoint>().size());
    }
    [[nodiscard]] Id<Touchpoint> middleOfMap() const {
        const auto all = touchpointsOf(project(), m_window->editor()->map());
        return all[all.size() / 2];
    }
    // Times an edit made again and again, and then its being undone.
    template <class MakeEdit>
    void edit(const QByteArray& name, MakeEdit&& makeEdit) {
        std::vector<double> painted;
        std::vector<double> kept;
        std::vector<double> undone;
        const auto time = [&](auto&& act, std::vector<double>& until, std::vector<double>* safe) {
            const int before = m_paints.paints;
            QElapsedTimer since;
            since.start();
            act();
            spinUntil("the edit was painted", [&] { return m_paints.paints > before; });
            until.push_back(msOf(since));
            if (!document().flush())
                std::fputs("window_bench: an edit did not come to the disk\n", stderr);
            if (safe)
                safe->push_back(msOf(since));
            settle();
        };
        for (int i = 0; i < repeats; ++i)
            time([&] { m_window->commit(makeEdit()); }, painted, &kept);
        for (int i = 0; i < repeats; ++i)
            time([&] { m_window->actions().action(u"undo"_s)->trigger(); }, undone, nullptr);
        printRow(name + ", until it is painted, p95", p95(painted), "ms", frameAim);
        printRow(name + ", until it is on the disk, p95", p95(kept), "ms", frameAim);
        printRow(name + ", undone and painted, p95", p95(undone), "ms", frameAim);
    }
    // Until nothing waits any more.
    static void settle() {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }

    QTemporaryDir m_dir;
    ScriptedQuestions m_questions;
    Workspace m_workspace;
    MainWindow* m_window;
    PaintCount m_paints;
    QString m_file;
    double m_memoryBefore = 0;
};

} // namespace

int measureWork(const QString& path, const QStringList& parts) {
    Work work;
    if (!work.open(path)) {
        std::fputs("window_bench: the map could not be read\n", stderr);
        return 1;
    }
    const std::pair<QString, void (Work::*)()> all[] = {
        {u"frames"_s, &Work::frames},    {u"edits"_s, &Work::edits},
        {u"typing"_s, &Work::typing},    {u"insights"_s, &Work::insights},
        {u"drag"_s, &Work::drag},        {u"find"_s, &Work::find},
        {u"save"_s, &Work::save},        {u"memory"_s, &Work::memory},
        {u"export"_s, &Work::exporting},
    };
    for (const auto& [name, measure] : all)
        if (parts.isEmpty() || parts.contains(name))
            (work.*measure)();
    std::fflush(stdout);
    ::_exit(0); // what is kept for the next start would only be thrown away
}

long long residentKib() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    return 0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double p95(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[std::min(values.size() - 1,
                                            size_t(std::ceil(double(values.size()) * 0.95)) - 1)];
}

void printRow(const QByteArray& name, double value, const char* unit, double floor,
              const char* floorName, double aim) {
    std::printf("  %-52s %9.2f %-4s %6.2f times %s (%.2f %s), aim %g  %s\n", name.constData(),
                value, unit, value / floor, floorName, floor, unit, aim,
                value / floor <= aim ? "ok" : "MISSED");
}

void printRow(const QByteArray& name, double value, const char* unit, double aim) {
    std::printf("  %-52s %9.2f %-4s aim %g  %s\n", name.constData(), value, unit, aim,
                value <= aim ? "ok" : "MISSED");
}

} // namespace waymark
