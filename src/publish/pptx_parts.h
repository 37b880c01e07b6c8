// The parts of a presentation that do not depend on what is on its slides.
#pragma once

#include "publish/pptx_document.h"

namespace waymark {

namespace pptx {

QByteArray contentTypes(int slides, const std::vector<bool>& hasNotes, bool hasAnyNotes);
QByteArray rootRelations();
QByteArray coreProperties(const PptxMetadata& metadata);
QByteArray appProperties(int slides);
QByteArray presentation(int slides, const QSizeF& size, bool hasNotes);
QByteArray presentationRelations(int slides, bool hasNotes);
QByteArray slideMaster(const QSizeF& size);
QByteArray slideMasterRelations();
QByteArray slideLayout(const QSizeF& size);
QByteArray slideLayoutRelations();
// The twelve colours of a presentation's theme, in their order there.
std::vector<ThemeColour> themeColours(const Theme& theme);
QByteArray theme(const std::vector<ThemeColour>& colours);
QByteArray notesMaster();
QByteArray notesMasterRelations();
QByteArray notesSlide(const QString& notes);
QByteArray notesSlideRelations(int slide);
// A relation element; `type` is the last word of its type's address.
QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target);
QByteArray relations(const QByteArray& list);

} // namespace pptx

} // namespace waymark
