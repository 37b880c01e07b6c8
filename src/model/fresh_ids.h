// Ids for new records: from a source that may know nothing of the project (it may count from 1),
// so those that are taken are passed over.
#pragma once

#include "model/project.h"

#include <unordered_set>

namespace waymark {

class FreshIds {
public:
    // Both must outlive this.
    FreshIds(const Project& project, IdSource& source)
        : m_project(project)
        , m_source(source) {}

    // Keeps an id from being given, for records that are to come in under their own.
    void reserve(AnyId id) { m_given.insert(id); }

    AnyId make(Kind kind) {
        AnyId id{kind, m_source.next()};
        while (!isValidId(id.value) || m_project.contains(id) || !m_given.insert(id).second)
            id.value = m_source.next();
        return id;
    }
    template <class T>
    Id<T> make() {
        return {make(T::kind).value};
    }

private:
    const Project& m_project;
    IdSource& m_source;
    std::unordered_set<AnyId> m_given;
};

} // namespace waymark
