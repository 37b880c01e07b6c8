// What the program is, its version and licence.
#pragma once

#include <QDialog>

namespace waymark {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace waymark
