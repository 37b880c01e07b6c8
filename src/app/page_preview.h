// Shows the pages of a print job, one at a time.
#pragma once

#include <QWidget>

namespace waymark {

class PrintJob;

class PagePreview : public QWidget {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    // The job must outlive what is shown; null shows nothing. Goes back to the first page.
    void show(const PrintJob* job);
    [[nodiscard]] int page() const { return m_page; } // from 0
    void setPage(int page);

signals:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    const PrintJob* m_job = nullptr;
    int m_page = 0;
    int m_turned = 0; // of the wheel, since the last page, in eighths of a degree
};

} // namespace waymark
