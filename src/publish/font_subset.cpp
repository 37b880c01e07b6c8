#include "publish/font_subset.h"

#include <QtEndian>

#include <hb-subset.h>

#include <memory>

namespace waymark {

namespace {

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Set = std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>>;

Face faceOf(const QByteArray& font) {
    const Blob blob(hb_blob_create(font.constData(), uint(font.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr));
    return Face(hb_face_create(blob.get(), 0));
}

QByteArray bytesOf(hb_blob_t* blob) {
    uint length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return QByteArray(data, qsizetype(length));
}

bool hasAny(hb_face_t* face, const QSet<char32_t>& characters) {
    const Set known(hb_set_create());
    hb_face_collect_unicodes(face, known.get());
    for (const char32_t character : characters) {
        if (hb_set_has(known.get(), character))
            return true;
    }
    return false;
}

} // namespace

QByteArray subsetOfFont(const QByteArray& font, const QSet<char32_t>& characters) {
    const Face face = faceOf(font);
    const Input input(hb_subset_input_create_or_fail());
    if (!input || hb_face_get_glyph_count(face.get()) == 0 || !hasAny(face.get(), characters))
        return {};
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters)
        hb_set_add(wanted, character);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
                                 HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n')})
        hb_set_add(dropped, table);
    const Face subset(hb_subset_or_fail(face.get(), input.get()));
    if (!subset)
        return {};
    const Blob bytes(hb_face_reference_blob(subset.get()));
    return bytesOf(bytes.get());
}

QByteArray outlinesOfFont(const QByteArray& font, const QSet<quint32>& glyphs) {
    const Face face = faceOf(font);
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return {};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    // Only the outlines are wanted: cutting down the other tables would take most of the time.
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
          HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
          HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('h', 'm', 't', 'x')})
        hb_set_add(dropped, table);
    const Face subset(hb_subset_or_fail(face.get(), input.get()));
    if (!subset)
        return {};
    const Blob table(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' ')));
    return bytesOf(table.get());
}

// OpenType's head and OS/2 tables.
FontMeasures fontMeasures(const QByteArray& font) {
    const Face face = faceOf(font);
    const Blob head(hb_face_reference_table(face.get(), HB_TAG('h', 'e', 'a', 'd')));
    const Blob os2(hb_face_reference_table(face.get(), HB_TAG('O', 'S', '/', '2')));
    const QByteArray headBytes = bytesOf(head.get());
    const QByteArray os2Bytes = bytesOf(os2.get());
    const double scale = 1000.0 / hb_face_get_upem(face.get());
    const auto number = [scale](const QByteArray& table, qsizetype at) {
        return at + 2 <= table.size() ? qFromBigEndian<qint16>(table.constData() + at) * scale : 0;
    };
    return {QRectF(QPointF(number(headBytes, 36), number(headBytes, 38)),
                   QPointF(number(headBytes, 40), number(headBytes, 42))),
            number(os2Bytes, 68), number(os2Bytes, 70), number(os2Bytes, 88)};
}

} // namespace waymark
