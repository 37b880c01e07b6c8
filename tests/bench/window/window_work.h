// Works on a large map in the real window and times each step; and how figures are told.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace waymark {

// Opens the map and prints a line for each thing measured. `parts` are some of frames, edits,
// typing, drag, find, save and memory; none: all. Needs a QApplication. Returns the exit code.
int measureWork(const QString& path, const QStringList& parts);

// Memory of this process that is in use, in KiB.
long long residentKib();

double median(std::vector<double> values);
double p95(std::vector<double> values);

// "name  12.3 ms  1.40 times <floor> (10.0 ms), aim 2"
void printRow(const QByteArray& name, double value, const char* unit, double floor,
              const char* floorName, double aim);
// "name  12.3 ms, aim 8 ms"
void printRow(const QByteArray& name, double value, const char* unit, double aim);

} // namespace waymark
