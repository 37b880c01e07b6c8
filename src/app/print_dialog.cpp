#include "app/print_dialog.h"

#include "app/dialog_parts.h"
#include "app/page_preview.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/questions.h"
#include "app/settings.h"
#include "publish/view_options.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrinter>
#include <QPrinterInfo>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double smallestMargin = 5; // mm: most printers cannot go nearer to the edge
constexpr double largestMargin = 40;
constexpr double readable = 0.55; // of the map's size: below it card text is under 5 pt

QWidget* sideBySide(QWidget* left, QWidget* right) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return box;
}

} // namespace

PrintDialog::PrintDialog(const Project& project, Id<Map> map, const QString& name,
                         Settings& settings, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_project(project)
    , m_map(map)
    , m_name(QFileInfo(name).completeBaseName())
    , m_settings(settings)
    , m_questions(questions)
    , m_printer(new QComboBox)
    , m_show(new QComboBox)
    , m_paper(new QComboBox)
    , m_orientation(new QComboBox)
    , m_margin(new QDoubleSpinBox)
    , m_pages(new QComboBox)
    , m_scale(new QSpinBox)
    , m_theme(new QComboBox)
    , m_copies(new QSpinBox)
    , m_hint(new PlainLabel({}, LabelRole::Warning))
    , m_count(new PlainLabel({}, LabelRole::Soft))
    , m_print(makeButton({}, ButtonKind::Primary))
    , m_preview(new PagePreview) {
    setWindowTitle(tr("Print"));
    const QSize room = screen()->availableSize() - QSize(20, 60);
    resize(QSize(880, 620).boundedTo(room));
    for (const QString& printer : QPrinterInfo::availablePrinterNames())
        m_printer->addItem(visibleMarks(printer), printer);
    m_printer->addItem(tr("PDF file"));
    m_show->addItem(tr("The whole map"));
    for (const Id<SavedView> id : m_project.of<SavedView>(map)) {
        m_views.push_back(*m_project.find(id));
        m_show->addItem(tr("View: %1").arg(visibleMarks(m_views.back().name.simplified())));
    }
    const QStringList papers = paperNames();
    for (int i = int(PaperSize::A0); i < papers.size(); ++i)
        m_paper->addItem(i == int(PaperSize::Slide) ? tr("Slide 16:9") : papers[i], i);
    m_orientation->addItems({tr("As the map is"), tr("Portrait"), tr("Landscape")});
    m_margin->setRange(smallestMargin, largestMargin);
    m_margin->setDecimals(0);
    m_margin->setSuffix(tr(" mm"));
    m_pages->addItems({tr("One page"), tr("Several pages")});
    m_scale->setRange(25, 200);
    m_scale->setSingleStep(5);
    m_scale->setSuffix(tr(" %"));
    m_theme->addItem(tr("For printing"), int(ThemeChoice::Print));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_copies->setRange(1, 99);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 20);
    row->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_preview, 1);
    m_count->setAlignment(Qt::AlignCenter);
    left->addWidget(m_count);
    row->addLayout(left, 1);
    row->addWidget(makeChoices());
    restore();
    for (QComboBox* box : {m_printer, m_show, m_paper, m_orientation, m_pages, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintDialog::refresh);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &PrintDialog::refresh);
    connect(m_scale, &QSpinBox::valueChanged, this, &PrintDialog::refresh);
    connect(m_preview, &PagePreview::pageChanged, this, [this](int page) {
        const auto count = m_job->pages().size();
        m_count->setText(count > 1 ? tr("Page %1 of %2").arg(page + 1).arg(count) : tr("One page"));
    });
    refresh();
    m_print->setFocus();
}

PrintDialog::~PrintDialog() = default;

QWidget* PrintDialog::makeChoices() {
    const auto [side, all, column] = makeChoiceColumn(tr("Print"));
    column->addWidget(captioned(tr("P&rinter"), m_printer));
    m_showRow = captioned(tr("&Show"), m_show);
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_showRow);
    column->addWidget(
        sideBySide(captioned(tr("Pap&er"), m_paper), captioned(tr("&Margin"), m_margin)));
    column->addWidget(captioned(tr("&Orientation"), m_orientation));
    m_scaleRow = captioned(tr("Si&ze"), m_scale);
    column->addWidget(sideBySide(captioned(tr("P&ages"), m_pages), m_scaleRow));
    m_copiesRow = captioned(tr("Cop&ies"), m_copies);
    column->addWidget(sideBySide(captioned(tr("Co&lours"), m_theme), m_copiesRow));
    column->addStretch();
    m_hint->setWordWrap(true);
    all->addWidget(m_hint);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_print->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::accept);
    foot->addWidget(cancel);
    foot->addWidget(m_print);
    all->addLayout(foot);
    return side;
}

void PrintDialog::restore() {
    const PrintSetting last = m_settings.printSetting();
    const auto paper = paperFromName(last.paper.isEmpty() ? m_settings.defaultPaper() : last.paper);
    const PrintOptions usual;
    m_paper->setCurrentIndex(
        std::max(0, m_paper->findData(int(paper ? paper->size : usual.paper.size))));
    m_orientation->setCurrentIndex(paper ? int(paper->orientation) : 0);
    m_margin->setValue(last.marginMm);
    m_pages->setCurrentIndex(last.onePage ? 0 : 1);
    m_scale->setValue(int(std::lround(last.scale * 100)));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(last.theme)));
    int printer = m_printer->findData(last.printer.isEmpty() ? QPrinterInfo::defaultPrinterName()
                                                             : last.printer);
    m_printer->setCurrentIndex(std::max(0, printer));
}

PrintOptions PrintDialog::options() const {
    PrintOptions options;
    options.paper = {PaperSize(m_paper->currentData().toInt()),
                     Orientation(m_orientation->currentIndex())};
    options.marginMm = m_margin->value();
    options.onePage = m_pages->currentIndex() == 0;
    options.scale = m_scale->value() / 100.0;
    options.theme = ThemeChoice(m_theme->currentData().toInt());
    return options;
}

void PrintDialog::applyShown(PrintOptions& options) {
    PublishOptions shown;
    if (m_showsFunnel)
        shown.layout.funnel = FunnelShown::WhereKnown;
    const int views = int(m_views.size());
    m_part.reset();
    if (const int chosen = m_show->currentIndex(); chosen > views) {
        Project part = m_project;
        if (m_parts[size_t(chosen - views) - 1].show(shown, part))
            m_part = std::make_unique<const Project>(std::move(part));
    } else if (chosen > 0) {
        showAs(shown, m_project, m_views[size_t(chosen) - 1]);
    }
    options.layout = std::move(shown.layout);
    options.faded = std::move(shown.faded);
}

void PrintDialog::showView(Id<SavedView> view) {
    const auto found = std::ranges::find(m_views, view, &SavedView::id);
    if (found != m_views.end())
        m_show->setCurrentIndex(1 + int(found - m_views.begin()));
}

void PrintDialog::showSeen(const SavedView& seen) {
    m_views.insert(m_views.begin(), seen);
    m_show->insertItem(1, tr("As it is seen now"));
    m_show->setCurrentIndex(1);
}

void PrintDialog::setFunnelShown(bool shown) {
    m_showsFunnel = shown;
    refresh();
}

void PrintDialog::offerParts(const std::vector<AnyId>& selection) {
    for (ExportPart& part : exportParts(m_project, m_map, selection)) {
        m_show->addItem(part.name);
        m_parts.push_back(std::move(part));
    }
    refresh();
}

bool PrintDialog::toFile() const {
    return m_printer->currentData().toString().isEmpty();
}

void PrintDialog::refresh() {
    PrintOptions chosen = options();
    const int page = m_preview->page();
    // The job that is shown, and the part that it prints, stay until there is another.
    const auto lastPart = std::move(m_part);
    applyShown(chosen);
    m_showRow->setVisible(m_show->count() > 1);
    auto job = std::make_unique<PrintJob>(m_part ? *m_part : m_project, m_map, chosen);
    std::swap(job, m_job);
    m_preview->show(m_job.get());
    m_preview->setPage(page);
    m_scaleRow->setVisible(!chosen.onePage);
    m_copiesRow->setVisible(!toFile());
    m_print->setText(toFile() ? tr("Save PDF…") : tr("Print"));
    m_print->setEnabled(!m_job->pages().empty());
    QStringList hints;
    if (m_printer->count() == 1)
        hints += tr("No printer is set up on this computer. The pages can be saved as a PDF and "
                    "printed elsewhere.");
    if (!m_job->pages().empty()) {
        const PrintPage& first = m_job->pages().front();
        const double scale =
            first.rectInMm.width() / first.part.width() * mapUnitsPerInch / mmPerInch;
        if (scale < readable)
            hints += tr("The text will be hard to read at this size. Choose a larger paper or "
                        "several pages.");
    }
    m_hint->setText(hints.join(u'\n'));
    m_hint->setVisible(!hints.isEmpty());
}

Result<void> PrintDialog::printOnPrinter(const PrintJob& job) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(m_printer->currentData().toString());
    printer.setOutputFormat(QPrinter::NativeFormat);
    if (!printer.isValid())
        return Error{ErrorCode::NotFound,
                     tr("The printer %1 cannot be reached. Nothing was printed. Look whether it is "
                        "switched on, or choose another one.")
                         .arg(m_printer->currentText()),
                     {}};
    printer.setDocName(m_name);
    printer.setCopyCount(m_copies->value());
    return job.print(printer, [&printer] {
        const auto state = printer.printerState();
        return state != QPrinter::Error && state != QPrinter::Aborted;
    });
}

void PrintDialog::accept() {
    static const std::array<QString, 3> turns{QString(), u"-portrait"_s, u"-landscape"_s};
    const PrintOptions chosen = options();
    QString path;
    if (toFile()) {
        const QString folder = m_settings.lastFolder();
        path = m_questions.askSavePath(this, tr("Save PDF"),
                                       QDir(folder).filePath(fileNameFor(m_name) + u".pdf"_s));
        if (path.isEmpty())
            return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto printed = toFile() ? printToPdf(*m_job, m_name, path) : printOnPrinter(*m_job);
    QApplication::restoreOverrideCursor();
    if (!printed) {
        m_questions.tell(this, tr("The map was not printed"), printed.error().message);
        return;
    }
    m_settings.setPrintSetting(
        {m_printer->currentData().toString(),
         paperNames().value(int(chosen.paper.size)) + turns[size_t(chosen.paper.orientation)],
         chosen.marginMm, chosen.onePage, chosen.scale, int(chosen.theme)});
    m_outcome = toFile() ? tr("Saved as %1.").arg(isolated(QFileInfo(path).fileName()))
                         : tr("Sent to %1.").arg(isolated(m_printer->currentText()));
    QDialog::accept();
}

} // namespace waymark
