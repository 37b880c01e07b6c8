// Projects and edits made up at random, the same for the same seed on every machine: for property
// tests, layout tests, storage tests and benchmarks.
#pragma once

#include "model/project.h"

#include <random>

namespace waymark {

struct RandomShape {
    int maps = 1;
    int stages = 5; // of each map
    int touchpointsPerStage = 4;
    int cards = 60; // of each map, over all lanes that hold cards
    int personas = 2;
    int lanes = 0;         // of each map; 0: one of every kind
    int links = 3;         // of each map
    int comments = 5;      // of the project; and as many votes and interactions a map
    int views = 0;         // of the project
    bool wildTexts = true; // long words, CJK, Arabic, emoji; else plain words
};

// A number from 0 to `end` - 1; `end` is at least 1.
int randomBelow(std::mt19937_64& random, int end);

// Words of many scripts, from `minWords` to `maxWords` of them.
QString randomText(std::mt19937_64& random, int minWords = 1, int maxWords = 8, bool wild = true);

// A project in which every kind of record occurs (where the shape leaves room) and every field is
// set now and then. Ids count from 1000.
Project randomProject(std::mt19937_64& random, const RandomShape& shape = {});

// What some edit function gives for random arguments; now and then they name nothing, or a record
// of another map. Empty when there was nothing to do. Always fits `project`. Removes more than it
// adds once the project holds more than `roomFor` records.
Changeset randomEdit(const Project& project, std::mt19937_64& random, IdSource& ids,
                     qsizetype roomFor = 600);

// Every record, in no order.
std::vector<Record> recordsOf(const Project& project);

} // namespace waymark
