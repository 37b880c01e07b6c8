// Steps of the history, as a file or a draft holds them: what is read can be written and comes
// back.
#include "fuzz/targets.h"
#include "storage/record_codec.h"

namespace waymark {

void fuzzStep(const QByteArray& bytes) {
    const auto step = decodeChangeset(bytes);
    if (!step)
        return;
    // A number that is none equals nothing, so the bytes are compared.
    const QByteArray written = encodeChangeset(*step);
    const auto again = decodeChangeset(written);
    mustHold(again.ok(), "what was read as a step can be written and read again");
    mustHold(encodeChangeset(*again) == written, "and says the same");
}

} // namespace waymark
