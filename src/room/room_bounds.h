// How much a room may send: sizes, rates, and how many of everything are kept. What is beyond them
// is refused with a sentence; nothing that a phone sends makes the program hold more than this.
#pragma once

namespace waymark {

struct RoomBounds {
    // Sizes.
    int bodyBytes = 4096;   // of one message
    int headerBytes = 8192; // of one request
    int nameLength = 40;    // characters
    int textLength = 500;
    int textLines = 12;

    // Rates: so many at once, then so many a second.
    double burstEach = 20;
    double perSecondEach = 0.5;
    double burstAll = 600;
    double perSecondAll = 20;
    // Guesses at the short address, of one network address and of all.
    double guessesEach = 10;
    double guessesPerSecondEach = 1.0 / 6;
    double guessesAll = 120;
    double guessesPerSecondAll = 2;

    // Numbers.
    int people = 200;     // known at a time
    int waiting = 1000;   // cards in the tray
    int waitingEach = 60; // … of one person
    int namesEach = 3;
    int messagesEach = 400; // in a sitting; each is remembered, so that none counts twice
    int connections = 400;
    int connectionsEach = 120; // from one network address

    // Times, in milliseconds.
    int hereMs = 15'000;      // without a sign of life somebody is not there any more
    int forgottenMs = 60'000; // … and, having sent nothing, is forgotten
};

} // namespace waymark
