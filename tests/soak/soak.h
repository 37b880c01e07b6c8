// The long tests of what keeps work safe, as one program that scripts/soak calls. Each rig takes
// the place of one kind of trouble (a kill, a power cut, a full disk …) and reports figures; each
// has a fault that can be planted, with which it must miss its figure.
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <random>
#include <vector>

namespace waymark {

// One line of the table.
struct SoakRow {
    QString hazard;  // "A1"
    QString done;    // what was tried, with counts
    QString bar;     // the figure to reach
    QString reached; // the figure reached
    bool ok = false;
};

// What a rig works with: how much to do, a folder of its own, the fault that is planted.
class Soak {
public:
    // `fault` empty: none is planted.
    Soak(bool isQuick, bool isBrief, QString fault);

    // How often to do a thing: in the full run, in a quick one, or (far fewer) to prove a rig.
    [[nodiscard]] int times(int full, int quick) const;
    [[nodiscard]] bool isQuick() const { return m_isQuick || m_isBrief; }

    // A fault that the programs under test are started with (see faults.cpp), or that the rig
    // plants in what it does itself.
    [[nodiscard]] bool hasFault(const char* name) const;
    // For programs under test: the fault, where one is planted, a home of their own, and files that
    // take so many microseconds longer to write; with a fault a multiple of that.
    [[nodiscard]] QProcessEnvironment environment(int writeDelay = 0) const;

    [[nodiscard]] QString path(const QString& name = {}) const;
    std::mt19937_64& random() { return m_random; }

    void report(const QString& hazard, const QString& done, const QString& bar,
                const QString& reached, bool ok);
    // For what cannot be tried on this machine: not reached where it must be (CI=true).
    void reportImpossible(const QString& hazard, const QString& done, const QString& why);
    // Says on standard error what went wrong, for whoever looks into it; the first few of a rig.
    void note(const QString& what);

    [[nodiscard]] const std::vector<SoakRow>& rows() const { return m_rows; }

private:
    bool m_isQuick;
    bool m_isBrief;
    QString m_fault;
    QTemporaryDir m_folder;
    std::mt19937_64 m_random{20240607};
    std::vector<SoakRow> m_rows;
    int m_notes = 0;
};

struct Rig {
    const char* name; // "kill"
    const char* what;
    void (*run)(Soak&);
    std::vector<const char*> faults; // each must turn it red
};

void runKillRig(Soak& soak);
void runCallsRig(Soak& soak);
void runDamageRig(Soak& soak);
void runPowerRig(Soak& soak);
void runSyncRig(Soak& soak);
void runSpaceRig(Soak& soak);
void runWindowRig(Soak& soak);
void runWorldRig(Soak& soak);
void runExitRig(Soak& soak);
void runVersionsRig(Soak& soak);

// Copies of what the shell would say.
QString quotedList(const QStringList& words);
// Runs a program to its end; its exit code, or -1 where it could not run, crashed or took longer
// than two minutes. What it said on both outputs goes to `output`.
int runProgram(const QString& program, const QStringList& arguments, QString* output = nullptr,
               const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
bool isRoot();

} // namespace waymark
