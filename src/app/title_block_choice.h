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

    // Also reads the logo. One that cannot be read is left out, and said so below it.
    void restore(const TitleBlockSetting& setting);
    [[nodiscard]] TitleBlockSetting setting() const;
    // As chosen, of today; unset when there is to be none.
    [[nodiscard]] std::optional<TitleBlock> block() const;
    void setLogo(const QString& path);

signals:
    void changed();

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
    QString m_logoPath;
    QImage m_logo;
};

} // namespace waymark
