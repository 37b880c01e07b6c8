// The outline of a map: an equal way to read and to edit it, as a tree, by keyboard and for screen
// readers. Enter adds another of the same, Ctrl+Enter something below, Ctrl+arrows move.
#pragma once

#include "model/document.h"

#include <QTreeView>

#include <memory>
#include <unordered_set>

namespace waymark {

class OutlineModel;

class OutlineView : public QTreeView {
    Q_OBJECT

public:
    // The document and ids must outlive the view.
    OutlineView(Document& document, IdSource& ids, QWidget* parent = nullptr);

    using QTreeView::edit;
    void setMap(Id<Map> map);
    // What the canvas shows, see OutlineModel::setShown(); while a text is typed, after that.
    void setShown(std::optional<std::vector<ViewLane>> arrangement,
                  std::shared_ptr<const std::unordered_set<AnyId>> leftOut);
    [[nodiscard]] AnyId current() const;
    // Makes a record the current one, as when it was chosen elsewhere; nothing for what the outline
    // does not show.
    void setCurrent(AnyId record);

    // Adds another of the kind of the current one after it (the first stage where there is
    // nothing), or something below it: a touchpoint in a stage, a card at a touchpoint. It is typed
    // at once; left without a word, it is taken back.
    void addSibling();
    void addBelow();

signals:
    void chosen(waymark::AnyId record); // by the user's hand
    // The current one is to go one place in that direction, as the map sees it.
    void moveRequested(Qt::Key direction);
    void refused(const QString& sentence);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;

private:
    void rename(AnyId record, const QString& text);
    void add(Changeset added, AnyId record);
    bool commit(const Changeset& edit);
    void showWhatIsShown();
    [[nodiscard]] std::optional<Place> placeForNewCard(Id<Touchpoint> touchpoint) const;

    Document& m_document;
    IdSource& m_ids;
    OutlineModel* m_model;
    std::optional<std::vector<ViewLane>> m_arrangement;
    std::shared_ptr<const std::unordered_set<AnyId>> m_leftOut;
    AnyId m_typed; // the record whose text is being typed
    AnyId m_new;   // the same where it was just added
    QString m_original;
    QString m_gesture; // everything typed until the field closes is one step of undo
    qint64 m_gestures = 0;
    bool m_following = false;
};

} // namespace waymark
