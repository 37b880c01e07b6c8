// The bar above the map in which one looks for words and replaces them. Shows and asks; what is
// found is FindView's business.
#pragma once

#include "model/find.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace waymark {

class PlainLabel;

class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    // Shows the bar, with or without its second row, and takes the keyboard to the words, which are
    // selected, so that typing starts anew.
    void open(bool replacing);
    [[nodiscard]] bool isReplacing() const;
    void setQuery(const FindQuery& query);
    [[nodiscard]] FindQuery query() const;
    [[nodiscard]] QString replacement() const;

    // "3 of 17", and where that is. No hit is at -1.
    void showCount(int at, int count, const QString& where);
    // Whether what is shown may be replaced.
    void setReplaceable(bool one, bool all);

signals:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QPushButton* addButton(QHBoxLayout* row, const QString& text, const QString& name,
                           const QString& tip);

    QLineEdit* m_words;
    QLineEdit* m_replacement;
    QPushButton* m_case;
    QPushButton* m_whole;
    QHBoxLayout* m_first = nullptr; // the upper row
    PlainLabel* m_count;
    PlainLabel* m_where;
    QPushButton* m_previous;
    QPushButton* m_next;
    QWidget* m_second;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
};

} // namespace waymark
