// A canvas on a document, driven as a user drives it: mouse in map coordinates, keys, and a count
// of the changes the document announces.
#pragma once

#include "canvas/canvas.h"
#include "model/edits.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

namespace waymark {

// A map with the usual lanes and so many touchpoints in each stage; names are S1, T1, T2, …
Project journey(const std::vector<int>& touchpoints);
// The same with a card in each cell that holds cards, feelings, a persona, a link and facts.
Project fullJourney(const std::vector<int>& touchpoints);

// So many stages of so many touchpoints, each with five cards and a feeling.
Project bigJourney(int stages, int touchpoints);

class CanvasDriver {
public:
    explicit CanvasDriver(Project project, QSize size = {1200, 800});

    CountingIds ids{100'000};
    Document document;
    Canvas canvas;
    int changes = 0; // how often changed() was sent
    QStringList refusals;

    [[nodiscard]] const Project& project() const { return document.project(); }
    [[nodiscard]] Id<Map> map() const { return canvas.map(); }
    [[nodiscard]] const MapLayout& layout() const { return canvas.layout(); }

    // --- finding --------------------------------------------------------------------------------
    [[nodiscard]] Id<Stage> stage(int index) const;
    [[nodiscard]] Id<Touchpoint> touchpoint(int column) const;
    [[nodiscard]] Id<Lane> lane(LaneKind kind) const;
    [[nodiscard]] Place cell(LaneKind kind, int column) const;
    [[nodiscard]] std::vector<AnyId> cards(LaneKind kind, int column) const;
    [[nodiscard]] QString text(AnyId id) const;
    [[nodiscard]] QStringList texts(LaneKind kind, int column) const;
    [[nodiscard]] QStringList names() const; // of the touchpoints, left to right
    // The middle of a record's thing or of a cell, in map units.
    [[nodiscard]] QPointF middle(AnyId id) const;
    [[nodiscard]] QPointF middle(const Place& cell) const;

    // --- doing ----------------------------------------------------------------------------------
    [[nodiscard]] QPoint view(QPointF map) const;
    void click(QPointF map, Qt::KeyboardModifiers modifiers = {});
    void doubleClick(QPointF map);
    void press(QPointF map, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton);
    void move(QPointF map, Qt::KeyboardModifiers modifiers = {});
    void release(QPointF map, Qt::KeyboardModifiers modifiers = {});
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});
    void hover(QPointF map);
    // To whatever has the keyboard: the canvas or its editor.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString& text);
    [[nodiscard]] QWidget* keyboard();

    // Writes a picture to /tmp when WAYMARK_GRAB is set.
    void grab(const QString& name);

private:
    void mouse(QEvent::Type type, QPointF map, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers);
    Qt::MouseButton m_button = Qt::LeftButton;
};

} // namespace waymark
