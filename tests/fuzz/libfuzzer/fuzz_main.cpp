// One fuzz program: feeds libFuzzer's inputs to the target that the build names.
#include "fuzz/targets.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>

// The names and types are libFuzzer's.
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QCoreApplication application(*count, *arguments);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    waymark::WAYMARK_FUZZ_TARGET(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
