#include "app/compare_dialog.h"

#include "app/background.h"
#include "app/picture_frame.h"
#include "app/plain_widgets.h"
#include "app/recent_files.h"
#include "storage/journey_file.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int mostLines = 2000; // shown; nobody reads more

QString kindWord(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::Added:
        return CompareDialog::tr("Added");
    case DifferenceKind::Changed:
        return CompareDialog::tr("Changed");
    case DifferenceKind::Removed:
        return CompareDialog::tr("Removed");
    }
    return {};
}

} // namespace

struct CompareDialog::FileRead {
    std::shared_ptr<const Project> project; // null: it could not be read
    QString problem;
    QString detail; // "Today 14:02 · 48 kB"
    std::vector<DifferenceLine> lines;
};

CompareDialog::CompareDialog(const QString& path, std::shared_ptr<const Project> draft,
                             const QString& draftTitle, const QString& draftDetail,
                             const QStringList& choices, QWidget* parent)
    : QDialog(parent)
    , m_path(path)
    , m_draft(std::move(draft))
    , m_filePicture(new PictureFrame)
    , m_fileDetail(new PlainLabel(tr("Reading the file…"), LabelRole::Soft))
    , m_summary(new PlainLabel({}, LabelRole::Strong))
    , m_list(new QTreeWidget) {
    setWindowTitle(tr("Compare with the saved file"));
    resize(880, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 22, 28, 20);
    column->setSpacing(8);
    auto* heading = new PlainLabel(
        tr("What differs from %1").arg(isolated(QFileInfo(path).fileName())), LabelRole::Heading);
    heading->setElided(true);
    column->addWidget(heading);
    buildPictures(column, draftTitle, draftDetail);
    column->addSpacing(4);
    column->addWidget(m_summary);
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("In the draft"), tr("What"), tr("Row")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Differences"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    buildButtons(column, choices);

    runInBackground(
        this,
        [path = m_path, draft = m_draft] {
            FileRead file;
            auto opened = readJourney(path);
            if (!opened) {
                file.problem = opened.error().message;
                return file;
            }
            const QFileInfo info(path);
            file.detail =
                friendlyTime(info.lastModified(), QDateTime::currentDateTime()) + u" · "_s +
                QLocale().formattedDataSize(info.size(), 0, QLocale::DataSizeTraditionalFormat);
            file.lines = differenceInWords(opened->project, *draft);
            file.project = std::make_shared<const Project>(std::move(opened->project));
            return file;
        },
        [this](const std::shared_ptr<FileRead>& file) { showFile(*file); });
}

void CompareDialog::buildPictures(QVBoxLayout* column, const QString& draftTitle,
                                  const QString& draftDetail) {
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(20);
    const auto add = [&](PictureFrame* picture, const QString& title, PlainLabel* detail) {
        auto* side = new QVBoxLayout;
        side->setSpacing(2);
        side->addWidget(new PlainLabel(title, LabelRole::Strong));
        side->addWidget(detail);
        side->addSpacing(4);
        picture->setAccessibleName(title);
        side->addWidget(picture, 1);
        pictures->addLayout(side, 1);
    };
    add(m_filePicture, tr("In the file"), m_fileDetail);
    auto* picture = new PictureFrame;
    picture->setProject(m_draft);
    add(picture, draftTitle, new PlainLabel(draftDetail, LabelRole::Soft));
    column->addLayout(pictures);
}

void CompareDialog::buildButtons(QVBoxLayout* column, const QStringList& choices) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* close = makeButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    row->addStretch();
    for (int i = 0; i < int(choices.size()); ++i) {
        const bool isLast = i + 1 == int(choices.size());
        auto* button = makeButton(choices[i], isLast ? ButtonKind::Primary : ButtonKind::Ordinary);
        button->setAutoDefault(false);
        button->setDefault(isLast);
        if (isLast)
            button->setFocus();
        connect(button, &QPushButton::clicked, this, [this, i] {
            m_choice = i;
            accept();
        });
        row->addWidget(button);
    }
    column->addLayout(row);
}

void CompareDialog::showFile(const FileRead& file) {
    if (!file.project) {
        m_fileDetail->setText(tr("It cannot be read"));
        m_summary->setText(file.problem);
        m_summary->setWordWrap(true);
        return;
    }
    m_filePicture->setProject(file.project);
    m_fileDetail->setText(file.detail);
    list(file.lines);
}

void CompareDialog::list(const std::vector<DifferenceLine>& lines) {
    std::array<int, 3> counts{};
    QTreeWidgetItem* group = nullptr;
    int shown = 0;
    for (const DifferenceLine& line : lines) {
        ++counts[size_t(line.kind)];
        if (++shown > mostLines)
            continue;
        if (!group || group->text(0) != line.place) {
            group = new QTreeWidgetItem(m_list, {line.place});
            QFont font = m_list->font();
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
        new QTreeWidgetItem(group, {kindWord(line.kind), line.text, line.row});
    }
    m_list->expandAll();
    QStringList parts;
    for (const DifferenceKind kind :
         {DifferenceKind::Added, DifferenceKind::Changed, DifferenceKind::Removed})
        if (const int count = counts[size_t(kind)]; count > 0)
            parts.append(tr("%1: %2").arg(kindWord(kind)).arg(count));
    if (shown > mostLines)
        parts.append(tr("the first %1 are listed").arg(mostLines));
    m_summary->setText(parts.isEmpty() ? tr("Nothing differs: both hold the same.")
                                       : parts.join(u" · "_s));
}

QStringList CompareDialog::lines() const {
    QStringList result;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int k = 0; k < group->childCount(); ++k)
            result.append(u"%1 | %2 | %3 | %4"_s.arg(group->text(0), group->child(k)->text(0),
                                                     group->child(k)->text(1),
                                                     group->child(k)->text(2)));
    }
    return result;
}

} // namespace waymark
