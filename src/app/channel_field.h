// The channel of touchpoints: a line that shows the icon it has on the map, and offers the channels
// of the project and the usual ones, each with its icon.
#pragma once

#include "app/field_editors.h"

class QAction;

namespace waymark {

class ChannelField : public LineField {
    Q_OBJECT

public:
    ChannelField(FieldContext& context, const QString& caption, Binding<QString> binding,
                 QWidget* parent = nullptr);
    void load() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void offerAll();
    void showIcon();

    QAction* m_icon;
};

// The channels to offer: those that touchpoints of the project name, by the alphabet, then the
// usual ones that are not among them.
QStringList channelsToOffer(const Project& project);

} // namespace waymark
