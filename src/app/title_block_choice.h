// The choices of a title block in the export dialog: whether there is one, its logo, version, date
// and legend.
#pragma once

#include "app/export_settings.h"
#include "publish/publish.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace waymark {

class PlainLabel;

class TitleBlockChoice : public QWidget {
    Q_OBJECT

public:
    explicit TitleBlockChoice(QWidget* parent = nullptr);

    void restore(const TitleBlockSetting& setting);
    [[nodiscard]] TitleBlockSetting setting() const;
    // As chosen, of today; unset when there is to be none.
    [[nodiscard]] std::optional<TitleBlock> block() const;
    // What is the project's logo; null: none.
    void showLogo(const QImage& logo);
    // Says below it why a logo cannot be had; empty: nothing is wrong.
    void sayFault(const QString& fault);

signals:
    void changed();
    // A file was chosen to be the logo; empty: there is to be none.
    void logoChosen(const QString& path);

private:
    void chooseLogo();
    void refresh();

    QCheckBox* m_isShown;
    QWidget* m_details;
    QPushButton* m_logoButton;
    QPushButton* m_noLogo;
    PlainLabel* m_fault;
    QLineEdit* m_version;
    QCheckBox* m_date;
    QCheckBox* m_legend;
    QImage m_logo;
};

} // namespace waymark
