// Whether this desktop asks for less motion.
#pragma once

namespace waymark {

// Reads what GNOME and KDE keep of it: animations switched off. False where nothing is said.
bool systemReducesMotion();

} // namespace waymark
