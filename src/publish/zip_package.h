// A zip archive made in memory: the container of Office documents. The same parts give the same
// bytes.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace waymark {

class ZipPackage {
public:
    // A part by its path in the archive. The order of the calls is the order of the parts.
    void add(const QString& path, const QByteArray& bytes) { m_parts.push_back({path, bytes}); }

    // The archive. Error: Internal.
    [[nodiscard]] Result<QByteArray> toBytes() const;

private:
    struct Part {
        QString path;
        QByteArray bytes;
    };
    std::vector<Part> m_parts;
};

} // namespace waymark
