// The address of a room, large enough for its last row: a code to scan and a line to type.
#pragma once

#include "room/qr_code.h"

#include <QWidget>

namespace waymark {

class RoomPoster : public QWidget {
    Q_OBJECT

public:
    explicit RoomPoster(QWidget* parent = nullptr);

    // The code leads to `address`; `typed` stands below it.
    void setAddress(const QString& address, const QString& typed);
    [[nodiscard]] QString typed() const { return m_typed; }
    [[nodiscard]] QSize sizeHint() const override { return {340, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 290}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_address;
    QrCode m_code;
    QString m_typed;
};

} // namespace waymark
