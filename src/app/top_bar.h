// The bar above the map: the file's name, what is safe where, and the commands used most.
#pragma once

#include <QWidget>

namespace waymark {

class ActionTable;
class OpenDocument;
class PlainLabel;

class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(const OpenDocument& document, const ActionTable& actions, QWidget* parent = nullptr);

    // Shows the document's name and safety as they are now.
    void refresh();
    [[nodiscard]] QString safetyText() const;

private:
    const OpenDocument& m_document;
    PlainLabel* m_name;
    PlainLabel* m_safety;
};

} // namespace waymark
