// soak [--quick] [--prove] [RIG…]: runs the rigs and prints a line of tab-separated cells for each
// figure: hazard, what was done, figure to reach, figure reached, OK or NOT. scripts/soak makes the
// table of it.
#include "soak/soak.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<Rig>& rigs() {
    static const std::vector<Rig> all = {
        {"kill", "killed at random moments", runKillRig, {"no-journal", "in-place"}},
        {"window", "the whole program", runWindowRig, {"no-journal", "in-place"}},
        {"calls", "system calls fail in turn", runCallsRig, {"deaf-write", "deaf-sync"}},
        {"damage", "damaged and strange files", runDamageRig, {"no-sums", "no-siblings"}},
        {"power", "power cuts", runPowerRig, {"no-sync"}},
        {"sync", "programs that synchronise", runSyncRig, {"in-place", "no-check"}},
        {"space", "small, protected and pulled disks", runSpaceRig, {"deaf-write"}},
        {"exit", "ends, crashes, locks and memory", runExitRig, {"no-journal"}},
        {"world", "clocks, languages, names, kinds of files", runWorldRig, {"plain-save"}},
        {"versions", "files of every version", runVersionsRig, {"forgetful-reader"}},
    };
    return all;
}

void print(const SoakRow& row) {
    std::printf("%s\t%s\t%s\t%s\t%s\n", qUtf8Printable(row.hazard), qUtf8Printable(row.done),
                qUtf8Printable(row.bar), qUtf8Printable(row.reached), row.ok ? "OK" : "NOT");
    std::fflush(stdout);
}

bool run(const Rig& rig, bool isQuick) {
    std::fprintf(stderr, "%s: %s\n", rig.name, rig.what);
    Soak soak(isQuick, false, {});
    rig.run(soak);
    for (const SoakRow& row : soak.rows())
        print(row);
    return std::ranges::all_of(soak.rows(), &SoakRow::ok);
}

// A rig with a fault must miss a figure.
bool prove(const Rig& rig) {
    bool all = true;
    for (const char* fault : rig.faults) {
        std::fprintf(stderr, "%s, with the fault “%s”\n", rig.name, fault);
        Soak soak(true, true, QString::fromLatin1(fault));
        rig.run(soak);
        const auto missed = std::ranges::find(soak.rows(), false, &SoakRow::ok);
        const bool isRed = missed != soak.rows().end();
        all = all && isRed;
        print({QString::fromLatin1(rig.name),
               u"with the fault “%1”"_s.arg(QString::fromLatin1(fault)), u"a figure is missed"_s,
               isRed ? u"%1 missed: %2 (%3)"_s.arg(missed->hazard, missed->reached, missed->done)
                     : u"none was missed"_s,
               isRed});
    }
    return all;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool isQuick = arguments.removeAll(u"--quick"_s) > 0;
    const bool isProof = arguments.removeAll(u"--prove"_s) > 0;
    for (const QString& name : arguments) {
        if (std::ranges::none_of(rigs(),
                                 [&](const Rig& rig) { return name == QLatin1String(rig.name); })) {
            std::fprintf(stderr, "soak: there is no rig “%s”\n", qUtf8Printable(name));
            return 2;
        }
    }
    bool all = true;
    for (const Rig& rig : rigs()) {
        if (!arguments.isEmpty() && !arguments.contains(QLatin1String(rig.name)))
            continue;
        const bool ok = isProof ? prove(rig) : run(rig, isQuick);
        all = all && ok;
    }
    return all ? 0 : 1;
}
