// The panel at the right that says what the map tells: what it leaves open, gaps, where customers
// are lost, KPIs. Each line leads to its place with one click; what can be mended is mended here.
#pragma once

#include "app/insight_lines.h"
#include "model/document.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace waymark {

class InsightList;
class PlainLabel;

class InsightsPanel : public QWidget {
    Q_OBJECT

public:
    // Both must outlive the panel.
    InsightsPanel(Document& document, IdSource& ids, QWidget* parent = nullptr);

    void setMap(Id<Map> map);
    // When the file was last written, in milliseconds since 1970, UTC; edits count from then on.
    void setLastChanged(std::optional<qint64> time) { m_lastChanged = time; }
    void showPage(InsightPage page);
    // Goes to the line of the funnel that tells of a record, where there is one.
    void pointToFunnel(AnyId record);
    [[nodiscard]] InsightPage page() const { return m_page; }
    [[nodiscard]] InsightList& list() const { return *m_list; }
    // Counts anew now, if something changed; otherwise it happens a moment after each change.
    void refresh();

signals:
    // A record is to be shown on the map.
    void recordChosen(waymark::AnyId record);
    void closeRequested();
    void picturesRequested();
    // The keyboard goes back to the map.
    void leftByKey();
    void refused(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    void follow(const Changeset& edit);
    void outdate();
    void fillDetails();
    void showChosen();
    void arrangeDeeds();
    void goThere();
    void mend();
    // Asks for the reason, in a field below the list.
    void askReason();
    void switchOff();
    void switchOn();
    void commit(const Changeset& edit);

    Document& m_document;
    IdSource& m_ids;
    KeptInsights m_insights; // of the map that is shown
    InsightPage m_page = InsightPage::Open;
    bool m_isLogOld = true; // and with it the choice of details
    bool m_isOld = true;
    std::optional<qint64> m_lastChanged;
    QTimer m_soon; // gathers the changes of one moment into one count
    QButtonGroup* m_tabs;
    PlainLabel* m_summary;
    QComboBox* m_details;
    InsightList* m_list;
    QWidget* m_deeds;
    QPushButton* m_fix;
    QPushButton* m_off;
    QPushButton* m_on;
    QWidget* m_reasonRow;
    QLineEdit* m_reason;
};

} // namespace waymark
