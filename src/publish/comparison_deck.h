// Two maps side by side as slides: what it comes to, both curves over one another, what is new,
// gone and otherwise stage by stage, and the gains and losses. Every shape and text can be edited.
#pragma once

#include "publish/deck.h"

namespace waymark {

// The maps must be of the project; map `b` is told as what became of map `a`, on the scale of `a`.
Deck comparisonDeckOf(const Project& project, Id<Map> a, Id<Map> b, const Theme& theme);

// Whether the slides can be written as that: PPTX and PDF.
bool takesComparison(PublishFormat format);

// The bytes of the file; of the options, theme, title and author count. Errors: NotFound (no such
// map), Invalid (takesComparison() says no), Cancelled.
Result<QByteArray> renderComparison(const Project& project, PublishFormat format, Id<Map> a,
                                    Id<Map> b, const PublishOptions& options,
                                    const Progress& progress = {});
// renderComparison(), then writeFileAtomically() to `path`.
Result<void> publishComparison(const QString& path, const Project& project, PublishFormat format,
                               Id<Map> a, Id<Map> b, const PublishOptions& options,
                               const Progress& progress = {});

} // namespace waymark
