// What is fed to each reader of strangers' bytes. libFuzzer calls these with what it invents
// (fuzz_main.cpp), the ordinary tests with what it once found (test_corpus.cpp). Each reads the
// bytes, does with the outcome what the program would do, and stops the process where a promise is
// broken; a crash, a hang or a sanitizer's finding is the fault otherwise looked for.
#pragma once

#include "model/project.h"

#include <QByteArray>

namespace waymark {

void fuzzJson(const QByteArray& bytes);
void fuzzOjf(const QByteArray& bytes);
void fuzzMermaid(const QByteArray& bytes);
void fuzzCsv(const QByteArray& bytes); // and TSV: the reader finds the separator
void fuzzMarkdown(const QByteArray& bytes);
void fuzzJourney(const QByteArray& bytes);
void fuzzStep(const QByteArray& bytes);  // of the history in a file or a draft
void fuzzPages(const QByteArray& bytes); // of a damaged file, read one by one
void fuzzClipboard(const QByteArray& bytes);
void fuzzPicture(const QByteArray& bytes);

struct FuzzTarget {
    const char* name; // of its corpus folder
    void (*run)(const QByteArray&);
};
inline constexpr FuzzTarget fuzzTargets[] = {
    {"json", fuzzJson},           {"ojf", fuzzOjf},
    {"mermaid", fuzzMermaid},     {"csv", fuzzCsv},
    {"markdown", fuzzMarkdown},   {"journey", fuzzJourney},
    {"clipboard", fuzzClipboard}, {"picture", fuzzPicture},
    {"step", fuzzStep},           {"pages", fuzzPages},
};

// Stops the process with the promise that was broken.
void mustHold(bool holds, const char* promise);
// Every record of the project obeys the rules of the model.
void mustBeLegal(const Project& project);

} // namespace waymark
