#include "bench/window/floor.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <variant>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int menus = 8;
constexpr int actionsPerMenu = 10;
constexpr int docks = 3;

class Centre : public QWidget {
public:
    explicit Centre(void (*painted)())
        : m_painted(painted) {}

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        if (!m_isPainted)
            QTimer::singleShot(0, this, [this] { m_painted(); });
        m_isPainted = true;
    }

private:
    void (*m_painted)();
    bool m_isPainted = false;
};

using Value = std::variant<qint64, double, QString, QByteArray>;

Value valueAt(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
                                 sqlite3_column_bytes(row, column));
    default:
        return QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)),
                          sqlite3_column_bytes(row, column));
    }
}

QStringList tablesOf(sqlite3* file) {
    QStringList tables;
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(file, "SELECT name FROM sqlite_master WHERE type = 'table'", -1, &row,
                       nullptr);
    while (sqlite3_step(row) == SQLITE_ROW)
        tables << std::get<QString>(valueAt(row, 0));
    sqlite3_finalize(row);
    return tables;
}

} // namespace

int runFloor(void (*painted)()) {
    QMainWindow window;
    for (int i = 0; i < menus; ++i) {
        QMenu* menu = window.menuBar()->addMenu(u"Menu %1"_s.arg(i + 1));
        for (int j = 0; j < actionsPerMenu; ++j)
            menu->addAction(u"Action %1"_s.arg(j + 1));
    }
    QToolBar* bar = window.addToolBar(u"Tools"_s);
    for (int i = 0; i < actionsPerMenu; ++i)
        bar->addAction(u"Tool %1"_s.arg(i + 1));
    for (int i = 0; i < docks; ++i) {
        auto* dock = new QDockWidget(u"Dock %1"_s.arg(i + 1), &window);
        auto* tree = new QTreeWidget;
        for (int j = 0; j < actionsPerMenu; ++j)
            tree->addTopLevelItem(new QTreeWidgetItem({u"Row %1"_s.arg(j + 1)}));
        dock->setWidget(tree);
        window.addDockWidget(i == 0 ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, dock);
    }
    window.setCentralWidget(new Centre(painted));
    window.resize(1920, 1080);
    window.show();
    return QApplication::exec();
}

qint64 readBare(const QString& path) {
    sqlite3* file = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &file, SQLITE_OPEN_READONLY,
                        nullptr) != SQLITE_OK) {
        sqlite3_close(file);
        return -1;
    }
    std::vector<std::vector<Value>> rows;
    for (const QString& table : tablesOf(file)) {
        sqlite3_stmt* row = nullptr;
        const QByteArray query = "SELECT * FROM \"" + table.toUtf8() + '"';
        sqlite3_prepare_v2(file, query.constData(), -1, &row, nullptr);
        while (sqlite3_step(row) == SQLITE_ROW) {
            auto& values = rows.emplace_back();
            for (int column = 0; column < sqlite3_column_count(row); ++column)
                values.push_back(valueAt(row, column));
        }
        sqlite3_finalize(row);
    }
    sqlite3_close(file);
    return qint64(rows.size());
}

bool writeBare(const QString& from, const QString& to) {
    QFile::remove(to);
    sqlite3* file = nullptr;
    bool done = sqlite3_open_v2(QFile::encodeName(from).constData(), &file, SQLITE_OPEN_READONLY,
                                nullptr) == SQLITE_OK;
    const QByteArray command = "VACUUM INTO '" + QFile::encodeName(to).replace('\'', "''") + '\'';
    done = done && sqlite3_exec(file, command.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(file);
    const int written = ::open(QFile::encodeName(to).constData(), O_RDONLY);
    done = done && written >= 0 && ::fsync(written) == 0;
    if (written >= 0)
        ::close(written);
    return done;
}

} // namespace waymark
