// The program's sign and name.
#pragma once

#include <QWidget>

namespace waymark {

class Logo : public QWidget {
    Q_OBJECT

public:
    explicit Logo(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace waymark
