// A card of the map, shown small in the inspector: pressing it goes to the card.
#pragma once

#include "model/project.h"

#include <QAbstractButton>

namespace waymark {

class CardButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit CardButton(QWidget* parent = nullptr);

    // Shows the card as it is in the project.
    void setCard(const Project& project, AnyId card);
    [[nodiscard]] AnyId card() const { return m_card; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    AnyId m_card;
    QString m_meta; // "impact 5 · effort 2"
    int m_severity = 0;
};

} // namespace waymark
