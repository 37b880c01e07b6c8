#include "publish/zip_package.h"

#include <QCoreApplication>

#include <zip.h>

namespace waymark {

namespace {

constexpr time_t noTime = 315532800; // 1 January 1980, the first that zip knows

Error packingFault() {
    return {ErrorCode::Internal,
            QCoreApplication::translate("publish", "The document could not be packed, so nothing "
                                                   "was written. Please try again, and report this "
                                                   "if it happens again."),
            {}};
}

} // namespace

Result<QByteArray> ZipPackage::toBytes() const {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive =
        memory ? zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error) : nullptr;
    if (!archive) {
        if (memory)
            zip_source_free(memory);
        zip_error_fini(&error);
        return packingFault();
    }
    zip_source_keep(memory); // it outlives the archive, to be read
    bool isWhole = true;
    for (const Part& part : m_parts) {
        zip_source_t* bytes =
            zip_source_buffer(archive, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
        const zip_int64_t index =
            bytes ? zip_file_add(archive, part.path.toUtf8().constData(), bytes, ZIP_FL_ENC_UTF_8)
                  : -1;
        if (bytes && index < 0)
            zip_source_free(bytes);
        isWhole = isWhole && index >= 0 &&
                  zip_file_set_mtime(archive, zip_uint64_t(index), noTime, 0) == 0;
    }
    if (!isWhole || zip_close(archive) != 0) {
        zip_discard(archive);
        isWhole = false;
    }
    QByteArray bytes;
    zip_stat_t status;
    zip_stat_init(&status);
    if (isWhole && zip_source_stat(memory, &status) == 0 && zip_source_open(memory) == 0) {
        bytes.resize(qsizetype(status.size));
        isWhole = zip_source_read(memory, bytes.data(), status.size) == zip_int64_t(status.size);
        zip_source_close(memory);
    }
    zip_source_free(memory);
    zip_error_fini(&error);
    if (!isWhole || bytes.isEmpty())
        return packingFault();
    return bytes;
}

} // namespace waymark
