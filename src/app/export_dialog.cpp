#include "app/export_dialog.h"

#include "app/background.h"
#include "app/dialog_parts.h"
#include "app/export_preview.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/show_folder.h"
#include "app/title_block_choice.h"
#include "drawing/images.h"
#include "model/logo.h"
#include "publish/tile_plan.h"
#include "publish/view_options.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

bool isPicture(PublishFormat format) {
    return format == PublishFormat::Png || format == PublishFormat::Svg;
}

QComboBox* choice(const QStringList& names) {
    auto* box = new QComboBox;
    box->addItems(names);
    return box;
}

} // namespace

ExportDialog::ExportDialog(Project project, Id<Map> map, const QString& name, Settings& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_project(std::move(project))
    , m_map(map)
    , m_name(QFileInfo(name).completeBaseName())
    , m_settings(settings)
    , m_format(choice({tr("PDF document"), tr("PNG picture"), tr("SVG drawing"),
                       tr("PowerPoint slides"), tr("Web page"), tr("Excel workbook")}))
    , m_maps(choice({tr("This map"), tr("All maps")}))
    , m_view(choice({tr("The whole map")}))
    , m_pages(choice({tr("Whole map on one page"), tr("Deck: one slide a stage")}))
    , m_paper(choice({tr("As large as the map"), u"A0"_s, u"A1"_s, u"A2"_s, u"A3"_s, u"A4"_s,
                      u"A5"_s, tr("Letter"), tr("Tabloid"), tr("Slide 16:9")}))
    , m_tiles(choice({tr("On one sheet"), tr("Poster in tiles of A4"), tr("Poster in tiles of A3"),
                      tr("Poster in tiles of Letter"), tr("Poster in tiles of Tabloid")}))
    , m_orientation(choice({tr("As the map is"), tr("Portrait"), tr("Landscape")}))
    , m_scale(choice(
          {tr("100 %, 96 dpi"), tr("200 %, 192 dpi"), tr("300 %, 288 dpi"), tr("400 %, 384 dpi")}))
    , m_theme(choice({tr("Light"), tr("Dark"), tr("For printing")}))
    , m_transparent(new QCheckBox(tr("Transparent ground")))
    , m_titleBlock(new TitleBlockChoice)
    , m_openFolder(new QCheckBox(tr("Show the file in its folder afterwards")))
    , m_size(new PlainLabel({}, LabelRole::Soft))
    , m_hints(new PlainLabel({}, LabelRole::Warning))
    , m_progress(new QProgressBar)
    , m_export(makeButton(tr("Export…"), ButtonKind::Primary))
    , m_preview(new ExportPreview(m_project, map))
    , m_slideNumber(new PlainLabel({}, LabelRole::Soft))
    , m_earlier(makeButton(tr("Previous")))
    , m_later(makeButton(tr("Next"))) {
    setWindowTitle(tr("Export"));
    resize(900, 640);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 20);
    row->setSpacing(24);
    auto* shown = new QVBoxLayout;
    shown->setSpacing(8);
    shown->addWidget(m_preview, 1);
    shown->addWidget(makeTurning());
    row->addLayout(shown, 1);
    row->addWidget(makeChoices());
    for (const Id<SavedView> id : m_project.of<SavedView>(map)) {
        m_views.push_back(*m_project.find(id));
        m_view->addItem(tr("View: %1").arg(visibleMarks(m_views.back().name.simplified())));
    }
    restore(m_memory.of({}));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::onFormatChanged);
    for (QComboBox* box :
         {m_maps, m_view, m_pages, m_paper, m_tiles, m_orientation, m_scale, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    if (const Attachment* logo = logoOf(m_project))
        m_titleBlock->showLogo(imageOf(*logo));
    connect(m_titleBlock, &TitleBlockChoice::changed, this, &ExportDialog::refresh);
    connect(m_titleBlock, &TitleBlockChoice::logoChosen, this, &ExportDialog::takeLogo);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::choosePath);
    setBusy(false);
    refresh();
    m_format->setFocus();
}

ExportDialog::~ExportDialog() {
    if (m_stop)
        *m_stop = true;
}

QWidget* ExportDialog::makeChoices() {
    const auto [side, all, column] = makeChoiceColumn(tr("Export"));
    column->addWidget(captioned(tr("Format"), m_format));
    m_mapsRow = captioned(tr("Maps"), m_maps);
    m_viewRow = captioned(tr("Show"), m_view);
    m_view->setObjectName(u"show"_s);
    m_paper->setObjectName(u"paper"_s);
    m_tiles->setObjectName(u"tiles"_s);
    m_pagesRow = captioned(tr("Pages"), m_pages);
    m_paperRow = captioned(tr("Paper"), m_paper);
    m_orientationRow = captioned(tr("Orientation"), m_orientation);
    m_tilesRow = captioned(tr("Printed"), m_tiles);
    m_themeRow = captioned(tr("Colours"), m_theme);
    m_scaleRow = captioned(tr("Size"), m_scale);
    column->addWidget(m_mapsRow);
    column->addWidget(m_viewRow);
    column->addWidget(m_pagesRow);
    column->addWidget(m_paperRow);
    column->addWidget(m_orientationRow);
    column->addWidget(m_tilesRow);
    column->addWidget(m_scaleRow);
    column->addWidget(m_themeRow);
    column->addWidget(m_transparent);
    column->addWidget(m_titleBlock);
    column->addStretch();
    m_size->setWordWrap(true);
    all->addWidget(m_size);
    m_hints->setWordWrap(true);
    all->addWidget(m_hints);
    all->addWidget(m_openFolder);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    all->addWidget(m_progress);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_export->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    foot->addWidget(cancel);
    foot->addWidget(m_export);
    all->addLayout(foot);
    return side;
}

QWidget* ExportDialog::makeTurning() {
    m_turning = new QWidget;
    auto* row = new QHBoxLayout(m_turning);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_earlier, m_later})
        button->setAutoDefault(false);
    row->addWidget(m_earlier);
    row->addStretch();
    row->addWidget(m_slideNumber);
    row->addStretch();
    row->addWidget(m_later);
    connect(m_earlier, &QPushButton::clicked, this, [this] { turnTo(m_preview->slide() - 1); });
    connect(m_later, &QPushButton::clicked, this, [this] { turnTo(m_preview->slide() + 1); });
    return m_turning;
}

void ExportDialog::turnTo(int slide) {
    m_preview->setSlide(slide);
    const int last = m_preview->slideCount() - 1;
    m_slideNumber->setText(
        tr("Slide %1 of %2").arg(m_preview->slide() + 1).arg(m_preview->slideCount()));
    m_earlier->setEnabled(m_preview->slide() > 0);
    m_later->setEnabled(m_preview->slide() < last);
}

PublishFormat ExportDialog::format() const {
    return PublishFormat(m_format->currentIndex());
}

void ExportDialog::setFormat(PublishFormat format) {
    m_format->setCurrentIndex(int(format));
}

bool ExportDialog::holdsSeveralMaps() const {
    return hasPages(format()) || format() == PublishFormat::Xlsx;
}

void ExportDialog::readChoices() {
    PublishOptions options;
    const bool all = holdsSeveralMaps() && m_maps->currentIndex() == 1;
    options.maps = all ? m_project.roots<Map>() : std::vector{m_map};
    options.theme = ThemeChoice(m_theme->currentIndex());
    options.paper = {PaperSize(m_paper->currentIndex()),
                     Orientation(m_orientation->currentIndex())};
    options.scale = exportScales[size_t(m_scale->currentIndex())];
    options.transparent = m_transparent->isChecked() && isPicture(format());
    options.slides = hasPages(format()) && m_pages->currentIndex() == 1;
    if (format() == PublishFormat::Pdf && !options.slides && options.paper.size != PaperSize::Fit &&
        m_tiles->currentIndex() > 0)
        options.tiles = Paper{exportTilePapers[size_t(m_tiles->currentIndex()) - 1]};
    if (m_showsFunnel)
        options.layout.funnel = FunnelShown::WhereKnown;
    if (takesTitleBlock(format(), options))
        options.titleBlock = m_titleBlock->block();
    m_part.reset();
    const int views = int(m_views.size());
    if (const int chosen = m_view->currentIndex(); chosen > views && !all) {
        Project part = m_project;
        if (m_parts[size_t(chosen - views) - 1].show(options, part))
            m_part = std::move(part);
    } else if (chosen > 0 && !all) {
        showAs(options, m_project, m_views[size_t(chosen) - 1]);
    }
    m_options = std::move(options);
}

void ExportDialog::showView(Id<SavedView> view) {
    const auto found = std::ranges::find(m_views, view, &SavedView::id);
    if (found != m_views.end())
        m_view->setCurrentIndex(1 + int(found - m_views.begin()));
}

void ExportDialog::showSeen(const SavedView& seen) {
    m_views.insert(m_views.begin(), seen);
    m_view->insertItem(1, tr("As it is seen now"));
    m_view->setCurrentIndex(1);
}

void ExportDialog::setFunnelShown(bool shown) {
    m_showsFunnel = shown;
    refresh();
}

void ExportDialog::addPart(ExportPart part) {
    m_view->addItem(part.name);
    m_parts.push_back(std::move(part));
}

void ExportDialog::offerParts(const std::vector<AnyId>& selection) {
    for (ExportPart& part : exportParts(m_project, m_map, selection))
        addPart(std::move(part));
    refresh();
}

void ExportDialog::refresh() {
    readChoices();
    const bool paged = hasPages(format());
    const bool deck = paged && m_pages->currentIndex() == 1;
    m_pagesRow->setVisible(paged);
    m_mapsRow->setVisible(holdsSeveralMaps() && m_project.all<Map>().size() > 1);
    // Without anything to choose from, there is no choice; a view is of one map.
    m_viewRow->setVisible(m_view->count() > 1);
    m_viewRow->setEnabled(m_mapsRow->isHidden() || m_maps->currentIndex() == 0);
    m_paperRow->setVisible(paged && !deck);
    m_orientationRow->setVisible(paged && !deck && m_paper->currentIndex() != int(PaperSize::Fit));
    m_scaleRow->setVisible(format() == PublishFormat::Png);
    m_tilesRow->setVisible(format() == PublishFormat::Pdf && !deck &&
                           m_paper->currentIndex() != int(PaperSize::Fit));
    m_themeRow->setVisible(format() != PublishFormat::Xlsx);
    m_transparent->setVisible(isPicture(format()));
    const PublishOptions& chosen = m_options;
    m_titleBlock->setVisible(takesTitleBlock(format(), chosen));
    m_preview->show(shown(), format(), chosen);
    const QSizeF map = m_preview->mapSize();
    m_turning->setVisible(deck);
    turnTo(m_preview->slide());
    if (deck) {
        m_size->setText(tr("Slides of 16:9, no text below 12 pt"));
    } else if (const auto plan = tilePlan(map, chosen); chosen.tiles && plan) {
        m_size->setText(tr("%1 × %2 mm on %3 sheets, and a cover")
                            .arg(std::lround(plan->poster.width()))
                            .arg(std::lround(plan->poster.height()))
                            .arg(plan->columns * plan->rows));
    } else if (format() == PublishFormat::Html) {
        m_size->setText(tr("A page with zoom, search and details, for any browser"));
    } else if (format() == PublishFormat::Xlsx) {
        m_size->setText(tr("The map as a sheet, and lists of all that is on it"));
    } else if (paged) {
        const QSizeF page = paperSizeInMm(chosen.paper, map);
        m_size->setText(
            tr("%1 × %2 mm").arg(std::lround(page.width())).arg(std::lround(page.height())));
    } else {
        const double scale = format() == PublishFormat::Png ? chosen.scale : 1;
        m_size->setText(tr("%1 × %2 pixels")
                            .arg(std::lround(map.width() * scale))
                            .arg(std::lround(map.height() * scale)));
    }
    const QStringList hints = publishingHints(shown(), format(), chosen);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
}

void ExportDialog::choosePath() {
    const QString ending = endingOf(format());
    const ExportSetting last = m_memory.of(m_journey, ending);
    QString folder = last.folder();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = m_settings.lastFolder();
    const bool isKnown = m_memory.knows(m_journey) && !last.file.isEmpty();
    const QString name =
        isKnown ? QFileInfo(last.file).fileName() : QString(fileNameFor(m_name) + u'.' + ending);
    QFileDialog dialog(this, tr("Export"), QDir(folder).filePath(name),
                       tr("%1 files (*.%2)").arg(ending.toUpper(), ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        exportTo(dialog.selectedFiles().constFirst());
}

void ExportDialog::exportTo(const QString& path) {
    if (m_busy)
        return;
    setBusy(true);
    m_stop = std::make_shared<std::atomic_bool>(false);
    const Progress progress = [stop = m_stop, bar = QPointer(m_progress)](double share) {
        QMetaObject::invokeMethod(
            qApp,
            [bar, share] {
                if (bar)
                    bar->setValue(int(share * 1000));
            },
            Qt::QueuedConnection);
        return !*stop;
    };
    runInBackground(
        this,
        [path, project = shown(), format = format(), options = options(), progress] {
            return publishTo(path, project, format, options, progress);
        },
        [this, path](const std::shared_ptr<Result<void>>& result) {
            setBusy(false);
            if (!*result) {
                const Error& error = result->error();
                if (error.code == ErrorCode::Cancelled) {
                    m_hints->setText(error.message);
                    m_hints->show();
                } else {
                    showMessage(isVisible() ? this : parentWidget(), tr("The export failed"),
                                error.message);
                }
                emit finishedExport(false);
                return;
            }
            m_written = path;
            remember(path);
            emit finishedExport(true);
            if (m_openFolder->isChecked() && !m_repeats)
                showFolder(QFileInfo(path).absolutePath());
            accept();
        });
}

void ExportDialog::setBusy(bool busy) {
    m_busy = busy;
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    m_export->setEnabled(!busy);
}

void ExportDialog::reject() {
    // The first Cancel stops the work, the next closes the dialog.
    if (m_busy)
        *m_stop = true;
    else
        QDialog::reject();
}

} // namespace waymark
