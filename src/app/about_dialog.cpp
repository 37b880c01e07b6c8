#include "app/about_dialog.h"

#include "app/logo.h"
#include "app/plain_widgets.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace waymark {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Waymark"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 22);
    column->setSpacing(6);
    column->addWidget(new Logo);
    column->addSpacing(8);
    column->addWidget(new PlainLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()),
                                     LabelRole::Strong));
    auto* text = new PlainLabel(tr("An editor for customer journey maps. Works on your own "
                                   "machine, keeps one file a project, and never connects to "
                                   "anything.\n\nFree software under the MIT licence. The font is "
                                   "Inter, under the SIL Open Font License. Built with Qt, SQLite "
                                   "and nlohmann/json."));
    text->setWordWrap(true);
    text->setFixedWidth(400);
    column->addWidget(text);
    column->addSpacing(14);
    auto* close = makeButton(tr("Close"), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace waymark
