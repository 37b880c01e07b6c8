// A map as a tree: its stages, in each its touchpoints and what is said of the stage as a whole, at
// each touchpoint its feelings and cards, lane by lane. Only parts that were looked at are held;
// a change of the document costs the rows of the things it touches.
#pragma once

#include "model/document.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace waymark {

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { TextColumn, WhatColumn, ColumnCount };

    // The document must outlive the model.
    explicit OutlineModel(Document& document, QObject* parent = nullptr);

    void setMap(Id<Map> map);
    // Shows the lanes of a view instead of those that the map shows, and leaves records out (only
    // feelings and cards; the frame of stages and touchpoints stays), as the canvas does.
    void setShown(std::optional<std::vector<ViewLane>> arrangement,
                  std::shared_ptr<const std::unordered_set<AnyId>> leftOut);
    [[nodiscard]] bool isShown(const Lane& lane) const;
    [[nodiscard]] Id<Map> map() const { return m_map; }
    [[nodiscard]] AnyId record(const QModelIndex& index) const;
    // Whether rows come and go just now because the document changed.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    // Where a record stands; invalid for what the outline does not show.
    [[nodiscard]] QModelIndex indexOf(AnyId record);

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    // A text was typed.
    void renamed(waymark::AnyId record, const QString& text);

private:
    using List = std::vector<AnyId>;

    [[nodiscard]] const Project& project() const { return m_document.project(); }
    // What hangs on a record in the outline now, and on which record one hangs. A null id stands
    // for the map itself.
    [[nodiscard]] List childrenNow(AnyId parent) const;
    template <class P>
    void addCards(Id<P> parent, List& rows) const;
    [[nodiscard]] std::optional<AnyId> parentNow(const Record& record) const;
    // The rows below a record as this model has told them; read when first asked for.
    const List& list(AnyId parent) const;
    [[nodiscard]] QModelIndex indexIn(AnyId parent, AnyId record, int column) const;
    void follow(const Changeset& changeset);
    [[nodiscard]] QModelIndex rowOf(AnyId parent) const; // invalid for the map itself
    // Bring the rows below a record to what they are now, row by row.
    void renew(std::vector<AnyId> parents);
    void removeGone(AnyId parent);
    void insertNew(AnyId parent);
    void forget(AnyId record);

    Document& m_document;
    Id<Map> m_map;
    std::optional<std::vector<ViewLane>> m_arrangement;
    std::shared_ptr<const std::unordered_set<AnyId>> m_leftOut;
    bool m_following = false;
    mutable std::unordered_map<AnyId, List> m_lists;
    mutable std::unordered_map<AnyId, AnyId> m_parents;
};

} // namespace waymark
