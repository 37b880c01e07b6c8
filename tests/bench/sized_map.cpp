// Writes a map of a given size into a file, for measuring whole commands with it.
//
//   sized_map TOUCHPOINTS FILE.journey
#include "bench/sized_project.h"

#include "storage/journey_file.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto written =
        waymark::publishJourney(waymark::sizedProject(arguments[1].toInt()), arguments[2]);
    if (!written)
        std::fprintf(stderr, "sized_map: %s\n", qPrintable(written.error().message));
    return written ? 0 : 1;
}
