// What holds in a window at a moment: from this alone follows which commands can act.
#pragma once

#include <QString>

namespace waymark {

class MainWindow;

enum class Fact : quint64 {
    Document = 1u << 0, // a document is open
    Editable = 1u << 1, // and may be edited
    CanUndo = 1u << 2,
    CanRedo = 1u << 3,
    Selection = 1u << 4, // something on the map is selected
    Copyable = 1u << 5,  // there is something that Copy would take
    Removable = 1u << 6, // there is something that Delete would remove
    Pasteable = 1u << 7, // the clipboard holds something for us
    InFile = 1u << 8,    // the document has a file
    Unsaved = 1u << 9,   // and holds what the file does not, or has none
    SeveralMaps = 1u << 10,
    Recent = 1u << 11,    // there are recent files
    SideBar = 1u << 12,   // shown
    Inspector = 1u << 13, // shown
    FullScreen = 1u << 14,
    ThemeLight = 1u << 15,
    ThemeDark = 1u << 16,
    ThemeSystem = 1u << 17,
    StateToday = 1u << 18,
    StateFuture = 1u << 19,
    StateResearch = 1u << 20,
    ScaleTen = 1u << 21,  // −5 … +5
    ScaleFour = 1u << 22, // −2 … +2
    ScaleOneFive = 1u << 23,
    ScaleOneTen = 1u << 24,
    History = 1u << 25,      // there is one
    HistoryShown = 1u << 26, // its panel is open
    InPast = 1u << 27,       // the map is shown as it was
    Present = 1u << 28,      // or as it is
    KeepsHistory = 1u << 29, // Save writes the history into the file
    SavesByItself = 1u << 30,
    Capturing = 1u << 31,       // each line typed on the map becomes a card
    ReducedMotion = 1ull << 32, // nothing glides
    Outline = 1ull << 33,       // shown
    Comments = 1ull << 34,      // shown
    HasViews = 1ull << 35,      // the map that is shown
    InView = 1ull << 36,        // one of them is shown
    Arranged = 1ull << 37,      // not all of the map is seen: a view or a filter
    Presenting = 1ull << 38,
    CanPresent = 1ull << 39,    // the map that is shown has a stage
    Sitting = 1ull << 40,       // something was presented since the file was opened
    SpeakersPanel = 1ull << 41, // shown
    Insights = 1ull << 42,      // shown
    Funnel = 1ull << 43,        // shown along the map
};

// A set of facts; QFlags hold no more than 32.
class Facts {
public:
    constexpr Facts() = default;
    constexpr Facts(Fact fact)
        : m_bits(quint64(fact)) {}

    constexpr void setFlag(Fact fact, bool on = true) {
        m_bits = on ? m_bits | quint64(fact) : m_bits & ~quint64(fact);
    }
    [[nodiscard]] constexpr bool testFlag(Fact fact) const { return m_bits & quint64(fact); }
    [[nodiscard]] constexpr bool testAnyFlags(Facts facts) const { return m_bits & facts.m_bits; }
    constexpr explicit operator bool() const { return m_bits != 0; }

    constexpr Facts& operator|=(Facts other) {
        m_bits |= other.m_bits;
        return *this;
    }
    constexpr Facts& operator&=(Facts other) {
        m_bits &= other.m_bits;
        return *this;
    }
    friend constexpr bool operator==(Facts, Facts) = default;

private:
    quint64 m_bits = 0;
};
constexpr Facts operator|(Facts a, Facts b) {
    return a |= b;
}
constexpr Facts operator&(Facts a, Facts b) {
    return a &= b;
}

struct WindowFacts {
    Facts facts;
    QString undoLabel; // of the step that undo would take
    QString redoLabel;
};

WindowFacts factsOf(const MainWindow& window);

} // namespace waymark
