#include "app/export_dialog.h"

#include "app/background.h"
#include "app/export_preview.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/show_folder.h"

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

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr std::array<double, 4> scales{1, 2, 3, 4};

QWidget* labelled(const QString& caption, QWidget* control) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(new PlainLabel(caption, LabelRole::Caption));
    column->addWidget(control);
    control->setAccessibleName(caption);
    return box;
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
    , m_format(choice({tr("PDF document"), tr("PNG picture"), tr("SVG drawing")}))
    , m_maps(choice({tr("This map"), tr("All maps, a page each")}))
    , m_paper(choice({tr("As large as the map"), u"A0"_s, u"A1"_s, u"A2"_s, u"A3"_s, u"A4"_s,
                      u"A5"_s, tr("Letter"), tr("Tabloid"), tr("Slide 16:9")}))
    , m_orientation(choice({tr("As the map is"), tr("Portrait"), tr("Landscape")}))
    , m_scale(choice(
          {tr("100 %, 96 dpi"), tr("200 %, 192 dpi"), tr("300 %, 288 dpi"), tr("400 %, 384 dpi")}))
    , m_theme(choice({tr("Light"), tr("Dark"), tr("For printing")}))
    , m_transparent(new QCheckBox(tr("Transparent ground")))
    , m_openFolder(new QCheckBox(tr("Show the file in its folder afterwards")))
    , m_size(new PlainLabel({}, LabelRole::Soft))
    , m_hints(new PlainLabel({}, LabelRole::Warning))
    , m_progress(new QProgressBar)
    , m_export(makeButton(tr("Export…"), ButtonKind::Primary))
    , m_preview(new ExportPreview(m_project, map)) {
    setWindowTitle(tr("Export"));
    resize(880, 560);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 20);
    row->setSpacing(24);
    row->addWidget(m_preview, 1);
    row->addWidget(makeChoices());
    restore(settings.exportSetting());
    for (QComboBox* box : {m_format, m_maps, m_paper, m_orientation, m_scale, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::choosePath);
    setBusy(false);
    refresh();
}

ExportDialog::~ExportDialog() {
    if (m_stop)
        *m_stop = true;
}

QWidget* ExportDialog::makeChoices() {
    auto* side = new QWidget;
    side->setFixedWidth(264);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Export"), LabelRole::Heading));
    column->addWidget(labelled(tr("Format"), m_format));
    m_mapsRow = labelled(tr("Maps"), m_maps);
    m_paperRow = labelled(tr("Paper"), m_paper);
    m_orientationRow = labelled(tr("Orientation"), m_orientation);
    m_scaleRow = labelled(tr("Size"), m_scale);
    column->addWidget(m_mapsRow);
    column->addWidget(m_paperRow);
    column->addWidget(m_orientationRow);
    column->addWidget(m_scaleRow);
    column->addWidget(labelled(tr("Colours"), m_theme));
    column->addWidget(m_transparent);
    column->addWidget(m_size);
    m_hints->setWordWrap(true);
    column->addWidget(m_hints);
    column->addStretch();
    column->addWidget(m_openFolder);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_export->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    foot->addWidget(cancel);
    foot->addWidget(m_export);
    column->addLayout(foot);
    return side;
}

PublishFormat ExportDialog::format() const {
    return PublishFormat(m_format->currentIndex());
}

void ExportDialog::setFormat(PublishFormat format) {
    m_format->setCurrentIndex(int(format));
}

PublishOptions ExportDialog::options() const {
    PublishOptions options;
    const bool all = format() == PublishFormat::Pdf && m_maps->currentIndex() == 1;
    options.maps = all ? m_project.roots<Map>() : std::vector{m_map};
    options.theme = ThemeChoice(m_theme->currentIndex());
    options.paper = {PaperSize(m_paper->currentIndex()),
                     Orientation(m_orientation->currentIndex())};
    options.scale = scales[size_t(m_scale->currentIndex())];
    options.transparent = m_transparent->isChecked() && format() != PublishFormat::Pdf;
    return options;
}

void ExportDialog::refresh() {
    const bool pdf = format() == PublishFormat::Pdf;
    m_mapsRow->setVisible(pdf && m_project.all<Map>().size() > 1);
    m_paperRow->setVisible(pdf);
    m_orientationRow->setVisible(pdf && m_paper->currentIndex() != int(PaperSize::Fit));
    m_scaleRow->setVisible(format() == PublishFormat::Png);
    m_transparent->setVisible(!pdf);
    const PublishOptions chosen = options();
    const QSizeF map = m_preview->mapSize();
    if (pdf) {
        const QSizeF page = paperSizeInMm(chosen.paper, map);
        m_size->setText(
            tr("%1 × %2 mm").arg(std::lround(page.width())).arg(std::lround(page.height())));
    } else {
        const double scale = format() == PublishFormat::Png ? chosen.scale : 1;
        m_size->setText(tr("%1 × %2 pixels")
                            .arg(std::lround(map.width() * scale))
                            .arg(std::lround(map.height() * scale)));
    }
    const QStringList hints = publishingHints(m_project, format(), chosen);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
    m_preview->show(format(), chosen);
}

void ExportDialog::restore(const ExportSetting& setting) {
    const QStringList formats{u"pdf"_s, u"png"_s, u"svg"_s};
    m_format->setCurrentIndex(std::max(0, int(formats.indexOf(setting.format))));
    if (const auto paper = paperFromName(setting.paper)) {
        m_paper->setCurrentIndex(int(paper->size));
        m_orientation->setCurrentIndex(int(paper->orientation));
    }
    if (const auto theme = themeFromName(setting.theme))
        m_theme->setCurrentIndex(int(*theme));
    m_scale->setCurrentIndex(std::clamp(int(std::lround(setting.scale)) - 1, 0, 3));
    m_transparent->setChecked(setting.transparent);
    m_openFolder->setChecked(setting.openFolder);
}

void ExportDialog::remember(const QString& path) {
    static const std::array<QString, 3> themes{u"light"_s, u"dark"_s, u"print"_s};
    static const std::array<QString, 3> turns{QString(), u"-portrait"_s, u"-landscape"_s};
    ExportSetting setting;
    setting.format = endingOf(format());
    setting.paper =
        paperNames().value(m_paper->currentIndex()) + turns[size_t(m_orientation->currentIndex())];
    setting.theme = themes[size_t(m_theme->currentIndex())];
    setting.scale = options().scale;
    setting.transparent = m_transparent->isChecked();
    setting.openFolder = m_openFolder->isChecked();
    setting.folder = QFileInfo(path).absolutePath();
    m_settings.setExportSetting(setting);
}

void ExportDialog::choosePath() {
    const QString ending = endingOf(format());
    QString folder = m_settings.exportSetting().folder;
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = m_settings.lastFolder();
    QFileDialog dialog(this, tr("Export"),
                       QDir(folder).filePath(fileNameFor(m_name) + u'.' + ending),
                       tr("%1 files (*.%2)").arg(ending.toUpper(), ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        exportTo(dialog.selectedFiles().constFirst());
}

void ExportDialog::exportTo(const QString& path) {
    if (m_busy)
        return;
    remember(path);
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
        [path, project = m_project, format = format(), options = options(), progress] {
            return publishTo(path, project, format, options, progress);
        },
        [this, path](const std::shared_ptr<Result<void>>& result) {
            setBusy(false);
            if (!*result) {
                if (result->error().code != ErrorCode::Cancelled)
                    showMessage(this, tr("The export failed"), result->error().message);
                emit finishedExport(false);
                return;
            }
            m_written = path;
            emit finishedExport(true);
            if (m_openFolder->isChecked())
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
