<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>waymark</name>
    <message>
        <source>About Waymark</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>An editor for customer journey maps. Works on your own machine, keeps one file a project, and never connects to anything.

Free software under the MIT licence. The font is Inter, under the SIL Open Font License. Built with Qt, SQLite and nlohmann/json.</source>
        <translation>Ein Editor für Customer-Journey-Maps. Arbeitet auf dem eigenen Rechner, hält jedes Projekt in einer Datei und verbindet sich nie mit etwas.

Freie Software unter der MIT-Lizenz. Die Schrift ist Inter unter der SIL Open Font License. Gebaut mit Qt, SQLite und nlohmann/json.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene wieder ausführen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>Move what is selected to the clipboard</source>
        <translation>Die Auswahl in die Zwischenablage verschieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Die Auswahl kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put what is on the clipboard at the selection</source>
        <translation>Den Inhalt der Zwischenablage an der Auswahl einfügen</translation>
    </message>
    <message>
        <source>Paste as te&amp;xt…</source>
        <translation>Als &amp;Text einfügen…</translation>
    </message>
    <message>
        <source>Make cards of the text on the clipboard, choosing how</source>
        <translation>Aus dem Text der Zwischenablage Karten machen und wählen, wie</translation>
    </message>
    <message>
        <source>Copy as ta&amp;ble</source>
        <translation>Als Tabelle k&amp;opieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or all of the map, for a spreadsheet or a document</source>
        <translation>Die Auswahl oder die ganze Map für eine Tabelle oder ein Dokument kopieren</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or all of the map, as a picture for a slide</source>
        <translation>Die Auswahl oder die ganze Map als Bild für eine Folie kopieren</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy what is selected to the place beside it</source>
        <translation>Die Auswahl an die Stelle daneben kopieren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation>Die Auswahl entfernen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select everything on the map</source>
        <translation>Alles auf der Map auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Find words in all texts of all maps</source>
        <translation>Wörter in allen Texten aller Maps suchen</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Ersetze&amp;n…</translation>
    </message>
    <message>
        <source>Find words and put others in their place</source>
        <translation>Wörter suchen und durch andere ersetzen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Zum nächsten Treffer gehen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>Go to the hit before</source>
        <translation>Zum Treffer davor gehen</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>Go to the fields of what is selected, and back to the map</source>
        <translation>Zu den Feldern der Auswahl gehen und zurück zur Map</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>Stretch the selected cards over one more touchpoint</source>
        <translation>Die ausgewählten Karten über einen Kontaktpunkt mehr strecken</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>Sch&amp;maler</translation>
    </message>
    <message>
        <source>Draw the selected cards in by one touchpoint</source>
        <translation>Die ausgewählten Karten um einen Kontaktpunkt einziehen</translation>
    </message>
    <message>
        <source>&amp;Over the whole stage</source>
        <translation>Über die &amp;ganze Phase</translation>
    </message>
    <message>
        <source>Spread the selected cards over their stage, or bring them back to one touchpoint</source>
        <translation>Die ausgewählten Karten über ihre Phase ausbreiten oder auf einen Kontaktpunkt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;New map</source>
        <translation>&amp;Neue Map</translation>
    </message>
    <message>
        <source>Start an empty map</source>
        <translation>Eine leere Map beginnen</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu &amp;aus Vorlage…</translation>
    </message>
    <message>
        <source>Choose a template to start from</source>
        <translation>Eine Vorlage für den Anfang wählen</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Ein weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open a map from a file</source>
        <translation>Eine Map aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Bring in a table, a Mermaid diagram, OpenJourney or JSON</source>
        <translation>Eine Tabelle, ein Mermaid-Diagramm, OpenJourney oder JSON übernehmen</translation>
    </message>
    <message>
        <source>Import interaction log…</source>
        <translation>Interaktions-Log importieren…</translation>
    </message>
    <message>
        <source>Put what customers really did onto the map, from CSV or XES</source>
        <translation>Aus CSV oder XES auf die Map bringen, was Kunden wirklich getan haben</translation>
    </message>
    <message>
        <source>Refresh &amp;KPI values…</source>
        <translation>KPI-&amp;Werte auffrischen…</translation>
    </message>
    <message>
        <source>Take the newest values of the map's KPIs over from a CSV table</source>
        <translation>Die neuesten Werte der KPIs dieser Map aus einer CSV-Tabelle übernehmen</translation>
    </message>
    <message>
        <source>&amp;Unsaved work…</source>
        <translation>&amp;Ungespeicherte Arbeit…</translation>
    </message>
    <message>
        <source>Edits that are in no file, and what was put away in the last 30 days</source>
        <translation>Änderungen, die in keiner Datei sind, und was in den letzten 30 Tagen weggelegt wurde</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write your edits to the file</source>
        <translation>Die Änderungen in die Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern un&amp;ter…</translation>
    </message>
    <message>
        <source>Write to another file and go on with that one</source>
        <translation>In eine andere Datei schreiben und mit ihr weiterarbeiten</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
        <source>Write a copy and go on with this file</source>
        <translation>Eine Kopie schreiben und mit dieser Datei weiterarbeiten</translation>
    </message>
    <message>
        <source>Save by itse&amp;lf</source>
        <translation>Auto&amp;matisch speichern</translation>
    </message>
    <message>
        <source>Write every edit to the file a few seconds after it was made</source>
        <translation>Jede Änderung ein paar Sekunden später in die Datei schreiben</translation>
    </message>
    <message>
        <source>Compare wit&amp;h saved…</source>
        <translation>Mit gespeichertem Stand &amp;vergleichen…</translation>
    </message>
    <message>
        <source>List what differs from the file</source>
        <translation>Auflisten, was sich von der Datei unterscheidet</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>Zu&amp;rücksetzen auf Gespeichertes</translation>
    </message>
    <message>
        <source>Go back to what the file holds</source>
        <translation>Zu dem zurückgehen, was die Datei enthält</translation>
    </message>
    <message>
        <source>Open a copy as a new map, in no file yet</source>
        <translation>Eine Kopie als neue Map öffnen, noch in keiner Datei</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Umb&amp;enennen…</translation>
    </message>
    <message>
        <source>Give the file another name</source>
        <translation>Der Datei einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Move to &amp;folder…</source>
        <translation>In &amp;Ordner verschieben…</translation>
    </message>
    <message>
        <source>Put the file into another folder</source>
        <translation>Die Datei in einen anderen Ordner legen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Take the map away as slides, PDF, picture, web page or workbook</source>
        <translation>Die Map als Folien, PDF, Bild, Webseite oder Arbeitsmappe mitnehmen</translation>
    </message>
    <message>
        <source>E&amp;xport again</source>
        <translation>Erneut ex&amp;portieren</translation>
    </message>
    <message>
        <source>Write the file that was exported last once more, of the map as it is now</source>
        <translation>Die zuletzt exportierte Datei noch einmal schreiben, mit der Map von jetzt</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Dru&amp;cken…</translation>
    </message>
    <message>
        <source>Put the map on paper, after a look at its pages</source>
        <translation>Die Map zu Papier bringen, nach einem Blick auf ihre Seiten</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>Theme, name for comments, paper and saving</source>
        <translation>Sprache, Farbschema, Name für Kommentare, Papier und Speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sc&amp;hließen</translation>
    </message>
    <message>
        <source>Close this map</source>
        <translation>Diese Map schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>Show &amp;history</source>
        <translation>Verlauf &amp;zeigen</translation>
    </message>
    <message>
        <source>List every edit, and see the map as it was</source>
        <translation>Jede Änderung auflisten und die Map zeigen, wie sie war</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>Show the map as it was before that edit</source>
        <translation>Die Map zeigen, wie sie vor dieser Änderung war</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Show the map as it was one edit later</source>
        <translation>Die Map zeigen, wie sie eine Änderung später war</translation>
    </message>
    <message>
        <source>&amp;Back to now</source>
        <translation>Zurück zum &amp;Jetzt</translation>
    </message>
    <message>
        <source>Leave the past and go on with the map (Esc)</source>
        <translation>Die Vergangenheit verlassen und mit der Map weiterarbeiten (Esc)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the map what it was at this moment; undo takes that back</source>
        <translation>Die Map zu dem machen, was sie in diesem Moment war; „Rückgängig“ nimmt das zurück</translation>
    </message>
    <message>
        <source>&amp;Open as a copy</source>
        <translation>Als &amp;Kopie öffnen</translation>
    </message>
    <message>
        <source>Open the map as it was at this moment as a new one</source>
        <translation>Die Map von diesem Moment als neue öffnen</translation>
    </message>
    <message>
        <source>&amp;Name…</source>
        <translation>&amp;Benennen…</translation>
    </message>
    <message>
        <source>Give this moment a name, to find it again</source>
        <translation>Diesem Moment einen Namen geben, um ihn wiederzufinden</translation>
    </message>
    <message>
        <source>&amp;Keep history in the file</source>
        <translation>Verlauf in der &amp;Datei behalten</translation>
    </message>
    <message>
        <source>Saved into the file, the history goes with it to others, deleted texts included</source>
        <translation>In die Datei gespeichert, geht der Verlauf mit ihr an andere, samt gelöschten Texten</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Phase</translation>
    </message>
    <message>
        <source>Add a stage after the selected one</source>
        <translation>Eine Phase nach der ausgewählten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Touchpoint</source>
        <translation>&amp;Kontaktpunkt</translation>
    </message>
    <message>
        <source>Add a touchpoint after the selected one</source>
        <translation>Einen Kontaktpunkt nach dem ausgewählten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>K&amp;arte</translation>
    </message>
    <message>
        <source>Add a card in the lane of the selection</source>
        <translation>Eine Karte in der Spur der Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>K&amp;ommentar</translation>
    </message>
    <message>
        <source>Say something about what is selected</source>
        <translation>Etwas zur Auswahl sagen</translation>
    </message>
    <message>
        <source>Capt&amp;ure mode</source>
        <translation>&amp;Erfassungsmodus</translation>
    </message>
    <message>
        <source>Each line typed becomes a card, and the place for the next one walks on</source>
        <translation>Jede getippte Zeile wird eine Karte, und der Platz für die nächste wandert weiter</translation>
    </message>
    <message>
        <source>L&amp;ink…</source>
        <translation>&amp;Verbindung…</translation>
    </message>
    <message>
        <source>Draw a way back or a jump from the selected touchpoint to another</source>
        <translation>Einen Rückweg oder Sprung vom ausgewählten Kontaktpunkt zu einem anderen zeichnen</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>Add another map to this file</source>
        <translation>Dieser Datei eine weitere Map hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Persona</source>
        <translation>Pe&amp;rsona</translation>
    </message>
    <message>
        <source>Add a persona to this file</source>
        <translation>Dieser Datei eine Persona hinzufügen</translation>
    </message>
    <message>
        <source>Add a lane: %1</source>
        <translation>Eine Spur hinzufügen: %1</translation>
    </message>
    <message>
        <source>Tell feelings on this scale; those on the map are converted</source>
        <translation>Gefühle auf dieser Skala angeben; die auf der Map werden umgerechnet</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give this map another title</source>
        <translation>Dieser Map einen anderen Titel geben</translation>
    </message>
    <message>
        <source>&amp;Duplicate as variant</source>
        <translation>Als &amp;Variante duplizieren</translation>
    </message>
    <message>
        <source>Make a copy of this map to change: from today to the future</source>
        <translation>Eine Kopie dieser Map zum Ändern anlegen: von heute zur Zukunft</translation>
    </message>
    <message>
        <source>D&amp;elete map</source>
        <translation>Map &amp;löschen</translation>
    </message>
    <message>
        <source>Remove this map with all that is on it</source>
        <translation>Diese Map mit allem darauf entfernen</translation>
    </message>
    <message>
        <source>&amp;Next map</source>
        <translation>&amp;Nächste Map</translation>
    </message>
    <message>
        <source>Show the next map</source>
        <translation>Die nächste Map zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous map</source>
        <translation>V&amp;orherige Map</translation>
    </message>
    <message>
        <source>Show the map before this one</source>
        <translation>Die Map vor dieser zeigen</translation>
    </message>
    <message>
        <source>&amp;Compare two maps…</source>
        <translation>&amp;Zwei Maps vergleichen…</translation>
    </message>
    <message>
        <source>Hold this map against another one, stage by stage, with their curves</source>
        <translation>Diese Map gegen eine andere halten, Phase für Phase, mit ihren Kurven</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>The map shows how it is today</source>
        <translation>Die Map zeigt, wie es heute ist</translation>
    </message>
    <message>
        <source>&amp;Future</source>
        <translation>&amp;Zukunft</translation>
    </message>
    <message>
        <source>The map shows how it should become</source>
        <translation>Die Map zeigt, wie es werden soll</translation>
    </message>
    <message>
        <source>&amp;Research</source>
        <translation>&amp;Forschung</translation>
    </message>
    <message>
        <source>The map gathers what research found</source>
        <translation>Die Map sammelt, was die Forschung ergeben hat</translation>
    </message>
    <message>
        <source>−5 to +5</source>
        <translation>−5 bis +5</translation>
    </message>
    <message>
        <source>−2 to +2</source>
        <translation>−2 bis +2</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <source>1 to 10</source>
        <translation>1 bis 10</translation>
    </message>
    <message>
        <source>From the &amp;start</source>
        <translation>Von &amp;Anfang an</translation>
    </message>
    <message>
        <source>Show the map on the whole screen: first all of it, then stage by stage</source>
        <translation>Die Map auf dem ganzen Bildschirm zeigen: erst alles, dann Phase für Phase</translation>
    </message>
    <message>
        <source>From this s&amp;tage</source>
        <translation>Ab dieser &amp;Phase</translation>
    </message>
    <message>
        <source>Show the map on the whole screen, beginning at the selected stage</source>
        <translation>Die Map ab der ausgewählten Phase auf dem ganzen Bildschirm zeigen</translation>
    </message>
    <message>
        <source>&amp;End the show</source>
        <translation>Präsentation &amp;beenden</translation>
    </message>
    <message>
        <source>Leave the whole screen and come back to the editor</source>
        <translation>Den ganzen Bildschirm verlassen und zum Editor zurückkehren</translation>
    </message>
    <message>
        <source>Speaker &amp;notes</source>
        <translation>Sprecher&amp;notizen</translation>
    </message>
    <message>
        <source>Show notes, the next stage, the time and all stages beside the map while presenting</source>
        <translation>Beim Präsentieren Notizen, die nächste Phase, die Zeit und alle Phasen neben der Map zeigen</translation>
    </message>
    <message>
        <source>Share with the &amp;room…</source>
        <translation>Mit dem &amp;Raum teilen…</translation>
    </message>
    <message>
        <source>Let people in the room send cards and votes from their phones</source>
        <translation>Menschen im Raum Karten und Stimmen von ihren Handys senden lassen</translation>
    </message>
    <message>
        <source>Cards &amp;from the room</source>
        <translation>Karten a&amp;us dem Raum</translation>
    </message>
    <message>
        <source>Show what people in the room sent, to be let in</source>
        <translation>Zeigen, was Menschen im Raum gesendet haben, um es hereinzulassen</translation>
    </message>
    <message>
        <source>&amp;Minutes of the sitting…</source>
        <translation>Protokoll der &amp;Sitzung…</translation>
    </message>
    <message>
        <source>Save what was added, changed and voted for since the first show, stage by stage</source>
        <translation>Speichern, was seit der ersten Präsentation hinzukam, geändert und gewählt wurde, Phase für Phase</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>Keep the lanes, the filter and the place that are seen now, under a name</source>
        <translation>Spuren, Filter und Ort, wie sie jetzt zu sehen sind, unter einem Namen behalten</translation>
    </message>
    <message>
        <source>&amp;Update this view</source>
        <translation>Diese Ansicht &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Let the view that is shown show what is seen now</source>
        <translation>Die gezeigte Ansicht zeigt künftig, was jetzt zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Rename this view…</source>
        <translation>Diese Ansicht &amp;umbenennen…</translation>
    </message>
    <message>
        <source>Give the view that is shown another name</source>
        <translation>Der gezeigten Ansicht einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Delete this view</source>
        <translation>Diese Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>Remove the view that is shown; the map stays as it is</source>
        <translation>Die gezeigte Ansicht entfernen; die Map bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>Show the next view of this map</source>
        <translation>Die nächste Ansicht dieser Map zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>&amp;Vorherige Ansicht</translation>
    </message>
    <message>
        <source>Show the view of this map before this one</source>
        <translation>Die Ansicht dieser Map vor dieser zeigen</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>&amp;Ganze Map</translation>
    </message>
    <message>
        <source>Leave the view: all lanes that are not hidden, without a filter</source>
        <translation>Die Ansicht verlassen: alle Spuren, die nicht ausgeblendet sind, ohne Filter</translation>
    </message>
    <message>
        <source>Make the map larger</source>
        <translation>Die Map größer machen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Make the map smaller</source>
        <translation>Die Map kleiner machen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show the map in its own size</source>
        <translation>Die Map in ihrer eigenen Größe zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;map</source>
        <translation>&amp;Map einpassen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Map zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>&amp;Breite einpassen</translation>
    </message>
    <message>
        <source>Show the map in all its width</source>
        <translation>Die Map in ihrer ganzen Breite zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;stage</source>
        <translation>&amp;Phase einpassen</translation>
    </message>
    <message>
        <source>Show the selected stage large</source>
        <translation>Die ausgewählte Phase groß zeigen</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Show maps, personas and lanes on the left</source>
        <translation>Links Maps, Personas und Spuren zeigen</translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show the fields of what is selected on the right</source>
        <translation>Rechts die Felder der Auswahl zeigen</translation>
    </message>
    <message>
        <source>Insi&amp;ghts</source>
        <translation>&amp;Erkenntnisse</translation>
    </message>
    <message>
        <source>List what the map leaves open, gaps, lost customers and KPIs, on the right</source>
        <translation>Rechts auflisten, was die Map offen lässt, Lücken, verlorene Kunden und KPIs</translation>
    </message>
    <message>
        <source>Funnel along t&amp;he map</source>
        <translation>T&amp;richter entlang der Map</translation>
    </message>
    <message>
        <source>Show below the stages how many customers are still there, and where they are lost</source>
        <translation>Unter den Phasen zeigen, wie viele Kunden noch da sind und wo sie verloren gehen</translation>
    </message>
    <message>
        <source>Pict&amp;ures to decide by…</source>
        <translation>Bilder zum En&amp;tscheiden…</translation>
    </message>
    <message>
        <source>Opportunities by impact and effort, pain points, channels and curves in a window</source>
        <translation>Chancen nach Wirkung und Aufwand, Schmerzpunkte, Kanäle und Kurven in einem Fenster</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>K&amp;ommentare</translation>
    </message>
    <message>
        <source>List what was said about the maps, on the right</source>
        <translation>Rechts auflisten, was zu den Maps gesagt wurde</translation>
    </message>
    <message>
        <source>&amp;Collapse or open this lane</source>
        <translation>Diese Spur &amp;ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold the lane of the selection up, or open it again</source>
        <translation>Die Spur der Auswahl einklappen oder wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Hide this lane</source>
        <translation>Diese Spur aus&amp;blenden</translation>
    </message>
    <message>
        <source>Hide the lane of the selection</source>
        <translation>Die Spur der Auswahl ausblenden</translation>
    </message>
    <message>
        <source>&amp;All lanes</source>
        <translation>&amp;Alle Spuren</translation>
    </message>
    <message>
        <source>Show every lane of the map</source>
        <translation>Jede Spur der Map zeigen</translation>
    </message>
    <message>
        <source>Service &amp;blueprint</source>
        <translation>&amp;Service-Blueprint</translation>
    </message>
    <message>
        <source>Show what happens on and behind the stage; missing lanes are added</source>
        <translation>Zeigen, was auf und hinter der Bühne geschieht; fehlende Spuren kommen hinzu</translation>
    </message>
    <message>
        <source>&amp;Emotion only</source>
        <translation>&amp;Nur Gefühle</translation>
    </message>
    <message>
        <source>Show thoughts and feelings alone</source>
        <translation>Allein Gedanken und Gefühle zeigen</translation>
    </message>
    <message>
        <source>&amp;Problems and ideas</source>
        <translation>&amp;Probleme und Ideen</translation>
    </message>
    <message>
        <source>Show pain points, opportunities, losses and KPIs alone</source>
        <translation>Allein Schmerzpunkte, Chancen, Verluste und KPIs zeigen</translation>
    </message>
    <message>
        <source>Filt&amp;er…</source>
        <translation>&amp;Filtern…</translation>
    </message>
    <message>
        <source>Show only some personas, channels, owners, evidence or words</source>
        <translation>Nur bestimmte Personas, Kanäle, Zuständige, Belege oder Wörter zeigen</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>Den Filter wegnehmen</translation>
    </message>
    <message>
        <source>Outli&amp;ne</source>
        <translation>Gliederu&amp;ng</translation>
    </message>
    <message>
        <source>Show the map as a tree, to read and to edit</source>
        <translation>Die Map als Baum zeigen, zum Lesen und Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen for this window</source>
        <translation>Den ganzen Bildschirm für dieses Fenster nutzen</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Let the map go to another place at once, without gliding there</source>
        <translation>Die Map springt sofort an einen anderen Ort, ohne zu gleiten</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Follow the desktop's setting</source>
        <translation>Der Einstellung des Desktops folgen</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>Find any command, and any thing in the project, by a few letters</source>
        <translation>Jeden Befehl und alles im Projekt mit ein paar Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show every key in one sheet</source>
        <translation>Alle Tasten auf einem Blatt zeigen</translation>
    </message>
    <message>
        <source>&amp;About Waymark</source>
        <translation>Ü&amp;ber Waymark</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation>&amp;Spur</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Stand</translation>
    </message>
    <message>
        <source>&amp;Feeling scale</source>
        <translation>&amp;Gefühlsskala</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Spuren</translation>
    </message>
    <message>
        <source>S&amp;aved views</source>
        <translation>Gespeicherte Ansi&amp;chten</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Ve&amp;rlauf</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>S&amp;creen</source>
        <translation>Bil&amp;dschirm</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbsc&amp;hema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Not while the past is shown. Go back to now first.</source>
        <translation>Nicht, solange die Vergangenheit zu sehen ist. Zuerst zum Jetzt zurückgehen.</translation>
    </message>
    <message>
        <source>“%1” is open already; its window was brought forward.</source>
        <translation>„%1“ ist schon geöffnet; das Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Choose a channel (Down)</source>
        <translation>Einen Kanal wählen (Abwärts)</translation>
    </message>
    <message>
        <source>chosen by the theme</source>
        <translation>vom Farbschema gewählt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>A command, a stage, a card …</source>
        <translation>Ein Befehl, eine Phase, eine Karte …</translation>
    </message>
    <message>
        <source>Find a command or a thing</source>
        <translation>Einen Befehl oder etwas im Projekt finden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>✓ resolved</source>
        <translation>✓ erledigt</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>On no map</source>
        <translation>Auf keiner Map</translation>
    </message>
    <message>
        <source>Close the comments</source>
        <translation>Die Kommentare schließen</translation>
    </message>
    <message>
        <source>Only comments that are not resolved</source>
        <translation>Nur Kommentare, die nicht erledigt sind</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Resolved comments too</source>
        <translation>Auch erledigte Kommentare</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Answer this comment</source>
        <translation>Diesen Kommentar beantworten</translation>
    </message>
    <message>
        <source>Change what this comment says (F2)</source>
        <translation>Ändern, was dieser Kommentar sagt (F2)</translation>
    </message>
    <message>
        <source>Settle this comment and its replies, or open them again</source>
        <translation>Diesen Kommentar samt Antworten erledigen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Delete this comment and its replies (Del)</source>
        <translation>Diesen Kommentar samt Antworten löschen (Entf)</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>Strg+Enter fügt ihn hinzu</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Nothing was said yet. Select something on the map and say what you think of it.</source>
        <translation>Noch wurde nichts gesagt. Etwas auf der Map auswählen und sagen, was dazu zu sagen ist.</translation>
    </message>
    <message>
        <source>Every comment is resolved.</source>
        <translation>Alle Kommentare sind erledigt.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as it was</source>
        <translation>Strg+Enter behält ihn, Esc lässt ihn, wie er war</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Text des Kommentars</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Edit the comment</source>
        <translation>Den Kommentar bearbeiten</translation>
    </message>
    <message>
        <source>Edit what %1 said</source>
        <translation>Bearbeiten, was %1 gesagt hat</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>%1 antworten</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>On: %1</source>
        <translation>Zu: %1</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Compare with the saved file</source>
        <translation>Mit der gespeicherten Datei vergleichen</translation>
    </message>
    <message>
        <source>What differs from %1</source>
        <translation>Unterschiede zu %1</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>Im Entwurf</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgelistet</translation>
    </message>
    <message>
        <source>Nothing differs: both hold the same.</source>
        <translation>Kein Unterschied: Beide enthalten dasselbe.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Choose fol&amp;der…</source>
        <translation>Or&amp;dner wählen…</translation>
    </message>
    <message>
        <source>Usual &amp;place</source>
        <translation>Ü&amp;blicher Ort</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>%1 is not there at the moment. Until it is back, unsaved work is kept in the usual place.</source>
        <translation>%1 ist im Moment nicht da. Bis der Ordner zurück ist, liegt ungespeicherte Arbeit am üblichen Ort.</translation>
    </message>
    <message>
        <source>Takes effect with the next map that you open. Unsaved work that is elsewhere stays there and is found there.</source>
        <translation>Gilt ab der nächsten Map, die geöffnet wird. Ungespeicherte Arbeit an anderer Stelle bleibt dort und wird dort gefunden.</translation>
    </message>
    <message>
        <source>Folder for unsaved work</source>
        <translation>Ordner für ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Trying whether drafts are safe there…</source>
        <translation>Es wird geprüft, ob Entwürfe dort sicher sind…</translation>
    </message>
    <message>
        <source>Drafts cannot be kept there</source>
        <translation>Dort lassen sich keine Entwürfe ablegen</translation>
    </message>
    <message>
        <source>Keep drafts there all the same?</source>
        <translation>Entwürfe trotzdem dort ablegen?</translation>
    </message>
    <message>
        <source>Keep them there</source>
        <translation>Dort ablegen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n things</source>
        <translation>
            <numerusform>%n Element kopiert</numerusform>
            <numerusform>%n Elemente kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied as a table, for spreadsheets and documents</source>
        <translation>Als Tabelle kopiert, für Tabellen und Dokumente</translation>
    </message>
    <message>
        <source>Copied as a picture, for slides and documents</source>
        <translation>Als Bild kopiert, für Folien und Dokumente</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Waymark. It can be looked at and exported, not changed.</source>
        <translation>Diese Datei stammt von einer neueren Version von Waymark. Sie lässt sich ansehen und exportieren, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Capturing in %1. Enter: next touchpoint; Shift+Enter: another here; Tab: next lane; Esc: end</source>
        <translation>Erfassen in %1. Enter: nächster Kontaktpunkt; Umschalt+Enter: noch eine hier; Tab: nächste Spur; Esc: Ende</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>PowerPoint-Folien</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>Alle Maps</translation>
    </message>
    <message>
        <source>This map</source>
        <translation>Diese Map</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Die ganze Map</translation>
    </message>
    <message>
        <source>Deck: one slide a stage</source>
        <translation>Foliensatz: eine Folie je Phase</translation>
    </message>
    <message>
        <source>Whole map on one page</source>
        <translation>Ganze Map auf einer Seite</translation>
    </message>
    <message>
        <source>As large as the map</source>
        <translation>So groß wie die Map</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>Tabloid</source>
        <translation>Tabloid</translation>
    </message>
    <message>
        <source>On one sheet</source>
        <translation>Auf einem Blatt</translation>
    </message>
    <message>
        <source>Poster in tiles of A3</source>
        <translation>Poster aus A3-Blättern</translation>
    </message>
    <message>
        <source>Poster in tiles of A4</source>
        <translation>Poster aus A4-Blättern</translation>
    </message>
    <message>
        <source>Poster in tiles of Letter</source>
        <translation>Poster aus Letter-Blättern</translation>
    </message>
    <message>
        <source>Poster in tiles of Tabloid</source>
        <translation>Poster aus Tabloid-Blättern</translation>
    </message>
    <message>
        <source>As the map is</source>
        <translation>Wie die Map</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>100 %, 96 dpi</source>
        <translation>100 %, 96 dpi</translation>
    </message>
    <message>
        <source>200 %, 192 dpi</source>
        <translation>200 %, 192 dpi</translation>
    </message>
    <message>
        <source>300 %, 288 dpi</source>
        <translation>300 %, 288 dpi</translation>
    </message>
    <message>
        <source>400 %, 384 dpi</source>
        <translation>400 %, 384 dpi</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>For printing</source>
        <translation>Für den Druck</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Durchsichtiger Grund</translation>
    </message>
    <message>
        <source>Show the file in its folder afterwards</source>
        <translation>Die Datei danach in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>Folie %1 von %2</translation>
    </message>
    <message>
        <source>As it is seen now</source>
        <translation>Wie jetzt zu sehen</translation>
    </message>
    <message>
        <source>Slides of 16:9, no text below 12 pt</source>
        <translation>Folien in 16:9, kein Text unter 12 pt</translation>
    </message>
    <message>
        <source>%1 × %2 mm on %3 sheets, and a cover</source>
        <translation>%1 × %2 mm auf %3 Blättern, dazu ein Deckblatt</translation>
    </message>
    <message>
        <source>A page with zoom, search and details, for any browser</source>
        <translation>Eine Seite mit Zoom, Suche und Details, für jeden Browser</translation>
    </message>
    <message>
        <source>The map as a sheet, and lists of all that is on it</source>
        <translation>Die Map als Tabellenblatt, dazu Listen von allem darauf</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist misslungen</translation>
    </message>
    <message>
        <source>This stage: %1</source>
        <translation>Diese Phase: %1</translation>
    </message>
    <message>
        <source>This lane: %1</source>
        <translation>Diese Spur: %1</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Feeling received</source>
        <translation>Erlebtes Gefühl</translation>
    </message>
    <message>
        <source>Select one thing on the map first; then its fields are here.</source>
        <translation>Zuerst eine Sache auf der Map auswählen; dann sind ihre Felder hier.</translation>
    </message>
    <message>
        <source>Field · %1</source>
        <translation>Feld · %1</translation>
    </message>
    <message>
        <source>Home coffee subscription</source>
        <translation>Kaffee-Abo für zu Hause</translation>
    </message>
    <message>
        <source>The template could not be used</source>
        <translation>Die Vorlage ließ sich nicht verwenden</translation>
    </message>
    <message>
        <source>%1 is open in another window already; that one was brought forward.</source>
        <translation>%1 ist schon in einem anderen Fenster geöffnet; es wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>Die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Something in this file is unusual</source>
        <translation>Etwas an dieser Datei ist ungewöhnlich</translation>
    </message>
    <message>
        <source>Everything on the map is there. This was noticed while reading it:</source>
        <translation>Alles auf der Map ist da. Das fiel beim Lesen auf:</translation>
    </message>
    <message>
        <source>The file could not be imported</source>
        <translation>Die Datei ließ sich nicht importieren</translation>
    </message>
    <message>
        <source>%1 was imported, with remarks</source>
        <translation>%1 wurde importiert, mit Anmerkungen</translation>
    </message>
    <message>
        <source>The map is open. These lines of the file could not be taken over as they were; look at them before you rely on the map.</source>
        <translation>Die Map ist geöffnet. Diese Zeilen der Datei ließen sich nicht unverändert übernehmen; vor dem Weiterarbeiten bitte ansehen.</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>Der Entwurf ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>%1 is open in another window</source>
        <translation>%1 ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>It was not written. Close it there first, or choose another name.</source>
        <translation>Es wurde nichts geschrieben. Die Datei zuerst dort schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source> copy</source>
        <translation> Kopie</translation>
    </message>
    <message>
        <source>Go back to what is saved?</source>
        <translation>Zum Gespeicherten zurückgehen?</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The map becomes what the file holds. Undo brings your edits back.</source>
        <translation>Die Map wird zu dem, was die Datei enthält. „Rückgängig“ holt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>Eine Kopie wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>Die Kopie wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Back to what is saved. Undo returns.</source>
        <translation>Zurück beim Gespeicherten. „Rückgängig“ kehrt um.</translation>
    </message>
    <message>
        <source>The saved file could not be read</source>
        <translation>Die gespeicherte Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>It was changed after it had been exported. Exporting again replaces it with the map as it is now, and those changes are lost. To keep them, choose Export and another name.</source>
        <translation>Die Datei wurde nach dem Export geändert. Ein erneuter Export ersetzt sie durch die Map von jetzt, und jene Änderungen gehen verloren. Um sie zu behalten, „Exportieren“ und einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>The file is now %1.</source>
        <translation>Die Datei ist jetzt %1.</translation>
    </message>
    <message>
        <source>The file was not moved</source>
        <translation>Die Datei wurde nicht verschoben</translation>
    </message>
    <message>
        <source>The file could not be repaired</source>
        <translation>Die Datei ließ sich nicht reparieren</translation>
    </message>
    <message>
        <source>%1 (repaired)</source>
        <translation>%1 (repariert)</translation>
    </message>
    <message>
        <source>This is a repaired copy</source>
        <translation>Das ist eine reparierte Kopie</translation>
    </message>
    <message>
        <source>Save it under a name of its own. What was found while repairing it:</source>
        <translation>Bitte unter einem eigenen Namen speichern. Das fiel beim Reparieren auf:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The version could not be opened</source>
        <translation>Die Version ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The draft was damaged on the disk</source>
        <translation>Der Entwurf war auf dem Datenträger beschädigt</translation>
    </message>
    <message>
        <source>What was whole of it is open now, as a repaired copy; save it under a name of its own. The damaged draft is put away for 30 days, and your file was not touched. What was found while repairing it:</source>
        <translation>Was davon heil war, ist jetzt als reparierte Kopie geöffnet; bitte unter einem eigenen Namen speichern. Der beschädigte Entwurf bleibt 30 Tage weggelegt, und die Datei wurde nicht angerührt. Das fiel beim Reparieren auf:</translation>
    </message>
    <message>
        <source>This map is in no file yet.</source>
        <translation>Diese Map ist noch in keiner Datei.</translation>
    </message>
    <message>
        <source>This map is in no file yet. Last edit: %1</source>
        <translation>Diese Map ist noch in keiner Datei. Letzte Änderung: %1</translation>
    </message>
    <message>
        <source>Edits not yet in the file</source>
        <translation>Änderungen noch nicht in der Datei</translation>
    </message>
    <message>
        <source>Edits not yet in the file: %1 · last one: %2</source>
        <translation>Änderungen noch nicht in der Datei: %1 · letzte: %2</translation>
    </message>
    <message>
        <source>%1 has further names</source>
        <translation>%1 hat weitere Namen</translation>
    </message>
    <message>
        <source>Other names, in this folder or another, mean the same file (hard links). Saving writes a new file under this name; the others keep what was there before.</source>
        <translation>Andere Namen, in diesem Ordner oder einem anderen, meinen dieselbe Datei (Hardlinks). Speichern schreibt unter diesem Namen eine neue Datei; die anderen behalten, was vorher da war.</translation>
    </message>
    <message>
        <source>Save under this name</source>
        <translation>Unter diesem Namen speichern</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Die Datei wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>From now on edits go to the file by themselves.</source>
        <translation>Ab jetzt gehen Änderungen von selbst in die Datei.</translation>
    </message>
    <message>
        <source>From now on the file changes only when you save.</source>
        <translation>Ab jetzt ändert sich die Datei nur beim Speichern.</translation>
    </message>
    <message>
        <source>Not saved by itself: %1 Your edits are safe in the draft.</source>
        <translation>Nicht automatisch gespeichert: %1 Die Änderungen sind sicher im Entwurf.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Your edits are only in this window, not in a draft: %1. Save, so that nothing is lost if the computer stops.</source>
        <translation>Die Änderungen sind nur in diesem Fenster, nicht in einem Entwurf: %1. Bitte speichern, damit nichts verloren geht, wenn der Computer stehen bleibt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Here, with your edits</source>
        <translation>Hier, mit den Änderungen</translation>
    </message>
    <message>
        <source>Last edit: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
    <message>
        <source>Revert to the file</source>
        <translation>Auf die Datei zurücksetzen</translation>
    </message>
    <message>
        <source>Save to the file</source>
        <translation>In die Datei speichern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>&amp;Hide rest</source>
        <translation>&amp;Rest ausblenden</translation>
    </message>
    <message>
        <source>Leave out other cards, instead of fading them (Alt+H)</source>
        <translation>Andere Karten weglassen, statt sie blass zu zeigen (Alt+R)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Show everything again (Esc)</source>
        <translation>Wieder alles zeigen (Esc)</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Kein Kanal</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Partly known</source>
        <translation>Teilweise bekannt</translation>
    </message>
    <message>
        <source>Researched</source>
        <translation>Erforscht</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>Alles gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2 cards, %3 of %4 touchpoints</source>
        <translation>%1 von %2 Karten, %3 von %4 Kontaktpunkten</translation>
    </message>
    <message>
        <source>Find in all maps</source>
        <translation>In allen Maps suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Find only what is written just like this (Alt+C)</source>
        <translation>Nur finden, was genau so geschrieben ist (Alt+C)</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find only whole words, not parts of longer ones (Alt+W)</source>
        <translation>Nur ganze Wörter finden, nicht Teile von längeren (Alt+W)</translation>
    </message>
    <message>
        <source>Go to the hit before (Shift+F3)</source>
        <translation>Zum Treffer davor gehen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Go to the next hit (F3)</source>
        <translation>Zum nächsten Treffer gehen (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Erse&amp;tzen</translation>
    </message>
    <message>
        <source>Replace this hit and go to the next (Enter)</source>
        <translation>Diesen Treffer ersetzen und zum nächsten gehen (Enter)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Alle ersetze&amp;n</translation>
    </message>
    <message>
        <source>Replace every hit on all maps, as one step of undo</source>
        <translation>Jeden Treffer auf allen Maps ersetzen, als ein Schritt von „Rückgängig“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>in a hidden lane</source>
        <translation>in einer ausgeblendeten Spur</translation>
    </message>
    <message>
        <source>The text would become longer than a text may be.</source>
        <translation>Der Text würde länger, als ein Text sein darf.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln places</source>
        <translation>
            <numerusform>%Ln Stelle ersetzt</numerusform>
            <numerusform>%Ln Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln maps.</source>
        <translation>
            <numerusform>auf %Ln Map.</numerusform>
            <numerusform>auf %Ln Maps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln places.</source>
        <translation>
            <numerusform>%Ln Stelle ersetzt.</numerusform>
            <numerusform>%Ln Stellen ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left, for their text would become longer than a text may be.</source>
        <translation>
            <numerusform>%Ln blieb stehen, weil der Text länger würde, als ein Text sein darf.</numerusform>
            <numerusform>%Ln blieben stehen, weil der Text länger würde, als ein Text sein darf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Zukunft</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Personas on this map</source>
        <translation>Personas auf dieser Map</translation>
    </message>
    <message>
        <source>Hide persona</source>
        <translation>Persona ausblenden</translation>
    </message>
    <message>
        <source>Show persona</source>
        <translation>Persona zeigen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedürfnisse</translation>
    </message>
    <message>
        <source>Enters when</source>
        <translation>Beginnt, wenn</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Fertig, wenn</translation>
    </message>
    <message>
        <source>Bucket in the CRM</source>
        <translation>Stufe im CRM</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>Sprechernotizen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über die Person</translation>
    </message>
    <message>
        <source>Goals, one a line</source>
        <translation>Ziele, eines je Zeile</translation>
    </message>
    <message>
        <source>Frustrations, one a line</source>
        <translation>Frust, einer je Zeile</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>The solution</source>
        <translation>Die Lösung</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>Verlust ändern</translation>
    </message>
    <message>
        <source>Why they leave</source>
        <translation>Warum sie gehen</translation>
    </message>
    <message>
        <source>Told as</source>
        <translation>Angegeben als</translation>
    </message>
    <message>
        <source>Number of customers</source>
        <translation>Anzahl der Kunden</translation>
    </message>
    <message>
        <source>Share, in percent</source>
        <translation>Anteil, in Prozent</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Where they go</source>
        <translation>Wohin sie gehen</translation>
    </message>
    <message>
        <source>How to win them back</source>
        <translation>Wie sie zurückzugewinnen sind</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Besser ist</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Past values</source>
        <translation>Frühere Werte</translation>
    </message>
    <message>
        <source>Change past values</source>
        <translation>Frühere Werte ändern</translation>
    </message>
    <message>
        <source>Pain point</source>
        <translation>Schmerzpunkt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Change severity</source>
        <translation>Schwere ändern</translation>
    </message>
    <message>
        <source>Shown on the map</source>
        <translation>Auf der Map zu sehen</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>The map is what it was then. Undo takes that back.</source>
        <translation>Die Map ist, was sie damals war. „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <source>The map is just the same now.</source>
        <translation>Die Map ist jetzt genau so.</translation>
    </message>
    <message>
        <source>From the next Save on, the file tells its history, deleted texts included, to whoever gets it.</source>
        <translation>Ab dem nächsten Speichern erzählt die Datei ihren Verlauf, samt gelöschten Texten, allen, die sie bekommen.</translation>
    </message>
    <message>
        <source>From the next Save on, the file holds nothing of its history.</source>
        <translation>Ab dem nächsten Speichern enthält die Datei nichts von ihrem Verlauf.</translation>
    </message>
    <message>
        <source>Name of this state</source>
        <translation>Name dieses Stands</translation>
    </message>
    <message>
        <source>Past states of the map</source>
        <translation>Frühere Stände der Map</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1, %2, edits: %3</source>
        <translation>%1, %2, Änderungen: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>A version is kept each time the file is opened or saved.</source>
        <translation>Eine Version wird behalten, sooft die Datei geöffnet oder gespeichert wird.</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>Als Kopie öffnen</translation>
    </message>
    <message>
        <source>Keep history in the file</source>
        <translation>Verlauf in der Datei behalten</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Den Verlauf schließen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Every edit, by day and sitting</source>
        <translation>Jede Änderung, nach Tag und Sitzung</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>The file as it was opened and each time it was saved</source>
        <translation>Die Datei, wie sie geöffnet und jedes Mal gespeichert wurde</translation>
    </message>
    <message>
        <source>Versions of the file</source>
        <translation>Versionen der Datei</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>You are looking at %1 · %2</source>
        <translation>Zu sehen ist %1 · %2</translation>
    </message>
    <message>
        <source>You are looking at %1: this map was not there</source>
        <translation>Zu sehen ist %1: Diese Map gab es noch nicht</translation>
    </message>
    <message>
        <source>This cannot be pasted</source>
        <translation>Das lässt sich nicht einfügen</translation>
    </message>
    <message>
        <source>What is on the clipboard is in this file already.</source>
        <translation>Was in der Zwischenablage ist, ist schon in dieser Datei.</translation>
    </message>
    <message>
        <source>Nothing was pasted: there is no place for it on this map.</source>
        <translation>Nichts wurde eingefügt: Auf dieser Map ist kein Platz dafür.</translation>
    </message>
    <message>
        <source>Pasted. Parts of it could not be taken over as they were: %1</source>
        <translation>Eingefügt. Teile davon ließen sich nicht unverändert übernehmen: %1</translation>
    </message>
    <message>
        <source>Nothing was pasted: this map has no lane that holds cards.</source>
        <translation>Nichts wurde eingefügt: Diese Map hat keine Spur für Karten.</translation>
    </message>
    <message>
        <source>There is no place for a picture on this map. Add a stage first.</source>
        <translation>Auf dieser Map ist kein Platz für ein Bild. Zuerst eine Phase hinzufügen.</translation>
    </message>
    <message>
        <source>This picture cannot be used</source>
        <translation>Dieses Bild lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>What should become of %1?</source>
        <translation>Was soll aus %1 werden?</translation>
    </message>
    <message>
        <source>It can be opened as a map of its own, or its text put on this one.</source>
        <translation>Es lässt sich als eigene Map öffnen, oder sein Text kommt auf diese.</translation>
    </message>
    <message>
        <source>Put it on this map</source>
        <translation>Auf diese Map</translation>
    </message>
    <message>
        <source>Open as a map</source>
        <translation>Als Map öffnen</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>A log needs a map</source>
        <translation>Ein Log braucht eine Map</translation>
    </message>
    <message>
        <source>It says what customers did at the touchpoints of a map. Nothing was read. Open or begin the map first.</source>
        <translation>Es sagt, was Kunden an den Kontaktpunkten einer Map getan haben. Nichts wurde gelesen. Zuerst die Map öffnen oder beginnen.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Log ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>%L1 interactions came onto the map; %L2 rows were not taken. Undo takes them back.</source>
        <translation>%L1 Interaktionen kamen auf die Map; %L2 Zeilen wurden nicht übernommen. „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>The KPI values were not taken over</source>
        <translation>Die KPI-Werte wurden nicht übernommen</translation>
    </message>
    <message>
        <source>%L1 values of %L2 KPIs were taken over. Undo takes them back.</source>
        <translation>%L1 Werte von %L2 KPIs wurden übernommen. „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Nothing changed: the map has these values already.</source>
        <translation>Nichts geändert: Die Map hat diese Werte schon.</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3)</source>
        <translation>Zeile %1: %2 (%3)</translation>
    </message>
    <message>
        <source>%L1 rows were not taken over</source>
        <translation>%L1 Zeilen wurden nicht übernommen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Das Bild exportieren</translation>
    </message>
    <message>
        <source>The picture was not written</source>
        <translation>Das Bild wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>The picture was written as %1.</source>
        <translation>Das Bild wurde als %1 geschrieben.</translation>
    </message>
    <message>
        <source>Export as slides</source>
        <translation>Als Folien exportieren</translation>
    </message>
    <message>
        <source>The slides were not written</source>
        <translation>Die Folien wurden nicht geschrieben</translation>
    </message>
    <message>
        <source>The slides were written as %1.</source>
        <translation>Die Folien wurden als %1 geschrieben.</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%L1 customers</source>
        <translation>%L1 Kunden</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunde</translation>
    </message>
    <message>
        <source>Why they leave, and where they go</source>
        <translation>Warum sie gehen, und wohin</translation>
    </message>
    <message>
        <source>false start</source>
        <translation>falscher Anfang</translation>
    </message>
    <message>
        <source>false end</source>
        <translation>falsches Ende</translation>
    </message>
    <message>
        <source>goes to: %1</source>
        <translation>geht zu: %1</translation>
    </message>
    <message>
        <source>win back: %1</source>
        <translation>zurückgewinnen: %1</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund genannt</translation>
    </message>
    <message>
        <source>Nobody says yet where customers are lost. Add cards in the loss lane, or import a log: File, Import interaction log.</source>
        <translation>Noch sagt niemand, wo Kunden verloren gehen. Karten in der Verlustspur hinzufügen oder ein Log importieren: Datei, Interaktions-Log importieren.</translation>
    </message>
    <message>
        <source>As entered in the loss lane: of those who begin, how many go on</source>
        <translation>Wie in der Verlustspur eingetragen: Wie viele von denen, die beginnen, weitergehen</translation>
    </message>
    <message>
        <source>%L1 customers, %2 to %3.</source>
        <translation>%L1 Kunden, %2 bis %3.</translation>
    </message>
    <message>
        <source>Most vulnerable: %1, where %2 are lost.</source>
        <translation>Am verletzlichsten: %1, wo %2 verloren gehen.</translation>
    </message>
    <message>
        <source>%L1 reach it, %L2 are lost</source>
        <translation>%L1 kommen dorthin, %L2 gehen verloren</translation>
    </message>
    <message>
        <source>The commonest ways</source>
        <translation>Die häufigsten Wege</translation>
    </message>
    <message>
        <source>Where they begin</source>
        <translation>Wo sie beginnen</translation>
    </message>
    <message>
        <source>drawn on the map</source>
        <translation>auf der Map gezeichnet</translation>
    </message>
    <message>
        <source>Draw link</source>
        <translation>Verbindung zeichnen</translation>
    </message>
    <message>
        <source>Ways back</source>
        <translation>Rückwege</translation>
    </message>
    <message>
        <source>Ways past a touchpoint</source>
        <translation>Wege an einem Kontaktpunkt vorbei</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>The checks find nothing open on this map.</source>
        <translation>Die Prüfungen finden auf dieser Map nichts Offenes.</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%L1 findings</source>
        <translation>%L1 Befunde</translation>
    </message>
    <message>
        <source>%L1 more of this kind: %2</source>
        <translation>%L1 weitere dieser Art: %2</translation>
    </message>
    <message>
        <source>Switched off for this map</source>
        <translation>Für diese Map abgeschaltet</translation>
    </message>
    <message>
        <source>received %1, desired %2</source>
        <translation>erlebt %1, gewünscht %2</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Höhepunkt</translation>
    </message>
    <message>
        <source>Lowest point</source>
        <translation>Tiefpunkt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Review moment</source>
        <translation>Bewertungsmoment</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment der Wahrheit</translation>
    </message>
    <message>
        <source>Nothing says yet what customers receive and what they desire. Set both at a touchpoint's feeling.</source>
        <translation>Noch sagt nichts, was Kunden erleben und was sie sich wünschen. Beides am Gefühl eines Kontaktpunkts eintragen.</translation>
    </message>
    <message>
        <source>Received against desired, the widest gaps first</source>
        <translation>Erlebt gegenüber gewünscht, die größten Lücken zuerst</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Nach Phase</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Nach Kanal</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Nach Zuständigen</translation>
    </message>
    <message>
        <source>By persona</source>
        <translation>Nach Persona</translation>
    </message>
    <message>
        <source>The customer as such</source>
        <translation>Der Kunde als solcher</translation>
    </message>
    <message>
        <source>Neighbours that do not match</source>
        <translation>Nachbarn, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>Moments that matter</source>
        <translation>Momente, die zählen</translation>
    </message>
    <message>
        <source>getting better</source>
        <translation>wird besser</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>bleibt gleich</translation>
    </message>
    <message>
        <source>getting worse</source>
        <translation>wird schlechter</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Soll %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>The map has no KPIs yet. Add one in the KPI lane.</source>
        <translation>Die Map hat noch keine KPIs. In der KPI-Spur einen hinzufügen.</translation>
    </message>
    <message>
        <source>%L1 KPIs: %L2 met, %L3 missed</source>
        <translation>%L1 KPIs: %L2 erreicht, %L3 verfehlt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Close the insights</source>
        <translation>Die Erkenntnisse schließen</translation>
    </message>
    <message>
        <source>What the map leaves open</source>
        <translation>Was die Map offen lässt</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>What customers receive against what they desire</source>
        <translation>Was Kunden erleben, gegenüber dem, was sie sich wünschen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Where customers are lost, and the ways they take</source>
        <translation>Wo Kunden verloren gehen und welche Wege sie nehmen</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>KPIs against their targets</source>
        <translation>KPIs gegenüber ihrem Soll</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Bilder…</translation>
    </message>
    <message>
        <source>Opportunities, pain points, channels and curves as pictures to decide by</source>
        <translation>Chancen, Schmerzpunkte, Kanäle und Kurven als Bilder zum Entscheiden</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Abschalten…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>This check does not concern this map, for a reason</source>
        <translation>Diese Prüfung betrifft diese Map nicht, aus einem Grund</translation>
    </message>
    <message>
        <source>Let this check look at this map again</source>
        <translation>Diese Prüfung wieder auf diese Map schauen lassen</translation>
    </message>
    <message>
        <source>Why does it not concern this map?</source>
        <translation>Warum betrifft sie diese Map nicht?</translation>
    </message>
    <message>
        <source>Enter switches the check off</source>
        <translation>Enter schaltet die Prüfung ab</translation>
    </message>
    <message>
        <source>Compare by…</source>
        <translation>Vergleichen nach…</translation>
    </message>
    <message>
        <source>Compare by: %1</source>
        <translation>Vergleichen nach: %1</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>A link leads to another touchpoint; this map has only one.</source>
        <translation>Eine Verbindung führt zu einem anderen Kontaktpunkt; diese Map hat nur einen.</translation>
    </message>
    <message>
        <source>Select the touchpoint first from which the link leads.</source>
        <translation>Zuerst den Kontaktpunkt auswählen, von dem die Verbindung ausgeht.</translation>
    </message>
    <message>
        <source>Link to which touchpoint?</source>
        <translation>Verbindung zu welchem Kontaktpunkt?</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import interaction log</source>
        <translation>Interaktions-Log importieren</translation>
    </message>
    <message>
        <source>Interaction log</source>
        <translation>Interaktions-Log</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Wa&amp;nn</translation>
    </message>
    <message>
        <source>&amp;Dates like 3/4/2026</source>
        <translation>&amp;Datum wie 3/4/2026</translation>
    </message>
    <message>
        <source>Times without a time &amp;zone are of</source>
        <translation>Zeiten ohne &amp;Zeitzone sind von</translation>
    </message>
    <message>
        <source>Kept as detai&amp;ls</source>
        <translation>A&amp;ls Details behalten</translation>
    </message>
    <message>
        <source>How much of the log is read</source>
        <translation>Wie viel vom Log gelesen ist</translation>
    </message>
    <message>
        <source>The beginning of the log, as it is understood</source>
        <translation>Der Anfang des Logs, wie er verstanden wird</translation>
    </message>
    <message>
        <source>Rows that do not come onto the map, and why</source>
        <translation>Zeilen, die nicht auf die Map kommen, und warum</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Eine Spalte wählen</translation>
    </message>
    <message>
        <source>As the log shows</source>
        <translation>Wie das Log es zeigt</translation>
    </message>
    <message>
        <source>Day first: 3 April</source>
        <translation>Tag zuerst: 3. April</translation>
    </message>
    <message>
        <source>Month first: March 4</source>
        <translation>Monat zuerst: 4. März</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>This computer: %1</source>
        <translation>Dieser Computer: %1</translation>
    </message>
    <message>
        <source>Reading was stopped. Choose again to read the log.</source>
        <translation>Das Lesen wurde angehalten. Neu wählen, um das Log zu lesen.</translation>
    </message>
    <message>
        <source>Say which columns tell who, at which touchpoint, and when.</source>
        <translation>Angeben, welche Spalten sagen, wer, an welchem Kontaktpunkt und wann.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>1 row comes onto the map</source>
        <translation>1 Zeile kommt auf die Map</translation>
    </message>
    <message>
        <source>%1 rows come onto the map</source>
        <translation>%1 Zeilen kommen auf die Map</translation>
    </message>
    <message>
        <source>%1 are there already</source>
        <translation>%1 sind schon da</translation>
    </message>
    <message>
        <source>%1 are not taken</source>
        <translation>%1 werden nicht übernommen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Check that the touchpoints of the map are called as in the log.</source>
        <translation>Prüfen, ob die Kontaktpunkte der Map heißen wie im Log.</translation>
    </message>
    <message>
        <source>%1: who</source>
        <translation>%1: wer</translation>
    </message>
    <message>
        <source>%1: touchpoint</source>
        <translation>%1: Kontaktpunkt</translation>
    </message>
    <message>
        <source>%1: when</source>
        <translation>%1: wann</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Save the rows that were not taken</source>
        <translation>Die nicht übernommenen Zeilen speichern</translation>
    </message>
    <message>
        <source>%1 not taken</source>
        <translation>%1 nicht übernommen</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>Die Liste wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Waymark</source>
        <translation>Waymark</translation>
    </message>
    <message>
        <source>A card for each line</source>
        <translation>Eine Karte je Zeile</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>This text is too long for one field</source>
        <translation>Dieser Text ist zu lang für ein Feld</translation>
    </message>
    <message>
        <source>It has %1 characters; a field holds %2. Shortened, its beginning is pasted.</source>
        <translation>Er hat %1 Zeichen; ein Feld fasst %2. Gekürzt wird sein Anfang eingefügt.</translation>
    </message>
    <message>
        <source>It has %1 lines more than the %2 cards that can be pasted at once; they would be left out.</source>
        <translation>Er hat %1 Zeilen mehr als die %2 Karten, die sich auf einmal einfügen lassen; sie fielen weg.</translation>
    </message>
    <message>
        <source>%1 of its lines are longer than the %2 characters that a card holds; they would be shortened.</source>
        <translation>%1 seiner Zeilen sind länger als die %2 Zeichen, die eine Karte fasst; sie würden gekürzt.</translation>
    </message>
    <message>
        <source>This text is too long to paste whole</source>
        <translation>Dieser Text ist zu lang, um ihn ganz einzufügen</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Einfügen, was passt</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>This is the past, which stays as it was. Restore it, or go back to now.</source>
        <translation>Das ist die Vergangenheit; sie bleibt, wie sie war. Wiederherstellen oder zum Jetzt zurückgehen.</translation>
    </message>
    <message>
        <source>%1[*] — Waymark</source>
        <translation>%1[*] — Waymark</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Neue Map</translation>
    </message>
    <message>
        <source>Duplicate map as variant</source>
        <translation>Map als Variante duplizieren</translation>
    </message>
    <message>
        <source>%1 (future)</source>
        <translation>%1 (Zukunft)</translation>
    </message>
    <message>
        <source>The map was deleted. Undo brings it back.</source>
        <translation>Die Map wurde gelöscht. „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Change map state</source>
        <translation>Stand der Map ändern</translation>
    </message>
    <message>
        <source>Select a lane, or something in it, first.</source>
        <translation>Zuerst eine Spur auswählen oder etwas darin.</translation>
    </message>
    <message>
        <source>“%1” is not seen in this view. Its box in the side bar shows it again.</source>
        <translation>„%1“ ist in dieser Ansicht nicht zu sehen. Das Kästchen in der Seitenleiste zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Hide lane</source>
        <translation>Spur ausblenden</translation>
    </message>
    <message>
        <source>“%1” is hidden. Its box in the side bar shows it again.</source>
        <translation>„%1“ ist ausgeblendet. Das Kästchen in der Seitenleiste zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Collapse lane</source>
        <translation>Spur einklappen</translation>
    </message>
    <message>
        <source>Open lane</source>
        <translation>Spur ausklappen</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>Spuren zeigen</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Neue Persona</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>One thing was changed by both</source>
        <translation>Eine Sache wurde von beiden geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n things were changed by both</source>
        <translation>
            <numerusform>%n Sache wurde von beiden geändert</numerusform>
            <numerusform>%n Sachen wurden von beiden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else that you and others changed in %1 goes together. Choose what stays here; Undo brings your version back.</source>
        <translation>Alles andere, was hier und von anderen an %1 geändert wurde, passt zusammen. Wählen, was hier bleibt; „Rückgängig“ holt die eigene Version zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed; they follow “All mine” and “All theirs”.</source>
        <translation>
            <numerusform>%n weitere ist nicht aufgelistet; sie folgt „Alle meine“ und „Alle anderen“.</numerusform>
            <numerusform>%n weitere sind nicht aufgelistet; sie folgen „Alle meine“ und „Alle anderen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All mine</source>
        <translation>Alle &amp;meine</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Alle a&amp;nderen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Waymark. It can be looked at and exported here; to edit it, use the newer version.</source>
        <translation>Diese Datei stammt von einer neueren Version von Waymark. Hier lässt sie sich ansehen und exportieren; zum Bearbeiten die neuere Version nutzen.</translation>
    </message>
    <message>
        <source>Changes made elsewhere</source>
        <translation>Änderungen von anderswo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not protected: %1</source>
        <translation>Nicht geschützt: %1</translation>
    </message>
    <message>
        <source>Edited – safe in draft</source>
        <translation>Geändert – sicher im Entwurf</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Auf Gespeichertes zurücksetzen</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Outline of the map</source>
        <translation>Gliederung der Map</translation>
    </message>
    <message>
        <source>This map has no lane that holds cards. Add one first.</source>
        <translation>Diese Map hat keine Spur für Karten. Zuerst eine hinzufügen.</translation>
    </message>
    <message>
        <source>The file is now called %1.</source>
        <translation>Die Datei heißt jetzt %1.</translation>
    </message>
    <message>
        <source>%1 is no longer in its folder: it was moved or deleted. Your map is safe in the draft.</source>
        <translation>%1 ist nicht mehr im Ordner: verschoben oder gelöscht. Die Map ist sicher im Entwurf.</translation>
    </message>
    <message>
        <source>Save there a&amp;gain</source>
        <translation>Dort &amp;wieder speichern</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Save mine as a copy…</source>
        <translation>Meine als &amp;Kopie speichern…</translation>
    </message>
    <message>
        <source>Ta&amp;ke theirs</source>
        <translation>Andere über&amp;nehmen</translation>
    </message>
    <message>
        <source>%1 was changed by another program or person while you edited it. Nothing is lost: your edits are in the draft, theirs in the file.</source>
        <translation>%1 wurde während der Bearbeitung von einem anderen Programm oder Menschen geändert. Nichts ist verloren: Die eigenen Änderungen sind im Entwurf, die anderen in der Datei.</translation>
    </message>
    <message>
        <source>Mer&amp;ge…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>%1 was changed by another program or person. Here you still see it as it was before.</source>
        <translation>%1 wurde von einem anderen Programm oder Menschen geändert. Hier ist noch zu sehen, wie es vorher war.</translation>
    </message>
    <message>
        <source>Take the changed file</source>
        <translation>Geänderte Datei übernehmen</translation>
    </message>
    <message>
        <source>The changed file could not be taken over</source>
        <translation>Die geänderte Datei ließ sich nicht übernehmen</translation>
    </message>
    <message>
        <source>This is their version now. Undo brings yours back.</source>
        <translation>Das ist jetzt die andere Version. „Rückgängig“ holt die eigene zurück.</translation>
    </message>
    <message>
        <source>The two versions could not be merged</source>
        <translation>Die beiden Versionen ließen sich nicht zusammenführen</translation>
    </message>
    <message>
        <source>Merge with the changed file</source>
        <translation>Mit der geänderten Datei zusammenführen</translation>
    </message>
    <message>
        <source>Merged. Save writes it to the file; Undo brings your version back.</source>
        <translation>Zusammengeführt. „Speichern“ schreibt es in die Datei; „Rückgängig“ holt die eigene Version zurück.</translation>
    </message>
    <message>
        <source>Their version could not be kept, so it was not replaced</source>
        <translation>Die andere Version ließ sich nicht aufheben und wurde deshalb nicht ersetzt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Benennen…</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Map as it was</source>
        <translation>Map, wie sie war</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>A card for each cell</source>
        <translation>Eine Karte je Zelle</translation>
    </message>
    <message>
        <source>A touchpoint for each row</source>
        <translation>Ein Kontaktpunkt je Zeile</translation>
    </message>
    <message>
        <source>A touchpoint for each line</source>
        <translation>Ein Kontaktpunkt je Textzeile</translation>
    </message>
    <message>
        <source>One card with everything</source>
        <translation>Eine Karte mit allem</translation>
    </message>
    <message>
        <source>All into one lane</source>
        <translation>Alle in eine Spur</translation>
    </message>
    <message>
        <source>A lane for each, downwards</source>
        <translation>Eine Spur für jede, abwärts</translation>
    </message>
    <message>
        <source>Lanes are named in the first</source>
        <translation>Spuren stehen in der ersten</translation>
    </message>
    <message>
        <source>Is cards like the others</source>
        <translation>Sind Karten wie die anderen</translation>
    </message>
    <message>
        <source>Names touchpoints</source>
        <translation>Benennt Kontaktpunkte</translation>
    </message>
    <message>
        <source>Names stages</source>
        <translation>Benennt Phasen</translation>
    </message>
    <message>
        <source>Stage without a name</source>
        <translation>Phase ohne Namen</translation>
    </message>
    <message>
        <source>Touchpoint without a name</source>
        <translation>Kontaktpunkt ohne Namen</translation>
    </message>
    <message>
        <source>A new stage</source>
        <translation>Eine neue Phase</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Wird</translation>
    </message>
    <message>
        <source>First &amp;row</source>
        <translation>&amp;Erste Zeile</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Starting in the &amp;lane</source>
        <translation>Ab der S&amp;pur</translation>
    </message>
    <message>
        <source>Starting &amp;at</source>
        <translation>Beginn &amp;bei</translation>
    </message>
    <message>
        <source>What goes where</source>
        <translation>Was wohin kommt</translation>
    </message>
    <message>
        <source>Only the first %1 characters are used; %2 are left out.</source>
        <translation>Nur die ersten %1 Zeichen werden verwendet; %2 fallen weg.</translation>
    </message>
    <message>
        <source>%1 cards are left out: at most %2 can be pasted at once.</source>
        <translation>%1 Karten fallen weg: Höchstens %2 lassen sich auf einmal einfügen.</translation>
    </message>
    <message>
        <source>%1 texts are longer than the %2 characters that a card holds, and are shortened.</source>
        <translation>%1 Texte sind länger als die %2 Zeichen, die eine Karte fasst, und werden gekürzt.</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>%1 new stages</source>
        <translation>%1 neue Phasen</translation>
    </message>
    <message>
        <source>1 new stage</source>
        <translation>1 neue Phase</translation>
    </message>
    <message>
        <source>1 new touchpoint</source>
        <translation>1 neuer Kontaktpunkt</translation>
    </message>
    <message>
        <source>%1 new touchpoints</source>
        <translation>%1 neue Kontaktpunkte</translation>
    </message>
    <message>
        <source>%1 new lanes</source>
        <translation>%1 neue Spuren</translation>
    </message>
    <message>
        <source>1 new lane</source>
        <translation>1 neue Spur</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Nichts einzufügen</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Paste %n touchpoints</source>
        <translation>%n Kontaktpunkte einfügen</translation>
    </message>
    <message>
        <source>Paste %n cards</source>
        <translation>%n Karten einfügen</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>Foto wählen…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Ein Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>Change photo</source>
        <translation>Foto ändern</translation>
    </message>
    <message>
        <source>The photo could not be used</source>
        <translation>Das Foto ließ sich nicht verwenden</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Das Bild entfernen</translation>
    </message>
    <message>
        <source>Take a picture from a file; pasting or dropping one does it too</source>
        <translation>Ein Bild aus einer Datei nehmen; Einfügen oder Hineinziehen geht auch</translation>
    </message>
    <message>
        <source>Take the picture off this card</source>
        <translation>Das Bild von dieser Karte nehmen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Ein Bild wählen</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>%1 is too large a picture. Nothing was changed. Scale it down to fewer than 30 megapixels and try again.</source>
        <translation>%1 ist als Bild zu groß. Nichts wurde geändert. Auf weniger als 30 Megapixel verkleinern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be used. Nothing was changed. Choose a PNG, JPEG, WebP or GIF file.</source>
        <translation>%1 ist kein Bild, das sich verwenden lässt. Nichts wurde geändert. Eine PNG-, JPEG-, WebP- oder GIF-Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be shown. Nothing was changed. Choose another picture.</source>
        <translation>%1 ist beschädigt und lässt sich nicht zeigen. Nichts wurde geändert. Ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Export as slides…</source>
        <translation>Als Folien exportieren…</translation>
    </message>
    <message>
        <source>Pictures to decide by</source>
        <translation>Bilder zum Entscheiden</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Chancen</translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation>Schmerzpunkte</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>What the curves are held against</source>
        <translation>Woran die Kurven gemessen werden</translation>
    </message>
    <message>
        <source>Write the comparison of the two maps as slides to edit, or as a PDF of them</source>
        <translation>Den Vergleich der beiden Maps als Folien zum Bearbeiten oder als deren PDF schreiben</translation>
    </message>
    <message>
        <source>Write this picture as PDF, PNG or SVG</source>
        <translation>Dieses Bild als PDF, PNG oder SVG schreiben</translation>
    </message>
    <message>
        <source>Personas of this map</source>
        <translation>Personas dieser Map</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Gegenüber: %1</translation>
    </message>
    <message>
        <source>Drag a number to what it is worth, or move the current one with Alt and the arrow keys. A click leads to its card.</source>
        <translation>Eine Nummer dorthin ziehen, was sie wert ist, oder die aktuelle mit Alt und den Pfeiltasten verschieben. Ein Klick führt zu ihrer Karte.</translation>
    </message>
    <message>
        <source>A click leads to the place on the map; arrow keys and Enter do too.</source>
        <translation>Ein Klick führt zur Stelle auf der Map; Pfeiltasten und Enter auch.</translation>
    </message>
    <message>
        <source>There is nothing of a map to make a picture of. Nothing was copied.</source>
        <translation>Von der Map ist nichts da, was ein Bild ergäbe. Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>%1, minutes %2</source>
        <translation>%1, Protokoll %2</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>The minutes were not written</source>
        <translation>Das Protokoll wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>The minutes are in %1.</source>
        <translation>Das Protokoll ist in %1.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>SPEAKER NOTES</source>
        <translation>SPRECHERNOTIZEN</translation>
    </message>
    <message>
        <source>STAGES</source>
        <translation>PHASEN</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>A minute less</source>
        <translation>Eine Minute weniger</translation>
    </message>
    <message>
        <source>A minute more</source>
        <translation>Eine Minute mehr</translation>
    </message>
    <message>
        <source>No timer</source>
        <translation>Kein Timer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Unnamed stage</source>
        <translation>Phase ohne Namen</translation>
    </message>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, Seite %2 von %3</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Ansicht „%1“</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Next stage: %1</source>
        <translation>Nächste Phase: %1</translation>
    </message>
    <message>
        <source>Next stage: none</source>
        <translation>Nächste Phase: keine</translation>
    </message>
    <message>
        <source>No notes for this stage. They are written in the fields of the stage, at the right.</source>
        <translation>Keine Notizen zu dieser Phase. Sie stehen in den Feldern der Phase, rechts.</translation>
    </message>
    <message>
        <source>0  The whole map</source>
        <translation>0  Die ganze Map</translation>
    </message>
    <message>
        <source>Waymark – presenting</source>
        <translation>Waymark – Präsentation</translation>
    </message>
    <message>
        <source>%1: stage %2 of %3</source>
        <translation>%1: Phase %2 von %3</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Park for later</source>
        <translation>Für später parken</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Hide votes</source>
        <translation>Stimmen verbergen</translation>
    </message>
    <message>
        <source>Sort by votes</source>
        <translation>Nach Stimmen ordnen</translation>
    </message>
    <message>
        <source>Clear votes</source>
        <translation>Stimmen löschen</translation>
    </message>
    <message>
        <source>Face down, turn up</source>
        <translation>Verdeckt, aufdecken</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Spotlight</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>Share with the room</source>
        <translation>Mit dem Raum teilen</translation>
    </message>
    <message>
        <source>Let cards in</source>
        <translation>Karten hereinlassen</translation>
    </message>
    <message>
        <source>Hide tools</source>
        <translation>Werkzeuge verbergen</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Waymark. It can be shown, not changed.</source>
        <translation>Diese Datei stammt von einer neueren Version von Waymark. Sie lässt sich zeigen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Select a card, or point at one: then D puts a dot on it.</source>
        <translation>Eine Karte auswählen oder auf eine zeigen: Dann setzt D einen Punkt darauf.</translation>
    </message>
    <message>
        <source>Votes are counted and not shown. H shows them.</source>
        <translation>Stimmen werden gezählt und nicht gezeigt. H zeigt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n Stimmen</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards are in the order of their votes already.</source>
        <translation>Die Karten sind schon nach ihren Stimmen geordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n votes were cleared. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n Stimme wurde gelöscht. Strg+Z holt sie zurück.</numerusform>
            <numerusform>%n Stimmen wurden gelöscht. Strg+Z holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>New cards lie face down. When all have written, R turns up one after the other, in any order.</source>
        <translation>Neue Karten liegen verdeckt. Wenn alle geschrieben haben, deckt R eine nach der anderen auf, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>New cards lie face up again.</source>
        <translation>Neue Karten liegen wieder offen.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>Several pages</source>
        <translation>Mehrere Seiten</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>&amp;Drucker</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>&amp;Rand</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>&amp;Ausrichtung</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>Cop&amp;ies</source>
        <translation>&amp;Kopien</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The pages can be saved as a PDF and printed elsewhere.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Die Seiten lassen sich als PDF speichern und anderswo drucken.</translation>
    </message>
    <message>
        <source>The text will be hard to read at this size. Choose a larger paper or several pages.</source>
        <translation>Der Text wird in dieser Größe schwer zu lesen sein. Ein größeres Papier oder mehrere Seiten wählen.</translation>
    </message>
    <message>
        <source>The printer %1 cannot be reached. Nothing was printed. Look whether it is switched on, or choose another one.</source>
        <translation>Der Drucker %1 ist nicht zu erreichen. Nichts wurde gedruckt. Nachsehen, ob er eingeschaltet ist, oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>The map was not printed</source>
        <translation>Die Map wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>An %1 gesendet.</translation>
    </message>
    <message>
        <source>The printer did not take the map. What was printed may be incomplete. Look whether the printer is switched on and has paper, or save a PDF and print that.</source>
        <translation>Der Drucker hat die Map nicht angenommen. Der Ausdruck kann unvollständig sein. Nachsehen, ob der Drucker eingeschaltet ist und Papier hat, oder ein PDF speichern und das drucken.</translation>
    </message>
    <message>
        <source>Journey maps (*.journey)</source>
        <translation>Journey-Maps (*.journey)</translation>
    </message>
    <message>
        <source>Everything that can be imported (*.journey *.json *.ojf *.mmd *.mermaid *.md *.csv *.tsv)</source>
        <translation>Alles, was sich importieren lässt (*.journey *.json *.ojf *.mmd *.mermaid *.md *.csv *.tsv)</translation>
    </message>
    <message>
        <source>OpenJourney (*.ojf)</source>
        <translation>OpenJourney (*.ojf)</translation>
    </message>
    <message>
        <source>Waymark JSON (*.json)</source>
        <translation>Waymark-JSON (*.json)</translation>
    </message>
    <message>
        <source>Mermaid (*.mmd *.mermaid *.md)</source>
        <translation>Mermaid (*.mmd *.mermaid *.md)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tabellen (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Logs (*.csv *.tsv *.txt *.xes)</source>
        <translation>Logs (*.csv *.tsv *.txt *.xes)</translation>
    </message>
    <message>
        <source>Import values</source>
        <translation>Werte importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Your edits are not in the file yet. Keep them as a draft to go on next time; discarded drafts can be brought back for 30 days.</source>
        <translation>Die Änderungen sind noch nicht in der Datei. Als Entwurf behalten, um nächstes Mal weiterzumachen; verworfene Entwürfe lassen sich 30 Tage lang zurückholen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Entwurf behalten</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else</source>
        <translation>%1 wurde von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Since you opened it, another program or person wrote to this file. Your edits are safe in the draft, and nothing was written over.

Save yours as a copy beside it, merge what both did, or take theirs; Undo brings yours back. If you replace theirs, it stays among the drafts.</source>
        <translation>Seit dem Öffnen hat ein anderes Programm oder ein anderer Mensch in diese Datei geschrieben. Die eigenen Änderungen sind sicher im Entwurf, und nichts wurde überschrieben.

Die eigene Version als Kopie daneben speichern, beide zusammenführen oder die andere übernehmen; „Rückgängig“ holt die eigene zurück. Wird die andere ersetzt, bleibt sie unter den Entwürfen.</translation>
    </message>
    <message>
        <source>&amp;Replace theirs</source>
        <translation>Andere &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>Andere über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>Save it there again</source>
        <translation>Dort wieder speichern</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>It was moved or deleted since you opened it. Your map is safe in the draft. Save it under another name, or at its old place again.</source>
        <translation>Die Datei wurde seit dem Öffnen verschoben oder gelöscht. Die Map ist sicher im Entwurf. Unter anderem Namen speichern oder wieder am alten Ort.</translation>
    </message>
    <message>
        <source>Its folder is gone: a disk was pulled out, or the folder was moved. Your map is safe in the draft. Save it somewhere else, or bring the disk back and save then.</source>
        <translation>Ihr Ordner ist fort: Ein Datenträger wurde abgezogen oder der Ordner verschoben. Die Map ist sicher im Entwurf. Anderswo speichern oder den Datenträger zurückbringen und dann speichern.</translation>
    </message>
    <message>
        <source>A copy can be opened with all that is still whole. The file itself stays as it is.</source>
        <translation>Eine Kopie mit allem, was noch heil ist, lässt sich öffnen. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Or open the newest version that Waymark has kept of it, whole as it was saved: %1.</source>
        <translation>Oder die neueste Version öffnen, die Waymark davon behalten hat, ganz wie sie gespeichert wurde: %1.</translation>
    </message>
    <message>
        <source>Open that version</source>
        <translation>Diese Version öffnen</translation>
    </message>
    <message>
        <source>Open repaired copy</source>
        <translation>Reparierte Kopie öffnen</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interaktion</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>, hidden</source>
        <translation>, ausgeblendet</translation>
    </message>
    <message>
        <source>, shown</source>
        <translation>, zu sehen</translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>In no file yet</source>
        <translation>Noch in keiner Datei</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Damaged on the disk; what is whole of it can be opened</source>
        <translation>Auf dem Datenträger beschädigt; was davon heil ist, lässt sich öffnen</translation>
    </message>
    <message>
        <source>Open when Waymark stopped, %1 times in a row</source>
        <translation>Geöffnet, als Waymark stehen blieb, %1-mal hintereinander</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Waymark stopped several times in a row</source>
        <translation>Waymark ist mehrmals hintereinander stehen geblieben</translation>
    </message>
    <message>
        <source>So the map that was open each time was not opened again by itself. Nothing of it is lost. Try it once more, or put it away and open its file as it was last saved.</source>
        <translation>Deshalb wurde die Map, die jedes Mal offen war, nicht von selbst wieder geöffnet. Nichts davon ist verloren. Noch einmal versuchen oder sie weglegen und ihre Datei öffnen, wie sie zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>These edits are in no file yet. Go on with one of them, compare it with its file, or put away what you do not need: it stays for another 30 days.</source>
        <translation>Diese Änderungen sind noch in keiner Datei. Mit einem davon weitermachen, mit der Datei vergleichen oder weglegen, was nicht gebraucht wird: Es bleibt noch 30 Tage.</translation>
    </message>
    <message>
        <source>Back to unsaved work</source>
        <translation>Zurück zur ungespeicherten Arbeit</translation>
    </message>
    <message>
        <source>Put away in the last 30 days</source>
        <translation>In den letzten 30 Tagen weggelegt</translation>
    </message>
    <message>
        <source>Nothing was put away.</source>
        <translation>Nichts wurde weggelegt.</translation>
    </message>
    <message>
        <source>There is none: everything is in its file.</source>
        <translation>Es gibt keine: Alles ist in seiner Datei.</translation>
    </message>
    <message>
        <source>Go on with this draft</source>
        <translation>Mit diesem Entwurf weitermachen</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Mit dem Entwurf weitermachen</translation>
    </message>
    <message>
        <source>Put the draft away</source>
        <translation>Den Entwurf weglegen</translation>
    </message>
    <message>
        <source>The draft could not be brought back</source>
        <translation>Der Entwurf ließ sich nicht zurückholen</translation>
    </message>
    <message>
        <source>The draft could not be put away</source>
        <translation>Der Entwurf ließ sich nicht weglegen</translation>
    </message>
    <message>
        <source>Change link</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet auf</translation>
    </message>
    <message>
        <source>Change what it answers</source>
        <translation>Ändern, worauf sie antwortet</translation>
    </message>
    <message>
        <source>Pain point without words</source>
        <translation>Schmerzpunkt ohne Worte</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>Beschriftung ändern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Feelings are told from</source>
        <translation>Gefühle reichen von</translation>
    </message>
    <message>
        <source>Name the levels of feeling</source>
        <translation>Stufen des Gefühls benennen</translation>
    </message>
    <message>
        <source>Names of the levels of feeling, from the lowest, one a line</source>
        <translation>Namen der Gefühlsstufen, von der niedrigsten an, einer je Zeile</translation>
    </message>
    <message>
        <source>No other map</source>
        <translation>Keine andere Map</translation>
    </message>
    <message>
        <source>Variant of</source>
        <translation>Variante von</translation>
    </message>
    <message>
        <source>Change what it is a variant of</source>
        <translation>Ändern, wovon sie eine Variante ist</translation>
    </message>
    <message>
        <source>Kind of lane</source>
        <translation>Art der Spur</translation>
    </message>
    <message>
        <source>Change kind of lane</source>
        <translation>Art der Spur ändern</translation>
    </message>
    <message>
        <source>A file needs a name.</source>
        <translation>Eine Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold “/” or line breaks.</source>
        <translation>Ein Name kann kein „/“ und keinen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>Die Datei umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>From the room</source>
        <translation>Aus dem Raum</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 hier</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>Stop sharing with the room, too?</source>
        <translation>Auch das Teilen mit dem Raum beenden?</translation>
    </message>
    <message>
        <source>The show is over. As long as the map is shared, people in the room can go on sending cards and votes.</source>
        <translation>Die Präsentation ist vorbei. Solange die Map geteilt wird, können Menschen im Raum weiter Karten und Stimmen senden.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Teilen beenden</translation>
    </message>
    <message>
        <source>Address to type: %1</source>
        <translation>Adresse zum Eintippen: %1</translation>
    </message>
    <message>
        <source>Scan the code, or type</source>
        <translation>Den Code scannen oder eintippen</translation>
    </message>
    <message>
        <source>Unnamed touchpoint</source>
        <translation>Kontaktpunkt ohne Namen</translation>
    </message>
    <message>
        <source>Cards that wait for a stage or lane that is not on the map any more: %1</source>
        <translation>Karten, die auf eine Phase oder Spur warten, die nicht mehr auf der Map ist: %1</translation>
    </message>
    <message>
        <source>Let in cards of %1</source>
        <translation>Karten von %1 hereinlassen</translation>
    </message>
    <message>
        <source>Let in cards of the room</source>
        <translation>Karten aus dem Raum hereinlassen</translation>
    </message>
    <message>
        <source>Votes of the room</source>
        <translation>Stimmen des Raums</translation>
    </message>
    <message>
        <source>&amp;Start sharing</source>
        <translation>Teilen &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Voting is open</source>
        <translation>Abstimmung ist &amp;offen</translation>
    </message>
    <message>
        <source>&amp;Tray</source>
        <translation>Ab&amp;lage</translation>
    </message>
    <message>
        <source>Sto&amp;p sharing</source>
        <translation>Teilen been&amp;den</translation>
    </message>
    <message>
        <source>People in the room open a page on their phones: no account, no app. They see the map, send cards, and vote when you let them.</source>
        <translation>Menschen im Raum öffnen eine Seite auf ihren Handys: kein Konto, keine App. Sie sehen die Map, senden Karten und stimmen ab, wenn es erlaubt ist.</translation>
    </message>
    <message>
        <source>This computer only (%1)</source>
        <translation>Nur dieser Computer (%1)</translation>
    </message>
    <message>
        <source>&amp;Address of this computer</source>
        <translation>&amp;Adresse dieses Computers</translation>
    </message>
    <message>
        <source>WHAT IS OPEN, AND TO WHOM</source>
        <translation>WAS OFFEN IST, UND FÜR WEN</translation>
    </message>
    <message>
        <source>Anyone on this network who has the address, which is made anew each time, can look at this map as it is shown here, and send you short texts under a name of their choice.</source>
        <translation>Wer in diesem Netz die Adresse hat, die jedes Mal neu entsteht, kann diese Map ansehen, wie sie hier zu sehen ist, und kurze Texte unter einem selbst gewählten Namen senden.</translation>
    </message>
    <message>
        <source>Nothing they send comes onto the map until you let it in; only votes count at once. Other maps, hidden lanes, speaker notes and comments are not sent.</source>
        <translation>Nichts davon kommt auf die Map, bevor es hereingelassen wird; nur Stimmen zählen sofort. Andere Maps, ausgeblendete Spuren, Sprechernotizen und Kommentare werden nicht gesendet.</translation>
    </message>
    <message>
        <source>What is sent is not encrypted. It ends when you stop it, end the show or close the map.</source>
        <translation>Was gesendet wird, ist nicht verschlüsselt. Es endet mit „Teilen beenden“, mit der Präsentation oder wenn die Map geschlossen wird.</translation>
    </message>
    <message>
        <source>Join in</source>
        <translation>Mitmachen</translation>
    </message>
    <message>
        <source>Anyone on this network who has this address can look at the map and send cards, which wait in the tray.</source>
        <translation>Wer in diesem Netz diese Adresse hat, kann die Map ansehen und Karten senden, die in der Ablage warten.</translation>
    </message>
    <message>
        <source>VOTES</source>
        <translation>STIMMEN</translation>
    </message>
    <message>
        <source>&amp;Dots for each person</source>
        <translation>&amp;Punkte je Person</translation>
    </message>
    <message>
        <source>Dots for each person</source>
        <translation>Punkte je Person</translation>
    </message>
    <message>
        <source>If phones do not find the page: are they on the same network, and does this computer's firewall let them in?</source>
        <translation>Wenn Handys die Seite nicht finden: Sind sie im selben Netz, und lässt die Firewall dieses Computers sie herein?</translation>
    </message>
    <message>
        <source>People here: %1</source>
        <translation>Menschen hier: %1</translation>
    </message>
    <message>
        <source>&amp;Tray (%1)</source>
        <translation>Ab&amp;lage (%1)</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Hereinlassen</translation>
    </message>
    <message>
        <source>Let all in</source>
        <translation>Alle hereinlassen</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Close the tray</source>
        <translation>Die Ablage schließen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Show the room where to send cards, and open or end voting</source>
        <translation>Dem Raum zeigen, wohin Karten gehen, und die Abstimmung öffnen oder beenden</translation>
    </message>
    <message>
        <source>Put the chosen cards on the map (Enter)</source>
        <translation>Die gewählten Karten auf die Map bringen (Enter)</translation>
    </message>
    <message>
        <source>Put all cards on the map, as one step (Ctrl+Enter)</source>
        <translation>Alle Karten in einem Schritt auf die Map bringen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Take the chosen cards out of the tray (Del)</source>
        <translation>Die gewählten Karten aus der Ablage nehmen (Entf)</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartend: %1</translation>
    </message>
    <message>
        <source>People here: %1. %2</source>
        <translation>Menschen hier: %1. %2</translation>
    </message>
    <message>
        <source>Nobody can send anything now. %1</source>
        <translation>Jetzt kann niemand etwas senden. %1</translation>
    </message>
    <message>
        <source>Cards from the room</source>
        <translation>Karten aus dem Raum</translation>
    </message>
    <message>
        <source>Its place is not on the map any more</source>
        <translation>Ihr Platz ist nicht mehr auf der Map</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>Save what is seen as a view</source>
        <translation>Das Gezeigte als Ansicht speichern</translation>
    </message>
    <message>
        <source>View “%1” is saved. It is among the views at the bottom right.</source>
        <translation>Ansicht „%1“ ist gespeichert. Sie steht bei den Ansichten unten rechts.</translation>
    </message>
    <message>
        <source>View “%1” shows this from now on.</source>
        <translation>Ansicht „%1“ zeigt ab jetzt dies.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Die Ansicht umbenennen</translation>
    </message>
    <message>
        <source>View “%1” was deleted. Undo brings it back.</source>
        <translation>Ansicht „%1“ wurde gelöscht. „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>Ansicht: %1 (geändert)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion: nothing glides</source>
        <translation>&amp;Weniger Bewegung: nichts gleitet</translation>
    </message>
    <message>
        <source>Save &amp;files by themselves, a few seconds after an edit</source>
        <translation>Dateien &amp;automatisch speichern, ein paar Sekunden nach einer Änderung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Another language takes effect at the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Name for comments</source>
        <translation>&amp;Name für Kommentare</translation>
    </message>
    <message>
        <source>&amp;Usual paper</source>
        <translation>Übliches Pap&amp;ier</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Unsaved work is in</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Kind of point</source>
        <translation>Art des Punkts</translation>
    </message>
    <message>
        <source>Entry: where people come in</source>
        <translation>Eintritt: wo Menschen hereinkommen</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Exit: where they leave, done</source>
        <translation>Austritt: wo sie fertig gehen</translation>
    </message>
    <message>
        <source>False end</source>
        <translation>Falsches Ende</translation>
    </message>
    <message>
        <source>False start</source>
        <translation>Falscher Anfang</translation>
    </message>
    <message>
        <source>These have no field in common. Select things of one kind to change them together.</source>
        <translation>Diese haben kein Feld gemeinsam. Dinge einer Art auswählen, um sie zusammen zu ändern.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Map</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go from cell to cell</source>
        <translation>Von Zelle zu Zelle gehen</translation>
    </message>
    <message>
        <source>Write in a cell</source>
        <translation>In eine Zelle schreiben</translation>
    </message>
    <message>
        <source>just type, or Enter</source>
        <translation>einfach tippen oder Enter</translation>
    </message>
    <message>
        <source>Accept, and go on below</source>
        <translation>Annehmen und nach unten weitergehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Accept, and go on to the right</source>
        <translation>Annehmen und nach rechts weitergehen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>Neue Zeile in einem Text</translation>
    </message>
    <message>
        <source>Another of the same</source>
        <translation>Noch eins von derselben Art</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave a text as it was</source>
        <translation>Einen Text lassen, wie er war</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>Feeling or severity</source>
        <translation>Gefühl oder Schwere</translation>
    </message>
    <message>
        <source>Nudge a feeling, the desired one</source>
        <translation>Ein Gefühl verschieben, das gewünschte</translation>
    </message>
    <message>
        <source>Up, Down, with Shift</source>
        <translation>Auf, Ab, mit Umschalt</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the selected thing</source>
        <translation>Das Ausgewählte verschieben</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Mehr auswählen</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Alt or Ctrl</source>
        <translation>Alt oder Strg</translation>
    </message>
    <message>
        <source>Copy while dragging</source>
        <translation>Beim Ziehen kopieren</translation>
    </message>
    <message>
        <source>Drag the desired feeling</source>
        <translation>Das gewünschte Gefühl ziehen</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Wheel, or Space and drag</source>
        <translation>Rad, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>In capture mode</source>
        <translation>Im Erfassungsmodus</translation>
    </message>
    <message>
        <source>Next touchpoint, then the next lane</source>
        <translation>Nächster Kontaktpunkt, dann die nächste Spur</translation>
    </message>
    <message>
        <source>Another card here</source>
        <translation>Noch eine Karte hier</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Enter</translation>
    </message>
    <message>
        <source>Next lane, the lane before</source>
        <translation>Nächste Spur, die Spur davor</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Pfeiltasten, Pos1, Ende</translation>
    </message>
    <message>
        <source>Elsewhere, while the line is empty</source>
        <translation>Anderswohin, solange die Zeile leer ist</translation>
    </message>
    <message>
        <source>Back to the line before</source>
        <translation>Zurück zur Zeile davor</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>End, and keep what is typed</source>
        <translation>Ende, das Getippte behalten</translation>
    </message>
    <message>
        <source>In the fields</source>
        <translation>In den Feldern</translation>
    </message>
    <message>
        <source>Next field, the field before</source>
        <translation>Nächstes Feld, das Feld davor</translation>
    </message>
    <message>
        <source>Alt+Arrow keys</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>The same field of the next thing</source>
        <translation>Dasselbe Feld des nächsten</translation>
    </message>
    <message>
        <source>Set a level</source>
        <translation>Eine Stufe setzen</translation>
    </message>
    <message>
        <source>type the number, or arrow keys</source>
        <translation>Zahl tippen, oder Pfeiltasten</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Map</translation>
    </message>
    <message>
        <source>F4 or Esc</source>
        <translation>F4 oder Esc</translation>
    </message>
    <message>
        <source>In a show</source>
        <translation>In einer Präsentation</translation>
    </message>
    <message>
        <source>On, back</source>
        <translation>Weiter, zurück</translation>
    </message>
    <message>
        <source>Space, arrow keys, Page Up, Page Down</source>
        <translation>Leertaste, Pfeile, Bild auf, ab</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Whole map, last step</source>
        <translation>Ganze Map, letzter Schritt</translation>
    </message>
    <message>
        <source>A stage</source>
        <translation>Eine Phase</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>ihre Zahl</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>V, Shift+V</source>
        <translation>V, Umschalt+V</translation>
    </message>
    <message>
        <source>B, W</source>
        <translation>B, W</translation>
    </message>
    <message>
        <source>Black screen, white screen</source>
        <translation>Schwarzer, weißer Bildschirm</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Edit what is selected, or the first card</source>
        <translation>Das Ausgewählte oder die erste Karte bearbeiten</translation>
    </message>
    <message>
        <source>Edit this</source>
        <translation>Dies bearbeiten</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Next card, the card before</source>
        <translation>Nächste Karte, die Karte davor</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Capture lines</source>
        <translation>Zeilen erfassen</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Add a dot, take one back</source>
        <translation>Punkt setzen, wegnehmen</translation>
    </message>
    <message>
        <source>D, Shift+D</source>
        <translation>D, Umschalt+D</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Hide or show votes</source>
        <translation>Stimmen verbergen oder zeigen</translation>
    </message>
    <message>
        <source>O, Z</source>
        <translation>O, Z</translation>
    </message>
    <message>
        <source>Sort by votes, clear votes</source>
        <translation>Nach Stimmen ordnen, Stimmen löschen</translation>
    </message>
    <message>
        <source>R, R, Shift+R</source>
        <translation>R, R, Umschalt+R</translation>
    </message>
    <message>
        <source>Write face down, turn one up, turn all up</source>
        <translation>Verdeckt schreiben, eine aufdecken, alle</translation>
    </message>
    <message>
        <source>T, Shift+T</source>
        <translation>T, Umschalt+T</translation>
    </message>
    <message>
        <source>Timer: start or pause, take away</source>
        <translation>Timer: Start oder Pause, wegnehmen</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>A minute more, a minute less</source>
        <translation>Eine Minute mehr, eine weniger</translation>
    </message>
    <message>
        <source>S, L</source>
        <translation>S, L</translation>
    </message>
    <message>
        <source>Spotlight, laser pointer</source>
        <translation>Spotlight, Laserpointer</translation>
    </message>
    <message>
        <source>Q, I</source>
        <translation>Q, I</translation>
    </message>
    <message>
        <source>Share with the room, what it sent</source>
        <translation>Mit dem Raum teilen, was er sendet</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the tools</source>
        <translation>Werkzeuge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Leave editing; end the show</source>
        <translation>Bearbeiten verlassen; Präsentation beenden</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Add a map</source>
        <translation>Eine Map hinzufügen</translation>
    </message>
    <message>
        <source>Add a persona</source>
        <translation>Eine Persona hinzufügen</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Eine Spur hinzufügen</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Show lane</source>
        <translation>Spur zeigen</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Map löschen</translation>
    </message>
    <message>
        <source>Delete persona</source>
        <translation>Persona löschen</translation>
    </message>
    <message>
        <source>Delete lane</source>
        <translation>Spur löschen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Show or save a view: lanes, filter and place under a name</source>
        <translation>Eine Ansicht zeigen oder speichern: Spuren, Filter und Ort unter einem Namen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n Phase</numerusform>
            <numerusform>%n Phasen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Phase</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoints</source>
        <translation>
            <numerusform>%n Kontaktpunkt</numerusform>
            <numerusform>%n Kontaktpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 touchpoint</source>
        <translation>1 Kontaktpunkt</translation>
    </message>
    <message>
        <source>Click a cell and type. F8 takes line after line, F1 shows every key.</source>
        <translation>Eine Zelle anklicken und tippen. F8 nimmt Zeile um Zeile, F1 zeigt alle Tasten.</translation>
    </message>
    <message numerus="yes">
        <source>%n pain points</source>
        <translation>
            <numerusform>%n Schmerzpunkt</numerusform>
            <numerusform>%n Schmerzpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 pain point</source>
        <translation>1 Schmerzpunkt</translation>
    </message>
    <message>
        <source>1 opportunity</source>
        <translation>1 Chance</translation>
    </message>
    <message numerus="yes">
        <source>%n opportunities</source>
        <translation>
            <numerusform>%n Chance</numerusform>
            <numerusform>%n Chancen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Past of the map</source>
        <translation>Vergangenheit der Map</translation>
    </message>
    <message>
        <source>Drag to see the map as it was. Left and right go edit by edit.</source>
        <translation>Ziehen, um die Map zu sehen, wie sie war. Links und Rechts gehen Änderung für Änderung.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The history is damaged there and cannot be followed. The map as it is now is not affected.</source>
        <translation>Der Verlauf ist dort beschädigt und lässt sich nicht verfolgen. Die Map von jetzt ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Title block below the map</source>
        <translation>Schriftfeld unter der Map</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Ein Logo wählen…</translation>
    </message>
    <message>
        <source>Today's date</source>
        <translation>Heutiges Datum</translation>
    </message>
    <message>
        <source>Legend of the signs</source>
        <translation>Legende der Zeichen</translation>
    </message>
    <message>
        <source>Version, such as 1.2</source>
        <translation>Version, etwa 1.2</translation>
    </message>
    <message>
        <source>Another logo…</source>
        <translation>Anderes Logo…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Ein Logo wählen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Add touchpoint</source>
        <translation>Kontaktpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Change feeling</source>
        <translation>Gefühl ändern</translation>
    </message>
    <message>
        <source>Any customer</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Feeling desired</source>
        <translation>Gewünschtes Gefühl</translation>
    </message>
    <message>
        <source>Emotion in a word</source>
        <translation>Gefühl in einem Wort</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Change card</source>
        <translation>Karte ändern</translation>
    </message>
    <message>
        <source>Rename touchpoint</source>
        <translation>Kontaktpunkt umbenennen</translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation>Kanal ändern</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Zuständige ändern</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Details ändern</translation>
    </message>
    <message>
        <source>Change kind of point</source>
        <translation>Art des Punkts ändern</translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation>Moment der Wahrheit ändern</translation>
    </message>
    <message>
        <source>Change review moment</source>
        <translation>Bewertungsmoment ändern</translation>
    </message>
    <message>
        <source>Customer journey maps</source>
        <translation>Customer-Journey-Maps</translation>
    </message>
    <message>
        <source>New empty map</source>
        <translation>Neue leere Map</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen durchsuchen</translation>
    </message>
    <message>
        <source>No template has these words. Clear the search to see all.</source>
        <translation>Keine Vorlage enthält diese Wörter. Die Suche leeren, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Arrow keys choose a template, Enter opens it. A file can be dropped anywhere.</source>
        <translation>Pfeiltasten wählen eine Vorlage, Enter öffnet sie. Eine Datei lässt sich überall ablegen.</translation>
    </message>
    <message>
        <source>A finished map to explore</source>
        <translation>Eine fertige Map zum Erkunden</translation>
    </message>
    <message>
        <source>Sample: coffee subscription</source>
        <translation>Beispiel: Kaffee-Abo</translation>
    </message>
    <message>
        <source>Not there at the moment</source>
        <translation>Im Moment nicht da</translation>
    </message>
    <message>
        <source>1 map</source>
        <translation>1 Map</translation>
    </message>
    <message numerus="yes">
        <source>%n maps</source>
        <translation>
            <numerusform>%n Map</numerusform>
            <numerusform>%n Maps</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Unsaved work was found: %1.</source>
        <translation>Ungespeicherte Arbeit gefunden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>%n zeigen</numerusform>
            <numerusform>Alle %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waymark stopped unexpectedly last time. Here is what was open.</source>
        <translation>Waymark ist letztes Mal unerwartet stehen geblieben. Hier ist, was offen war.</translation>
    </message>
    <message>
        <source>The folder of your drafts is not there</source>
        <translation>Der Ordner der Entwürfe ist nicht da</translation>
    </message>
    <message>
        <source>%1 cannot be written: its disk may not be connected. Until it is back, unsaved work is kept in the usual place. What was left there is offered again when it is back. The settings have the choice.</source>
        <translation>%1 lässt sich nicht beschreiben: Vielleicht ist der Datenträger nicht angeschlossen. Bis er zurück ist, liegt ungespeicherte Arbeit am üblichen Ort. Was dort geblieben ist, wird wieder angeboten, wenn er zurück ist. Die Einstellungen haben die Wahl.</translation>
    </message>
    <message>
        <source>Edits the text, or adds a card</source>
        <translation>Bearbeitet den Text oder fügt eine Karte hinzu</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>New touchpoint</source>
        <translation>Neuer Kontaktpunkt</translation>
    </message>
    <message>
        <source>There is no stage yet. Add one first; then lines have a place to go to.</source>
        <translation>Es gibt noch keine Phase. Zuerst eine hinzufügen; dann haben Zeilen einen Platz.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n cards</source>
        <translation>
            <numerusform>%n Karten hinzufügen</numerusform>
            <numerusform>%n Karten hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>erlebt %1</translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation>gewünscht %1</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % verloren</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1, severity %2 of 3</source>
        <translation>%1, Schwere %2 von 3</translation>
    </message>
    <message>
        <source>link to %1: %2</source>
        <translation>Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>Map: %1</translation>
    </message>
    <message>
        <source>Persona: %1</source>
        <translation>Persona: %1</translation>
    </message>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>Phase %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1, lane, collapsed</source>
        <translation>%1, Spur, eingeklappt</translation>
    </message>
    <message>
        <source>%1, lane</source>
        <translation>%1, Spur</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Starts when</source>
        <translation>Beginnt, wenn</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Type a line</source>
        <translation>Eine Zeile tippen</translation>
    </message>
    <message>
        <source>Capture: %1</source>
        <translation>Erfassen: %1</translation>
    </message>
    <message>
        <source>No stages yet</source>
        <translation>Noch keine Phasen</translation>
    </message>
    <message>
        <source>Press Enter, or just type the name of the first one.</source>
        <translation>Enter drücken oder einfach den Namen der ersten tippen.</translation>
    </message>
    <message>
        <source>Stretch card</source>
        <translation>Karte strecken</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintritt</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Austritt</translation>
    </message>
    <message>
        <source>Win back:</source>
        <translation>Rückholen:</translation>
    </message>
    <message>
        <source>impact %1</source>
        <translation>Wirkung %1</translation>
    </message>
    <message>
        <source>effort %1</source>
        <translation>Aufwand %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Opportunities by impact and effort</source>
        <translation>Chancen nach Wirkung und Aufwand</translation>
    </message>
    <message>
        <source>Pain points by severity and reach</source>
        <translation>Schmerzpunkte nach Schwere und Reichweite</translation>
    </message>
    <message>
        <source>Channels by stage</source>
        <translation>Kanäle nach Phase</translation>
    </message>
    <message>
        <source>The funnel along the map</source>
        <translation>Der Trichter entlang der Map</translation>
    </message>
    <message>
        <source>Curve against curve</source>
        <translation>Kurve gegen Kurve</translation>
    </message>
    <message>
        <source>Why: %1.</source>
        <translation>Warum: %1.</translation>
    </message>
    <message>
        <source>They go to: %1.</source>
        <translation>Sie gehen zu: %1.</translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>Most vulnerable stage: %1 lost</source>
        <translation>Verletzlichste Phase: %1 verloren</translation>
    </message>
    <message>
        <source>Most vulnerable</source>
        <translation>Am verletzlichsten</translation>
    </message>
    <message>
        <source>Most vulnerable: %1</source>
        <translation>Am verletzlichsten: %1</translation>
    </message>
    <message>
        <source>No funnel yet: nobody says where customers are lost. Add a card in the loss lane (Insert, Lane, where there is none) and enter how many leave, or import a log: File, Import interaction log.</source>
        <translation>Noch kein Trichter: Niemand sagt, wo Kunden verloren gehen. Eine Karte in der Verlustspur hinzufügen (Einfügen, Spur, wo es keine gibt) und eintragen, wie viele gehen, oder ein Log importieren: Datei, Interaktions-Log importieren.</translation>
    </message>
    <message>
        <source>%1 customers in the log</source>
        <translation>%1 Kunden im Log</translation>
    </message>
    <message>
        <source>of all who begin, as the losses say</source>
        <translation>von allen, die beginnen, wie die Verluste sagen</translation>
    </message>
    <message>
        <source>%1 is the most vulnerable stage: %2 of those who come into it are lost in it.</source>
        <translation>%1 ist die verletzlichste Phase: %2 derer, die hineinkommen, gehen in ihr verloren.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 customers come here, %4.</source>
        <translation>%1: %2 von %3 Kunden kommen hierher, %4.</translation>
    </message>
    <message>
        <source>%1: %2 of all who begin come here.</source>
        <translation>%1: %2 aller, die beginnen, kommen hierher.</translation>
    </message>
    <message>
        <source>Of those at %1, %2 came to %3.</source>
        <translation>Von denen bei %1 kamen %2 zu %3.</translation>
    </message>
    <message>
        <source>%1 is a false start: who begins here never meant to take this journey.</source>
        <translation>%1 ist ein falscher Anfang: Wer hier beginnt, wollte diese Reise nie machen.</translation>
    </message>
    <message>
        <source>%1 is a false end: who stops here believes to be through.</source>
        <translation>%1 ist ein falsches Ende: Wer hier aufhört, glaubt, am Ziel zu sein.</translation>
    </message>
    <message>
        <source>%1: %2 customers are lost here, %3 of those who come.</source>
        <translation>%1: %2 Kunden gehen hier verloren, %3 derer, die kommen.</translation>
    </message>
    <message>
        <source>%1: %2 of those who come into the stage are lost here.</source>
        <translation>%1: %2 derer, die in die Phase kommen, gehen hier verloren.</translation>
    </message>
    <message>
        <source>%1: %2 customers are lost here. Which share that is, a log would tell.</source>
        <translation>%1: %2 Kunden gehen hier verloren. Welcher Anteil das ist, würde ein Log sagen.</translation>
    </message>
    <message>
        <source>It is a false start.</source>
        <translation>Es ist ein falscher Anfang.</translation>
    </message>
    <message>
        <source>It is a false end.</source>
        <translation>Es ist ein falsches Ende.</translation>
    </message>
    <message>
        <source>Funnel of %1 customers: %2 of them come to the last touchpoint.</source>
        <translation>Trichter von %1 Kunden: %2 von ihnen kommen zum letzten Kontaktpunkt.</translation>
    </message>
    <message>
        <source>Funnel, as the losses say: %1 of all who begin come to the last touchpoint.</source>
        <translation>Trichter, wie die Verluste sagen: %1 aller, die beginnen, kommen zum letzten Kontaktpunkt.</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>Lücke %1</translation>
    </message>
    <message>
        <source>review moment</source>
        <translation>Bewertungsmoment</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>received</source>
        <translation>erlebt</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>gewünscht</translation>
    </message>
    <message>
        <source>This map has no touchpoints yet.</source>
        <translation>Diese Map hat noch keine Kontaktpunkte.</translation>
    </message>
    <message>
        <source>nobody says how it feels</source>
        <translation>niemand sagt, wie es sich anfühlt</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 über %2: %3</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>≠ changed: %1</source>
        <translation>≠ geändert: %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>Gains add up to %1, losses to %2; %3 added, %4 removed, %5 changed.</source>
        <translation>Gewinne ergeben %1, Verluste %2; %3 neu, %4 entfernt, %5 geändert.</translation>
    </message>
    <message>
        <source>Nobody says yet how the touchpoints feel. Set the feeling in the feeling lane.</source>
        <translation>Noch sagt niemand, wie sich die Kontaktpunkte anfühlen. Das Gefühl in der Gefühlsspur eintragen.</translation>
    </message>
    <message>
        <source>%1, %2: received %3</source>
        <translation>%1, %2: erlebt %3</translation>
    </message>
    <message>
        <source>%1 customers.</source>
        <translation>%1 Kunden.</translation>
    </message>
    <message>
        <source>As entered in the loss lane: of those who begin, how many come in.</source>
        <translation>Wie in der Verlustspur eingetragen: Wie viele von denen, die beginnen, hereinkommen.</translation>
    </message>
    <message>
        <source>Nobody says yet where customers are lost. Import a log, or add cards in the loss lane.</source>
        <translation>Noch sagt niemand, wo Kunden verloren gehen. Ein Log importieren oder Karten in der Verlustspur hinzufügen.</translation>
    </message>
    <message>
        <source>%1: %2 come here, %3 of them are lost</source>
        <translation>%1: %2 kommen hierher, %3 davon gehen verloren</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Ohne Worte</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>This map has no opportunities yet. Add cards in the opportunities lane, and say what impact and effort they have.</source>
        <translation>Diese Map hat noch keine Chancen. Karten in der Chancenspur hinzufügen und sagen, welche Wirkung und welchen Aufwand sie haben.</translation>
    </message>
    <message>
        <source>Much for little</source>
        <translation>Viel für wenig</translation>
    </message>
    <message>
        <source>Much for much</source>
        <translation>Viel für viel</translation>
    </message>
    <message>
        <source>impact %1, effort %2</source>
        <translation>Wirkung %1, Aufwand %2</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht eingeschätzt</translation>
    </message>
    <message>
        <source>Opportunity %1: %2, %3</source>
        <translation>Chance %1: %2, %3</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht eingeschätzt</translation>
    </message>
    <message>
        <source>This map has no pain points yet. Add cards in the pain points lane.</source>
        <translation>Diese Map hat noch keine Schmerzpunkte. Karten in der Schmerzpunktspur hinzufügen.</translation>
    </message>
    <message>
        <source>to 20 %</source>
        <translation>bis 20 %</translation>
    </message>
    <message>
        <source>to 40 %</source>
        <translation>bis 40 %</translation>
    </message>
    <message>
        <source>to 60 %</source>
        <translation>bis 60 %</translation>
    </message>
    <message>
        <source>to 80 %</source>
        <translation>bis 80 %</translation>
    </message>
    <message>
        <source>to 100 %</source>
        <translation>bis 100 %</translation>
    </message>
    <message>
        <source>2 annoying</source>
        <translation>2 lästig</translation>
    </message>
    <message>
        <source>3 severe</source>
        <translation>3 schwer</translation>
    </message>
    <message>
        <source>1 slight</source>
        <translation>1 leicht</translation>
    </message>
    <message>
        <source>Customers who come there</source>
        <translation>Kunden, die dorthin kommen</translation>
    </message>
    <message>
        <source>severity %1</source>
        <translation>Schwere %1</translation>
    </message>
    <message>
        <source>%1 % of customers</source>
        <translation>%1 % der Kunden</translation>
    </message>
    <message>
        <source>Pain point %1: %2, %3</source>
        <translation>Schmerzpunkt %1: %2, %3</translation>
    </message>
    <message>
        <source>no exit measure</source>
        <translation>kein Maß für das Ende</translation>
    </message>
    <message>
        <source>Change scenario</source>
        <translation>Szenario ändern</translation>
    </message>
    <message>
        <source>Change goal</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Change what starts the stage</source>
        <translation>Ändern, was die Phase beginnt</translation>
    </message>
    <message>
        <source>Change what ends the stage</source>
        <translation>Ändern, was die Phase beendet</translation>
    </message>
    <message>
        <source>Refresh KPI values</source>
        <translation>KPI-Werte auffrischen</translation>
    </message>
    <message>
        <source>The log has %L1 rows with %L2 details, more than a map file has room for. Nothing was changed. Leave the log beside the map: “waymark funnel FILE.journey --log LOG” counts it from there.</source>
        <translation>Das Log hat %L1 Zeilen mit %L2 Details, mehr als in eine Map-Datei passt. Nichts wurde geändert. Das Log neben der Map lassen: „waymark funnel FILE.journey --log LOG“ zählt es von dort.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Minutes: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
    <message>
        <source>Changes to the map were made by %1.</source>
        <translation>Geändert wurde die Map von %1.</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (entfernt)</translation>
    </message>
    <message>
        <source>The map as a whole</source>
        <translation>Die Map als Ganzes</translation>
    </message>
    <message>
        <source>Parked for later</source>
        <translation>Für später geparkt</translation>
    </message>
    <message>
        <source>Nothing was changed or voted for.</source>
        <translation>Nichts wurde geändert oder gewählt.</translation>
    </message>
    <message>
        <source>Classic five stages</source>
        <translation>Klassische fünf Phasen</translation>
    </message>
    <message>
        <source>Awareness to loyalty</source>
        <translation>Von Aufmerksamkeit bis Treue</translation>
    </message>
    <message>
        <source>Three stages</source>
        <translation>Drei Phasen</translation>
    </message>
    <message>
        <source>Awareness, consideration, decision</source>
        <translation>Aufmerken, abwägen, entscheiden</translation>
    </message>
    <message>
        <source>B2B sale</source>
        <translation>B2B-Verkauf</translation>
    </message>
    <message>
        <source>CRM buckets and loss branches</source>
        <translation>CRM-Stufen und Verlustzweige</translation>
    </message>
    <message>
        <source>SaaS lifecycle</source>
        <translation>SaaS-Lebenszyklus</translation>
    </message>
    <message>
        <source>Visit to advocacy</source>
        <translation>Vom Besuch zur Empfehlung</translation>
    </message>
    <message>
        <source>Service blueprint</source>
        <translation>Service-Blueprint</translation>
    </message>
    <message>
        <source>Front stage, backstage, support</source>
        <translation>Vorder- und Hinterbühne</translation>
    </message>
    <message>
        <source>Support case</source>
        <translation>Supportfall</translation>
    </message>
    <message>
        <source>From trouble to trust</source>
        <translation>Vom Ärger zum Vertrauen</translation>
    </message>
    <message>
        <source>Patient visit</source>
        <translation>Arztbesuch</translation>
    </message>
    <message>
        <source>Before, during, after care</source>
        <translation>Vor, während und nach der Behandlung</translation>
    </message>
    <message>
        <source>Pirate metrics</source>
        <translation>Piraten-Kennzahlen</translation>
    </message>
    <message>
        <source>Acquisition to revenue</source>
        <translation>Von der Gewinnung zum Umsatz</translation>
    </message>
    <message>
        <source>Discover, try, buy, use, get help</source>
        <translation>Entdecken bis Hilfe holen</translation>
    </message>
    <message>
        <source>A product in five steps</source>
        <translation>Ein Produkt in fünf Schritten</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Leere Map</translation>
    </message>
    <message>
        <source>One stage, the usual lanes</source>
        <translation>Eine Phase, die üblichen Spuren</translation>
    </message>
    <message>
        <source>Solve: %1</source>
        <translation>Löse: %1</translation>
    </message>
    <message>
        <source>Add opportunity</source>
        <translation>Chance hinzufügen</translation>
    </message>
    <message>
        <source>“%1”: severe pain point without an opportunity</source>
        <translation>„%1“: schwerer Schmerzpunkt ohne Chance</translation>
    </message>
    <message>
        <source>Link to “%1”</source>
        <translation>Mit „%1“ verbinden</translation>
    </message>
    <message>
        <source>Answer pain point</source>
        <translation>Schmerzpunkt beantworten</translation>
    </message>
    <message>
        <source>Impact %1</source>
        <translation>Wirkung %1</translation>
    </message>
    <message>
        <source>Who will see to it that it happens?</source>
        <translation>Wer sorgt dafür, dass es geschieht?</translation>
    </message>
    <message>
        <source>“%1” has no owner</source>
        <translation>Für „%1“ ist niemand zuständig</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>%1 eintragen</translation>
    </message>
    <message>
        <source>Assign owner</source>
        <translation>Zuständige eintragen</translation>
    </message>
    <message>
        <source>Nothing says why customers leave at “%1”</source>
        <translation>Nichts sagt, warum Kunden bei „%1“ gehen</translation>
    </message>
    <message>
        <source>Without a reason nobody can win them back. Ask those who left.</source>
        <translation>Ohne Grund lassen sie sich nicht zurückgewinnen. Die fragen, die gegangen sind.</translation>
    </message>
    <message>
        <source>The map shows no persona</source>
        <translation>Die Map zeigt keine Persona</translation>
    </message>
    <message>
        <source>Whose journey is it? A map for everybody fits nobody.</source>
        <translation>Wessen Weg ist es? Eine Map für alle passt niemandem.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>No touchpoint is marked as a review moment</source>
        <translation>Kein Kontaktpunkt ist als Bewertungsmoment markiert</translation>
    </message>
    <message>
        <source>Where would customers gladly tell others? Ask them there.</source>
        <translation>Wo würden Kunden gern anderen davon erzählen? Dort fragen.</translation>
    </message>
    <message>
        <source>“%1” is where people would review</source>
        <translation>Bei „%1“ würden Menschen bewerten</translation>
    </message>
    <message>
        <source>It feels best (%1), and nobody asks them.</source>
        <translation>Dort ist das Gefühl am besten (%1), und niemand fragt danach.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Mark review moment</source>
        <translation>Bewertungsmoment markieren</translation>
    </message>
    <message>
        <source>Nobody has touched this map for %1 months</source>
        <translation>Seit %1 Monaten hat niemand diese Map angerührt</translation>
    </message>
    <message>
        <source>Does it still say what customers go through?</source>
        <translation>Sagt sie noch, was Kunden durchmachen?</translation>
    </message>
    <message>
        <source>%L1 customers begin at “%2”</source>
        <translation>%L1 Kunden beginnen bei „%2“</translation>
    </message>
    <message>
        <source>A second way in that the map does not show.</source>
        <translation>Ein zweiter Weg hinein, den die Map nicht zeigt.</translation>
    </message>
    <message>
        <source>Mark as entry</source>
        <translation>Als Eintritt markieren</translation>
    </message>
    <message>
        <source>%L1 customers go back from “%2” to “%3”</source>
        <translation>%L1 Kunden gehen von „%2“ zurück zu „%3“</translation>
    </message>
    <message>
        <source>A way back that the map does not show.</source>
        <translation>Ein Rückweg, den die Map nicht zeigt.</translation>
    </message>
    <message>
        <source>“%1” seems to come before “%2”</source>
        <translation>„%1“ scheint vor „%2“ zu kommen</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>Dorthin verschieben</translation>
    </message>
    <message>
        <source>Its touchpoints have dates up to %1, those before it from %2 on.</source>
        <translation>Seine Kontaktpunkte haben Daten bis %1, die davor ab %2.</translation>
    </message>
    <message>
        <source>People weigh a thing up before they buy it.</source>
        <translation>Menschen wägen ab, bevor sie kaufen.</translation>
    </message>
    <message>
        <source>In the log, %L1 of the %L2 customers who met both met it first.</source>
        <translation>Im Log traf es %L1 der %L2 Kunden, die beides trafen, zuerst.</translation>
    </message>
    <message>
        <source>“%1” is something you do</source>
        <translation>„%1“ ist etwas, das die Firma tut</translation>
    </message>
    <message>
        <source>A stage should be called after what the customer does.</source>
        <translation>Eine Phase sollte nach dem heißen, was der Kunde tut.</translation>
    </message>
    <message>
        <source>“%1” has no event that starts it</source>
        <translation>„%1“ hat kein Ereignis, das sie beginnt</translation>
    </message>
    <message>
        <source>What happens outside, so that a customer enters? Name something you could see.</source>
        <translation>Was geschieht draußen, damit ein Kunde eintritt? Etwas nennen, das zu sehen wäre.</translation>
    </message>
    <message>
        <source>“%1” has no measure that ends it</source>
        <translation>„%1“ hat kein Maß, das sie beendet</translation>
    </message>
    <message>
        <source>When is a customer through? Name something you can count.</source>
        <translation>Wann ist ein Kunde hindurch? Etwas nennen, das sich zählen lässt.</translation>
    </message>
    <message>
        <source>“%1” has no stage in the CRM</source>
        <translation>„%1“ hat keine Stufe im CRM</translation>
    </message>
    <message>
        <source>In a map of a sale, each stage is a bucket of the CRM, so that its customers can be counted there.</source>
        <translation>In der Map eines Verkaufs ist jede Phase eine Stufe im CRM, damit ihre Kunden dort gezählt werden können.</translation>
    </message>
    <message>
        <source>“%1” has no touchpoints</source>
        <translation>„%1“ hat keine Kontaktpunkte</translation>
    </message>
    <message>
        <source>Where does the customer meet you here? If nowhere, the stage may be yours and not theirs.</source>
        <translation>Wo begegnet der Kunde hier der Firma? Wenn nirgends, gehört die Phase vielleicht ihr und nicht ihm.</translation>
    </message>
    <message>
        <source>No KPI measures the goal of “%1”</source>
        <translation>Kein KPI misst das Ziel von „%1“</translation>
    </message>
    <message>
        <source>Add KPI</source>
        <translation>KPI hinzufügen</translation>
    </message>
    <message>
        <source>Nothing says how “%1” feels</source>
        <translation>Nichts sagt, wie sich „%1“ anfühlt</translation>
    </message>
    <message>
        <source>A touchpoint without a feeling leaves a hole in the curve. Ask three customers.</source>
        <translation>Ein Kontaktpunkt ohne Gefühl lässt ein Loch in der Kurve. Drei Kunden fragen.</translation>
    </message>
    <message>
        <source>“%1” has no channel</source>
        <translation>„%1“ hat keinen Kanal</translation>
    </message>
    <message>
        <source>Where does it happen: on the web, by post, in the shop?</source>
        <translation>Wo geschieht es: im Web, per Post, im Laden?</translation>
    </message>
    <message>
        <source>Who looks after it? What nobody owns, nobody mends.</source>
        <translation>Wer kümmert sich darum? Was niemandem gehört, repariert niemand.</translation>
    </message>
    <message>
        <source>%1 owns the other touchpoints of this channel.</source>
        <translation>%1 ist für die anderen Kontaktpunkte dieses Kanals zuständig.</translation>
    </message>
    <message>
        <source>“%1” → “%2”: quality drops by %3</source>
        <translation>„%1“ → „%2“: Die Qualität fällt um %3</translation>
    </message>
    <message>
        <source>“%1” → “%2”: quality rises by %3</source>
        <translation>„%1“ → „%2“: Die Qualität steigt um %3</translation>
    </message>
    <message>
        <source>A severe pain point without an opportunity</source>
        <translation>Ein schwerer Schmerzpunkt ohne Chance</translation>
    </message>
    <message>
        <source>A stage without touchpoints</source>
        <translation>Eine Phase ohne Kontaktpunkte</translation>
    </message>
    <message>
        <source>A stage without a measure that ends it</source>
        <translation>Eine Phase ohne Maß für ihr Ende</translation>
    </message>
    <message>
        <source>A stage without an event that starts it</source>
        <translation>Eine Phase ohne Ereignis, das sie beginnt</translation>
    </message>
    <message>
        <source>Neighbours whose quality does not match</source>
        <translation>Nachbarn, deren Qualität nicht zusammenpasst</translation>
    </message>
    <message>
        <source>A stage named after what the company does</source>
        <translation>Eine Phase, die nach dem Tun der Firma heißt</translation>
    </message>
    <message>
        <source>Stages out of their order</source>
        <translation>Phasen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>A stage of a sale without a CRM stage</source>
        <translation>Eine Verkaufsphase ohne CRM-Stufe</translation>
    </message>
    <message>
        <source>A map without a persona</source>
        <translation>Eine Map ohne Persona</translation>
    </message>
    <message>
        <source>An opportunity that nobody owns</source>
        <translation>Eine Chance, für die niemand zuständig ist</translation>
    </message>
    <message>
        <source>A loss without a reason</source>
        <translation>Ein Verlust ohne Grund</translation>
    </message>
    <message>
        <source>A map without a review moment</source>
        <translation>Eine Map ohne Bewertungsmoment</translation>
    </message>
    <message>
        <source>A way in that the map does not show</source>
        <translation>Ein Weg hinein, den die Map nicht zeigt</translation>
    </message>
    <message>
        <source>A way back that the map does not show</source>
        <translation>Ein Rückweg, den die Map nicht zeigt</translation>
    </message>
    <message>
        <source>A goal that no KPI measures</source>
        <translation>Ein Ziel, das kein KPI misst</translation>
    </message>
    <message>
        <source>A touchpoint without feeling</source>
        <translation>Ein Kontaktpunkt ohne Gefühl</translation>
    </message>
    <message>
        <source>A touchpoint without channel</source>
        <translation>Ein Kontaktpunkt ohne Kanal</translation>
    </message>
    <message>
        <source>A touchpoint without owner</source>
        <translation>Ein Kontaktpunkt ohne Zuständige</translation>
    </message>
    <message>
        <source>A map not touched for months</source>
        <translation>Eine Map, seit Monaten nicht angerührt</translation>
    </message>
    <message>
        <source>Switch a check off</source>
        <translation>Eine Prüfung abschalten</translation>
    </message>
    <message>
        <source>Switch a check on</source>
        <translation>Eine Prüfung einschalten</translation>
    </message>
    <message>
        <source>too few customers to tell (%L1 and %L2)</source>
        <translation>zu wenige Kunden, um etwas zu sagen (%L1 und %L2)</translation>
    </message>
    <message>
        <source>no difference to speak of</source>
        <translation>kein nennenswerter Unterschied</translation>
    </message>
    <message>
        <source>%1 brings %2 points more here (±%3)</source>
        <translation>%1 bringt hier %2 Punkte mehr (±%3)</translation>
    </message>
    <message>
        <source>There are too few customers of %1 or %2 to compare them.</source>
        <translation>Von %1 oder %2 gibt es zu wenige Kunden, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>At none of %1 steps do %2 and %3 differ by more than chance would explain.</source>
        <translation>An keinem von %1 Schritten unterscheiden sich %2 und %3 um mehr, als der Zufall erklären würde.</translation>
    </message>
    <message>
        <source>At %1 of %2 steps, %3 and %4 differ by more than chance would explain (95 %).</source>
        <translation>An %1 von %2 Schritten unterscheiden sich %3 und %4 um mehr, als der Zufall erklären würde (95 %).</translation>
    </message>
    <message>
        <source>About one comparison in twenty seems to differ by chance alone, and a difference is no proof of its cause: the two may differ in other ways.</source>
        <translation>Etwa jeder zwanzigste Vergleich scheint sich allein durch Zufall zu unterscheiden, und ein Unterschied beweist nicht seine Ursache: Die beiden können sich auch sonst unterscheiden.</translation>
    </message>
    <message>
        <source>The log names %L1 different touchpoints, and a map made of it can have %L2. Nothing was imported. Name a column that says less with --touchpoint COLUMN.</source>
        <translation>Das Log nennt %L1 verschiedene Kontaktpunkte, und eine Map daraus kann %L2 haben. Nichts wurde importiert. Mit --touchpoint COLUMN eine Spalte nennen, die weniger sagt.</translation>
    </message>
    <message>
        <source>The whole journey</source>
        <translation>Der ganze Weg</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>Ein Log importieren</translation>
    </message>
    <message>
        <source> What was there before is unchanged.</source>
        <translation> Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>, and %1 are free</source>
        <translation>, und %1 sind frei</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The limit on file size or disk use is reached</source>
        <translation>Die Grenze für Dateigröße oder Speicherplatz ist erreicht</translation>
    </message>
    <message>
        <source>%1: %2 needs %3 (%4 bytes)%5.%6 Make room or save somewhere else.</source>
        <translation>%1: %2 braucht %3 (%4 Bytes)%5.%6 Platz schaffen oder anderswo speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the folder %2 does not exist. Nothing was written. Create the folder or choose another.</source>
        <translation>%1 lässt sich nicht schreiben: Den Ordner %2 gibt es nicht. Nichts wurde geschrieben. Den Ordner anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is not a folder. Nothing was written. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben: %2 ist kein Ordner. Nichts wurde geschrieben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: you have no permission to write there.%2 Save somewhere else or ask for the right to write.</source>
        <translation>%1 lässt sich nicht schreiben: Das Recht, dort zu schreiben, fehlt.%2 Anderswo speichern oder um das Recht bitten.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is read-only.%2 Save somewhere else.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist schreibgeschützt.%2 Anderswo speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name is too long. Nothing was written. Choose a shorter name.</source>
        <translation>%1 lässt sich nicht schreiben: Der Name ist zu lang. Nichts wurde geschrieben. Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is a folder, so no file can be written there. Choose a name inside it.</source>
        <translation>%1 ist ein Ordner; dort lässt sich keine Datei schreiben. Einen Namen darin wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is a link that leads round in a circle. Choose another name.</source>
        <translation>%1 lässt sich nicht schreiben: Es ist ein Link, der im Kreis führt. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.%3 Try again or save somewhere else.</source>
        <translation>%1 lässt sich nicht schreiben: %2.%3 Noch einmal versuchen oder anderswo speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: another program, such as one that synchronises or scans the folder, holds it and did not let go for three seconds (%2). What was there before is unchanged. Wait a moment and try again, or save under another name.</source>
        <translation>%1 lässt sich nicht ersetzen: Ein anderes Programm, etwa eins, das den Ordner synchronisiert oder durchsucht, hält die Datei und ließ drei Sekunden lang nicht los (%2). Was vorher da war, ist unverändert. Kurz warten und noch einmal versuchen oder unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>%1 is a device, not a file, so it cannot be replaced by one. Nothing was written. Choose a name in a folder.</source>
        <translation>%1 ist ein Gerät und keine Datei und lässt sich nicht durch eine ersetzen. Nichts wurde geschrieben. Einen Namen in einem Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm it (%2). It may be lost in a power cut. Save again, or save somewhere else.</source>
        <translation>%1 wurde geschrieben, aber der Datenträger hat es nicht bestätigt (%2). Bei einem Stromausfall kann es verloren gehen. Noch einmal speichern oder anderswo.</translation>
    </message>
    <message>
        <source>Edit comment</source>
        <translation>Kommentar bearbeiten</translation>
    </message>
    <message>
        <source>Reopen comment</source>
        <translation>Kommentar wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve comment</source>
        <translation>Kommentar erledigen</translation>
    </message>
    <message>
        <source>Named moment</source>
        <translation>Benannter Moment</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>spans %1 instead of %2</source>
        <translation>reicht über %1 statt %2</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>kam hierher</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>became %1</source>
        <translation>wurde %1</translation>
    </message>
    <message>
        <source>became empty</source>
        <translation>wurde leer</translation>
    </message>
    <message>
        <source>moved to another place in its row</source>
        <translation>kam an einen anderen Platz in seiner Zeile</translation>
    </message>
    <message>
        <source>Add attachment</source>
        <translation>Anhang hinzufügen</translation>
    </message>
    <message>
        <source>Rename attachment</source>
        <translation>Anhang umbenennen</translation>
    </message>
    <message>
        <source>Delete attachment</source>
        <translation>Anhang löschen</translation>
    </message>
    <message>
        <source>Move attachment</source>
        <translation>Anhang verschieben</translation>
    </message>
    <message>
        <source>Delete %n attachments</source>
        <translation>%n Anhänge löschen</translation>
    </message>
    <message>
        <source>Duplicate attachment</source>
        <translation>Anhang duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n attachments</source>
        <translation>%n Anhänge duplizieren</translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation>Persona hinzufügen</translation>
    </message>
    <message>
        <source>Rename persona</source>
        <translation>Persona umbenennen</translation>
    </message>
    <message>
        <source>Move persona</source>
        <translation>Persona verschieben</translation>
    </message>
    <message>
        <source>Delete %n personas</source>
        <translation>%n Personas löschen</translation>
    </message>
    <message>
        <source>Duplicate persona</source>
        <translation>Persona duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n personas</source>
        <translation>%n Personas duplizieren</translation>
    </message>
    <message>
        <source>Add map</source>
        <translation>Map hinzufügen</translation>
    </message>
    <message>
        <source>Rename map</source>
        <translation>Map umbenennen</translation>
    </message>
    <message>
        <source>Move map</source>
        <translation>Map verschieben</translation>
    </message>
    <message>
        <source>Delete %n maps</source>
        <translation>%n Maps löschen</translation>
    </message>
    <message>
        <source>Duplicate map</source>
        <translation>Map duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n maps</source>
        <translation>%n Maps duplizieren</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>Phase umbenennen</translation>
    </message>
    <message>
        <source>Delete stage</source>
        <translation>Phase löschen</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>Phase verschieben</translation>
    </message>
    <message>
        <source>Delete %n stages</source>
        <translation>%n Phasen löschen</translation>
    </message>
    <message>
        <source>Duplicate stage</source>
        <translation>Phase duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n stages</source>
        <translation>%n Phasen duplizieren</translation>
    </message>
    <message>
        <source>Delete touchpoint</source>
        <translation>Kontaktpunkt löschen</translation>
    </message>
    <message>
        <source>Move touchpoint</source>
        <translation>Kontaktpunkt verschieben</translation>
    </message>
    <message>
        <source>Delete %n touchpoints</source>
        <translation>%n Kontaktpunkte löschen</translation>
    </message>
    <message>
        <source>Duplicate touchpoint</source>
        <translation>Kontaktpunkt duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n touchpoints</source>
        <translation>%n Kontaktpunkte duplizieren</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>Spur verschieben</translation>
    </message>
    <message>
        <source>Delete %n lanes</source>
        <translation>%n Spuren löschen</translation>
    </message>
    <message>
        <source>Duplicate lane</source>
        <translation>Spur duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n lanes</source>
        <translation>%n Spuren duplizieren</translation>
    </message>
    <message>
        <source>Add feeling</source>
        <translation>Gefühl hinzufügen</translation>
    </message>
    <message>
        <source>Edit feeling</source>
        <translation>Gefühl bearbeiten</translation>
    </message>
    <message>
        <source>Delete feeling</source>
        <translation>Gefühl löschen</translation>
    </message>
    <message>
        <source>Move feeling</source>
        <translation>Gefühl verschieben</translation>
    </message>
    <message>
        <source>Delete %n feelings</source>
        <translation>%n Gefühle löschen</translation>
    </message>
    <message>
        <source>Duplicate feeling</source>
        <translation>Gefühl duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n feelings</source>
        <translation>%n Gefühle duplizieren</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Delete card</source>
        <translation>Karte löschen</translation>
    </message>
    <message>
        <source>Move card</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Delete %n cards</source>
        <translation>%n Karten löschen</translation>
    </message>
    <message>
        <source>Duplicate card</source>
        <translation>Karte duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n cards</source>
        <translation>%n Karten duplizieren</translation>
    </message>
    <message>
        <source>Add pain point</source>
        <translation>Schmerzpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Edit pain point</source>
        <translation>Schmerzpunkt bearbeiten</translation>
    </message>
    <message>
        <source>Delete pain point</source>
        <translation>Schmerzpunkt löschen</translation>
    </message>
    <message>
        <source>Move pain point</source>
        <translation>Schmerzpunkt verschieben</translation>
    </message>
    <message>
        <source>Delete %n pain points</source>
        <translation>%n Schmerzpunkte löschen</translation>
    </message>
    <message>
        <source>Duplicate pain point</source>
        <translation>Schmerzpunkt duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n pain points</source>
        <translation>%n Schmerzpunkte duplizieren</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>Chance bearbeiten</translation>
    </message>
    <message>
        <source>Move opportunity</source>
        <translation>Chance verschieben</translation>
    </message>
    <message>
        <source>Delete opportunity</source>
        <translation>Chance löschen</translation>
    </message>
    <message>
        <source>Delete %n opportunities</source>
        <translation>%n Chancen löschen</translation>
    </message>
    <message>
        <source>Duplicate opportunity</source>
        <translation>Chance duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n opportunities</source>
        <translation>%n Chancen duplizieren</translation>
    </message>
    <message>
        <source>Add loss</source>
        <translation>Verlust hinzufügen</translation>
    </message>
    <message>
        <source>Edit loss</source>
        <translation>Verlust bearbeiten</translation>
    </message>
    <message>
        <source>Delete loss</source>
        <translation>Verlust löschen</translation>
    </message>
    <message>
        <source>Move loss</source>
        <translation>Verlust verschieben</translation>
    </message>
    <message>
        <source>Delete %n losses</source>
        <translation>%n Verluste löschen</translation>
    </message>
    <message>
        <source>Duplicate loss</source>
        <translation>Verlust duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n losses</source>
        <translation>%n Verluste duplizieren</translation>
    </message>
    <message>
        <source>Edit KPI</source>
        <translation>KPI bearbeiten</translation>
    </message>
    <message>
        <source>Delete KPI</source>
        <translation>KPI löschen</translation>
    </message>
    <message>
        <source>Move KPI</source>
        <translation>KPI verschieben</translation>
    </message>
    <message>
        <source>Delete %n KPIs</source>
        <translation>%n KPIs löschen</translation>
    </message>
    <message>
        <source>Duplicate KPI</source>
        <translation>KPI duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n KPIs</source>
        <translation>%n KPIs duplizieren</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit link</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Delete link</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Move link</source>
        <translation>Verbindung verschieben</translation>
    </message>
    <message>
        <source>Delete %n links</source>
        <translation>%n Verbindungen löschen</translation>
    </message>
    <message>
        <source>Duplicate link</source>
        <translation>Verbindung duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n links</source>
        <translation>%n Verbindungen duplizieren</translation>
    </message>
    <message>
        <source>Add interaction</source>
        <translation>Interaktion hinzufügen</translation>
    </message>
    <message>
        <source>Edit interaction</source>
        <translation>Interaktion bearbeiten</translation>
    </message>
    <message>
        <source>Move interaction</source>
        <translation>Interaktion verschieben</translation>
    </message>
    <message>
        <source>Delete interaction</source>
        <translation>Interaktion löschen</translation>
    </message>
    <message>
        <source>Delete %n interactions</source>
        <translation>%n Interaktionen löschen</translation>
    </message>
    <message>
        <source>Duplicate interaction</source>
        <translation>Interaktion duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n interactions</source>
        <translation>%n Interaktionen duplizieren</translation>
    </message>
    <message>
        <source>Delete comment</source>
        <translation>Kommentar löschen</translation>
    </message>
    <message>
        <source>Move comment</source>
        <translation>Kommentar verschieben</translation>
    </message>
    <message>
        <source>Delete %n comments</source>
        <translation>%n Kommentare löschen</translation>
    </message>
    <message>
        <source>Duplicate comment</source>
        <translation>Kommentar duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n comments</source>
        <translation>%n Kommentare duplizieren</translation>
    </message>
    <message>
        <source>Add vote</source>
        <translation>Stimme hinzufügen</translation>
    </message>
    <message>
        <source>Edit vote</source>
        <translation>Stimme bearbeiten</translation>
    </message>
    <message>
        <source>Delete vote</source>
        <translation>Stimme löschen</translation>
    </message>
    <message>
        <source>Move vote</source>
        <translation>Stimme verschieben</translation>
    </message>
    <message>
        <source>Delete %n votes</source>
        <translation>%n Stimmen löschen</translation>
    </message>
    <message>
        <source>Duplicate vote</source>
        <translation>Stimme duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n votes</source>
        <translation>%n Stimmen duplizieren</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>Version hinzufügen</translation>
    </message>
    <message>
        <source>Rename version</source>
        <translation>Version umbenennen</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>Version löschen</translation>
    </message>
    <message>
        <source>Move version</source>
        <translation>Version verschieben</translation>
    </message>
    <message>
        <source>Delete %n versions</source>
        <translation>%n Versionen löschen</translation>
    </message>
    <message>
        <source>Duplicate version</source>
        <translation>Version duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n versions</source>
        <translation>%n Versionen duplizieren</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Move view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Delete %n views</source>
        <translation>%n Ansichten löschen</translation>
    </message>
    <message>
        <source>Duplicate view</source>
        <translation>Ansicht duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n views</source>
        <translation>%n Ansichten duplizieren</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Element hinzufügen</translation>
    </message>
    <message>
        <source>Rename item</source>
        <translation>Element umbenennen</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Element löschen</translation>
    </message>
    <message>
        <source>Move item</source>
        <translation>Element verschieben</translation>
    </message>
    <message>
        <source>Delete %n items</source>
        <translation>%n Elemente löschen</translation>
    </message>
    <message>
        <source>Duplicate item</source>
        <translation>Element duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n items</source>
        <translation>%n Elemente duplizieren</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Phase 1</translation>
    </message>
    <message>
        <source>Touchpoint 1</source>
        <translation>Kontaktpunkt 1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Add maps</source>
        <translation>Maps hinzufügen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Import interactions</source>
        <translation>Interaktionen importieren</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Frontstage</source>
        <translation>Vorderbühne</translation>
    </message>
    <message>
        <source>Backstage</source>
        <translation>Hinterbühne</translation>
    </message>
    <message>
        <source>Support processes</source>
        <translation>Unterstützende Prozesse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Line of interaction</source>
        <translation>Interaktionslinie</translation>
    </message>
    <message>
        <source>Line of visibility</source>
        <translation>Sichtbarkeitslinie</translation>
    </message>
    <message>
        <source>Line of internal interaction</source>
        <translation>Linie der internen Interaktion</translation>
    </message>
    <message>
        <source>Change logo</source>
        <translation>Logo ändern</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Add cards</source>
        <translation>Karten hinzufügen</translation>
    </message>
    <message>
        <source>The copies could not be merged: %1</source>
        <translation>Die Kopien ließen sich nicht zusammenführen: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Feeling scale</source>
        <translation>Gefühlsskala</translation>
    </message>
    <message>
        <source>Order of the personas</source>
        <translation>Reihenfolge der Personas</translation>
    </message>
    <message>
        <source>Order of the answers</source>
        <translation>Reihenfolge der Antworten</translation>
    </message>
    <message>
        <source>Order of the details</source>
        <translation>Reihenfolge der Details</translation>
    </message>
    <message>
        <source>Place in the window</source>
        <translation>Ort im Fenster</translation>
    </message>
    <message>
        <source>Height in the window</source>
        <translation>Höhe im Fenster</translation>
    </message>
    <message>
        <source>Hides the rest</source>
        <translation>Blendet den Rest aus</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Feeling of %1 at %2</source>
        <translation>Gefühl von %1 bei %2</translation>
    </message>
    <message>
        <source>Feeling at %1</source>
        <translation>Gefühl bei %1</translation>
    </message>
    <message>
        <source>Link from %1 to %2</source>
        <translation>Verbindung von %1 zu %2</translation>
    </message>
    <message>
        <source>Detail %1</source>
        <translation>Detail %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>(automatic)</source>
        <translation>(automatisch)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>“%1” is there already. It was not replaced, and your file keeps its name. Choose another name.</source>
        <translation>„%1“ gibt es schon. Es wurde nicht ersetzt, und die Datei behält ihren Namen. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” could not be moved to “%2”: the file or the folder is no longer there. Look whether it was moved or deleted.</source>
        <translation>„%1“ ließ sich nicht nach „%2“ verschieben: Die Datei oder der Ordner ist nicht mehr da. Nachsehen, ob sie verschoben oder gelöscht wurde.</translation>
    </message>
    <message>
        <source>“%1” is too long for a name. The file keeps the one it has. Choose a shorter one.</source>
        <translation>„%1“ ist als Name zu lang. Die Datei behält ihren. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>“%1” could not be moved to “%2”: %3. It is where it was. Choose another folder, or save a copy there.</source>
        <translation>„%1“ ließ sich nicht nach „%2“ verschieben: %3. Die Datei ist, wo sie war. Einen anderen Ordner wählen oder dort eine Kopie speichern.</translation>
    </message>
    <message>
        <source>“%1” is in its new place, but could not be removed from the old one, “%2”. Remove it there yourself.</source>
        <translation>„%1“ ist am neuen Ort, ließ sich aber vom alten, „%2“, nicht entfernen. Bitte dort von Hand entfernen.</translation>
    </message>
    <message>
        <source>“%1” is a link to a file in another folder. It stays where it is. Move the file that it leads to, “%2”.</source>
        <translation>„%1“ ist ein Link auf eine Datei in einem anderen Ordner. Er bleibt, wo er ist. Die Datei verschieben, zu der er führt, „%2“.</translation>
    </message>
    <message>
        <source>Judge opportunity</source>
        <translation>Chance einschätzen</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parkplatz</translation>
    </message>
    <message>
        <source>Show parking lot</source>
        <translation>Parkplatz zeigen</translation>
    </message>
    <message>
        <source>Change feeling scale</source>
        <translation>Gefühlsskala ändern</translation>
    </message>
    <message>
        <source>Update view</source>
        <translation>Ansicht aktualisieren</translation>
    </message>
    <message>
        <source>Take vote back</source>
        <translation>Stimme zurücknehmen</translation>
    </message>
    <message>
        <source>Touchpoint %1</source>
        <translation>Kontaktpunkt %1</translation>
    </message>
    <message>
        <source>First map</source>
        <translation>Erste Map</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>Zweite Map</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>+ added  − removed  ≠ changed</source>
        <translation>+ neu  − entfernt  ≠ geändert</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erlebt</translation>
    </message>
    <message>
        <source>Curve: %1</source>
        <translation>Kurve: %1</translation>
    </message>
    <message>
        <source>What customers receive</source>
        <translation>Was Kunden erleben</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
    <message>
        <source>Customer journey</source>
        <translation>Kundenreise</translation>
    </message>
    <message>
        <source>touchpoints added</source>
        <translation>Kontaktpunkte neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>The largest gain: %1, from %2 to %3 (%4).</source>
        <translation>Der größte Gewinn: %1, von %2 auf %3 (%4).</translation>
    </message>
    <message>
        <source>The largest loss: %1, from %2 to %3 (%4).</source>
        <translation>Der größte Verlust: %1, von %2 auf %3 (%4).</translation>
    </message>
    <message>
        <source>Stage by stage: %1.</source>
        <translation>Phase für Phase: %1.</translation>
    </message>
    <message>
        <source>Better at %1 touchpoints, worse at %2.</source>
        <translation>Besser an %1 Kontaktpunkten, schlechter an %2.</translation>
    </message>
    <message>
        <source>Stages that only one of the maps has: %1.</source>
        <translation>Phasen, die nur eine der Maps hat: %1.</translation>
    </message>
    <message>
        <source>Both maps have the same touchpoints, and they say the same.</source>
        <translation>Beide Maps haben dieselben Kontaktpunkte, und sie sagen dasselbe.</translation>
    </message>
    <message>
        <source>Feelings are told on the scale of the first map.</source>
        <translation>Gefühle sind auf der Skala der ersten Map angegeben.</translation>
    </message>
    <message>
        <source>Two maps side by side</source>
        <translation>Zwei Maps nebeneinander</translation>
    </message>
    <message>
        <source>A: %1
B: %2</source>
        <translation>A: %1
B: %2</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Worauf es hinausläuft</translation>
    </message>
    <message>
        <source>The slides of a comparison are written as .pptx or .pdf, so nothing was written. Choose one of these endings.</source>
        <translation>Die Folien eines Vergleichs werden als .pptx oder .pdf geschrieben, daher wurde nichts geschrieben. Bitte eine dieser Endungen wählen.</translation>
    </message>
    <message>
        <source>Stage by stage</source>
        <translation>Phase für Phase</translation>
    </message>
    <message>
        <source>Gains and losses</source>
        <translation>Gewinne und Verluste</translation>
    </message>
    <message>
        <source>One of the two maps is no longer in the project, so nothing was written. Choose two maps again.</source>
        <translation>Eine der beiden Maps ist nicht mehr im Projekt, daher wurde nichts geschrieben. Bitte erneut zwei Maps wählen.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>CRM stage</source>
        <translation>CRM-Stufe</translation>
    </message>
    <message>
        <source>Received: %1 → %2</source>
        <translation>Erlebt: %1 → %2</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Erlebt: %1</translation>
    </message>
    <message>
        <source>and %1 more, see stage by stage</source>
        <translation>und %1 weitere, siehe Phase für Phase</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>Gleich: %1</translation>
    </message>
    <message>
        <source>Feels better: %1</source>
        <translation>Fühlt sich besser an: %1</translation>
    </message>
    <message>
        <source>Feels worse: %1</source>
        <translation>Fühlt sich schlechter an: %1</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation>Frust</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Who and what it is about</source>
        <translation>Um wen und worum es geht</translation>
    </message>
    <message>
        <source>Top pain points and what answers them</source>
        <translation>Die größten Schmerzpunkte und was ihnen antwortet</translation>
    </message>
    <message>
        <source>Where customers are lost</source>
        <translation>Wo Kunden verloren gehen</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Severity %1 of 3</source>
        <translation>Schwere %1 von 3</translation>
    </message>
    <message>
        <source>Neither good nor bad</source>
        <translation>Weder gut noch schlecht</translation>
    </message>
    <message>
        <source>What is desired</source>
        <translation>Was gewünscht wird</translation>
    </message>
    <message>
        <source>What %1 receives</source>
        <translation>Was %1 erlebt</translation>
    </message>
    <message>
        <source>What is received</source>
        <translation>Was erlebt wird</translation>
    </message>
    <message>
        <source>Feeling at %1: %2</source>
        <translation>Gefühl bei %1: %2</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 pain points</source>
        <translation>%1 Schmerzpunkte</translation>
    </message>
    <message>
        <source>%1 opportunities</source>
        <translation>%1 Chancen</translation>
    </message>
    <message>
        <source>%1 are lost</source>
        <translation>%1 gehen verloren</translation>
    </message>
    <message>
        <source>%1 touchpoints</source>
        <translation>%1 Kontaktpunkte</translation>
    </message>
    <message>
        <source>The whole journey, %1 of %2</source>
        <translation>Die ganze Reise, %1 von %2</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Lowest point: %1</source>
        <translation>Tiefster Punkt: %1</translation>
    </message>
    <message>
        <source>Highest point: %1</source>
        <translation>Höchster Punkt: %1</translation>
    </message>
    <message>
        <source>Widest gap: %1</source>
        <translation>Größte Lücke: %1</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>No opportunity answers this yet</source>
        <translation>Noch keine Chance antwortet darauf</translation>
    </message>
    <message>
        <source>They go to: %1</source>
        <translation>Sie gehen zu: %1</translation>
    </message>
    <message>
        <source>Win back: %1</source>
        <translation>Zurückgewinnen: %1</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>Noch niemand zuständig</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>Phase %1 von %2</translation>
    </message>
    <message>
        <source>In the whole stage</source>
        <translation>In der ganzen Phase</translation>
    </message>
    <message>
        <source>Lost here</source>
        <translation>Hier verloren</translation>
    </message>
    <message>
        <source>No exit measure yet</source>
        <translation>Noch kein Maß für das Ende</translation>
    </message>
    <message>
        <source>Stage in the CRM</source>
        <translation>Stufe im CRM</translation>
    </message>
    <message>
        <source>thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>pain point</source>
        <translation>Schmerzpunkt</translation>
    </message>
    <message>
        <source>how bad, up to three</source>
        <translation>wie schlimm, bis zu drei</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>researched</source>
        <translation>erforscht</translation>
    </message>
    <message>
        <source>partly known</source>
        <translation>teilweise bekannt</translation>
    </message>
    <message>
        <source>feeling received</source>
        <translation>erlebtes Gefühl</translation>
    </message>
    <message>
        <source>feeling desired</source>
        <translation>gewünschtes Gefühl</translation>
    </message>
    <message>
        <source>moment that matters</source>
        <translation>Moment, der zählt</translation>
    </message>
    <message>
        <source>review is asked for</source>
        <translation>hier wird um Bewertung gebeten</translation>
    </message>
    <message>
        <source>people leave here</source>
        <translation>hier gehen Menschen verloren</translation>
    </message>
    <message>
        <source>way back or around</source>
        <translation>Weg zurück oder vorbei</translation>
    </message>
    <message>
        <source>stage begins when</source>
        <translation>Phase beginnt, wenn</translation>
    </message>
    <message>
        <source>stage is done when</source>
        <translation>Phase ist fertig, wenn</translation>
    </message>
    <message>
        <source>what people need</source>
        <translation>was Menschen brauchen</translation>
    </message>
    <message>
        <source>stage in the CRM</source>
        <translation>Stufe im CRM</translation>
    </message>
    <message>
        <source>That part is not on a map of this project any more, so nothing was exported.</source>
        <translation>Diesen Teil gibt es auf keiner Map dieses Projekts mehr, deshalb wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>They go to</source>
        <translation>Sie gehen zu</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Zurückgewinnen</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Touchpoint in “%1”</source>
        <translation>Kontaktpunkt in „%1“</translation>
    </message>
    <message>
        <source>The picture would have more pixels than most programs can open, so none was written. Choose a smaller scale, or PDF or SVG.</source>
        <translation>Das Bild hätte mehr Pixel, als die meisten Programme öffnen können; deshalb wurde keins geschrieben. Einen kleineren Maßstab wählen oder PDF oder SVG.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size; nothing was written. Choose a smaller scale.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht; nichts wurde geschrieben. Einen kleineren Maßstab wählen.</translation>
    </message>
    <message>
        <source>The map of the picture is no longer there. Nothing was written.</source>
        <translation>Die Map des Bildes ist nicht mehr da. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>A picture to decide by is written as PDF, PNG or SVG. Nothing was written. Choose another ending.</source>
        <translation>Ein Bild zum Entscheiden wird als PDF, PNG oder SVG geschrieben. Nichts wurde geschrieben. Eine andere Endung wählen.</translation>
    </message>
    <message>
        <source>The picture could not be encoded (%1), so nothing was written. Try a smaller scale, or export as PDF.</source>
        <translation>Das Bild ließ sich nicht kodieren (%1), deshalb wurde nichts geschrieben. Einen kleineren Maßstab versuchen oder als PDF exportieren.</translation>
    </message>
    <message>
        <source>Feeling curve</source>
        <translation>Gefühlskurve</translation>
    </message>
    <message>
        <source>The scale must be between 0.05 and 20; %1 is not.</source>
        <translation>Der Maßstab muss zwischen 0,05 und 20 liegen; %1 tut es nicht.</translation>
    </message>
    <message>
        <source>The resolution must be between 1 and 10000 dpi; %1 is not.</source>
        <translation>Die Auflösung muss zwischen 1 und 10000 dpi liegen; %1 tut es nicht.</translation>
    </message>
    <message>
        <source>The margin must be between 0 and 1000 mm; %1 is not.</source>
        <translation>Der Rand muss zwischen 0 und 1000 mm liegen; %1 tut es nicht.</translation>
    </message>
    <message>
        <source>The overlap must be between 0 and 50 mm; %1 is not.</source>
        <translation>Die Überlappung muss zwischen 0 und 50 mm liegen; %1 tut es nicht.</translation>
    </message>
    <message>
        <source>The file came out incomplete, so it was not written. Please try again, and report this if it happens again.</source>
        <translation>Die Datei kam unvollständig heraus und wurde deshalb nicht geschrieben. Bitte noch einmal versuchen und melden, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>Choose %1 or larger.</source>
        <translation>%1 oder größer wählen.</translation>
    </message>
    <message>
        <source>Choose %1 or larger; as a poster in tiles it prints on sheets of A4.</source>
        <translation>%1 oder größer wählen; als Poster lässt es sich auf A4-Blätter drucken.</translation>
    </message>
    <message>
        <source>Let the page fit the map, or export fewer lanes or one stage.</source>
        <translation>Die Seite an die Map anpassen oder weniger Spuren oder eine Phase exportieren.</translation>
    </message>
    <message>
        <source>On %1 the text of "%2" would be too small to read on paper. %3</source>
        <translation>Auf %1 wäre der Text von „%2“ auf Papier zu klein zum Lesen. %3</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is more than most programs can open, so none was written. Choose a scale of at most %3, or export as PDF or SVG, which stay sharp at any size.</source>
        <translation>Ein Bild von %1 × %2 Pixeln ist mehr, als die meisten Programme öffnen können; deshalb wurde keins geschrieben. Einen Maßstab von höchstens %3 wählen oder als PDF oder SVG exportieren, die in jeder Größe scharf bleiben.</translation>
    </message>
    <message>
        <source>sheet %1 of %2</source>
        <translation>Blatt %1 von %2</translation>
    </message>
    <message>
        <source>A poster of %1 × %2 mm on %3 sheets</source>
        <translation>Ein Poster von %1 × %2 mm auf %3 Blättern</translation>
    </message>
    <message>
        <source>1. Print all sheets at actual size (100 %), not fitted to the page.</source>
        <translation>1. Alle Blätter in tatsächlicher Größe (100 %) drucken, nicht an die Seite angepasst.</translation>
    </message>
    <message>
        <source>2. Cut each sheet along the crop marks on its left and at its top.</source>
        <translation>2. Jedes Blatt entlang der Schnittmarken links und oben schneiden.</translation>
    </message>
    <message>
        <source>3. Lay it over its neighbours by %1 mm, so that the round register marks meet, and glue it down. The letters count the columns, the numbers the rows.</source>
        <translation>3. Mit %1 mm Überlappung über die Nachbarn legen, sodass die runden Passmarken aufeinandertreffen, und festkleben. Die Buchstaben zählen die Spalten, die Zahlen die Zeilen.</translation>
    </message>
    <message>
        <source>"%1" has more touchpoints than a spreadsheet has columns, so nothing was written. Export it as CSV, which has a row for each.</source>
        <translation>„%1“ hat mehr Kontaktpunkte, als eine Tabelle Spalten hat; deshalb wurde nichts geschrieben. Als CSV exportieren, das für jeden eine Zeile hat.</translation>
    </message>
    <message>
        <source>This project has no map yet, so there is nothing to export. Add a map first.</source>
        <translation>Dieses Projekt hat noch keine Map, deshalb gibt es nichts zu exportieren. Zuerst eine Map hinzufügen.</translation>
    </message>
    <message>
        <source>The map to export is not in this project any more. Choose another one.</source>
        <translation>Die Map für den Export ist nicht mehr in diesem Projekt. Eine andere wählen.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Margins of %1 mm leave no room for the map on this paper. Choose smaller margins or a larger paper.</source>
        <translation>Ränder von %1 mm lassen auf diesem Papier keinen Platz für die Map. Kleinere Ränder oder ein größeres Papier wählen.</translation>
    </message>
    <message>
        <source>The SVG could not be written. Please export as PDF or PNG instead, and report this.</source>
        <translation>Das SVG ließ sich nicht schreiben. Bitte stattdessen als PDF oder PNG exportieren und dies melden.</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Schriftfeld</translation>
    </message>
    <message>
        <source>There is no file “%1” to take the logo from.</source>
        <translation>Es gibt keine Datei „%1“, aus der das Logo kommen könnte.</translation>
    </message>
    <message>
        <source>The logo “%1” cannot be read: %2.</source>
        <translation>Das Logo „%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be a logo: it must be a PNG, JPEG, WebP or GIF of at most 20 MB.</source>
        <translation>„%1“ ist kein Bild, das ein Logo sein kann: Es muss ein PNG, JPEG, WebP oder GIF von höchstens 20 MB sein.</translation>
    </message>
    <message>
        <source> sheet</source>
        <translation> Blatt</translation>
    </message>
    <message>
        <source>The workbook could not be put together in the folder for temporary files (%1), so nothing was written. Make room there and try again.</source>
        <translation>Die Arbeitsmappe ließ sich im Ordner für temporäre Dateien (%1) nicht zusammenstellen, deshalb wurde nichts geschrieben. Dort Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>Andere Details</translation>
    </message>
    <message>
        <source>Severity (1–3)</source>
        <translation>Schwere (1–3)</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Impact (1–5)</source>
        <translation>Wirkung (1–5)</translation>
    </message>
    <message>
        <source>Effort (1–5)</source>
        <translation>Aufwand (1–5)</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Share lost</source>
        <translation>Verlorener Anteil</translation>
    </message>
    <message>
        <source>Customers lost</source>
        <translation>Verlorene Kunden</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>KPI history</source>
        <translation>KPI-Verlauf</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>(picture: %1)</source>
        <translation>(Bild: %1)</translation>
    </message>
    <message>
        <source>Stage goal</source>
        <translation>Ziel der Phase</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>in Worten</translation>
    </message>
    <message>
        <source>The document could not be packed, so nothing was written. Please try again, and report this if it happens again.</source>
        <translation>Das Dokument ließ sich nicht packen, deshalb wurde nichts geschrieben. Bitte noch einmal versuchen und melden, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>Nothing could be opened at %1: %2. Nobody can reach this map. Choose another address, or look whether the network is on.</source>
        <translation>An %1 ließ sich nichts öffnen: %2. Niemand erreicht diese Map. Eine andere Adresse wählen oder nachsehen, ob das Netz an ist.</translation>
    </message>
    <message>
        <source>Sharing could not begin: %1. Nobody can reach this map.</source>
        <translation>Das Teilen konnte nicht beginnen: %1. Niemand erreicht diese Map.</translation>
    </message>
    <message>
        <source>This room is full at the moment.</source>
        <translation>Dieser Raum ist im Moment voll.</translation>
    </message>
    <message>
        <source>This was not understood.</source>
        <translation>Das wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The draft is no longer there. Your file is not affected.</source>
        <translation>Der Entwurf ist nicht mehr da. Die Datei ist nicht betroffen.</translation>
    </message>
    <message>
        <source>The draft is open in another window. Go on working there.</source>
        <translation>Der Entwurf ist in einem anderen Fenster geöffnet. Dort weiterarbeiten.</translation>
    </message>
    <message>
        <source>The draft is open in another window. Close it there first.</source>
        <translation>Der Entwurf ist in einem anderen Fenster geöffnet. Ihn zuerst dort schließen.</translation>
    </message>
    <message>
        <source>The draft could not be put away. It stays where it is. Check the folder %1.</source>
        <translation>Der Entwurf ließ sich nicht weglegen. Er bleibt, wo er ist. Den Ordner %1 prüfen.</translation>
    </message>
    <message>
        <source>That draft is no longer kept: it was put away more than 30 days ago, or deleted.</source>
        <translation>Dieser Entwurf wird nicht mehr aufgehoben: Er wurde vor mehr als 30 Tagen weggelegt oder gelöscht.</translation>
    </message>
    <message>
        <source>The draft could not be brought back. It stays where it is. Check the folder %1.</source>
        <translation>Der Entwurf ließ sich nicht zurückholen. Er bleibt, wo er ist. Den Ordner %1 prüfen.</translation>
    </message>
    <message>
        <source>The draft holds parts of another version of the file. It is kept as it is.</source>
        <translation>Der Entwurf enthält Teile einer anderen Version der Datei. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The folder is synchronised by %1, which sends each edit away and may write to the drafts while Waymark does. Edits can be lost so.</source>
        <translation>Der Ordner wird von %1 synchronisiert. Das sendet jede Änderung fort und kann in die Entwürfe schreiben, während Waymark es tut. So können Änderungen verloren gehen.</translation>
    </message>
    <message>
        <source>files cannot be locked there</source>
        <translation>Dateien lassen sich dort nicht sperren</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. Drafts stay where they are. Make room there, or choose another folder.</source>
        <translation>Auf dem Datenträger von %1 ist kein Platz mehr. Entwürfe bleiben, wo sie sind. Dort Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 cannot hold drafts: files cannot be locked there, and two programs could write to one draft. Drafts stay where they are. Choose a folder on a disk of this computer.</source>
        <translation>%1 kann keine Entwürfe aufnehmen: Dateien lassen sich dort nicht sperren, und zwei Programme könnten in einen Entwurf schreiben. Entwürfe bleiben, wo sie sind. Einen Ordner auf einem Datenträger dieses Computers wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Drafts stay where they are. Allow writing there, or choose another folder.</source>
        <translation>%1 lässt sich nicht beschreiben. Entwürfe bleiben, wo sie sind. Das Schreiben dort erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no folder %1. Drafts stay where they are. Choose one that is there.</source>
        <translation>Es gibt keinen Ordner %1. Entwürfe bleiben, wo sie sind. Einen wählen, den es gibt.</translation>
    </message>
    <message>
        <source>%1 cannot hold drafts: %2 Drafts stay where they are. Choose a folder on a disk of this computer.</source>
        <translation>%1 kann keine Entwürfe aufnehmen: %2 Entwürfe bleiben, wo sie sind. Einen Ordner auf einem Datenträger dieses Computers wählen.</translation>
    </message>
    <message>
        <source>What is in that folder lives in memory and is gone when the computer stops, and with it every edit that is in no file.</source>
        <translation>Was in diesem Ordner ist, liegt im Arbeitsspeicher und ist fort, wenn der Computer stehen bleibt, und mit ihm jede Änderung, die in keiner Datei ist.</translation>
    </message>
    <message>
        <source>it is a network share, where an edit that was written can still be lost and locks do not hold.</source>
        <translation>Es ist eine Netzwerkfreigabe, wo eine geschriebene Änderung noch verloren gehen kann und Sperren nicht halten.</translation>
    </message>
    <message>
        <source>what is there can only be read.</source>
        <translation>Was dort ist, lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>The draft is no longer there.</source>
        <translation>Der Entwurf ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The draft was made by a newer version of this program. It is kept. Update the program to open it.</source>
        <translation>Der Entwurf stammt von einer neueren Version dieses Programms. Er wird aufgehoben. Zum Öffnen das Programm erneuern.</translation>
    </message>
    <message>
        <source>it does not say what it belongs to</source>
        <translation>er sagt nicht, wozu er gehört</translation>
    </message>
    <message>
        <source>what it says of itself cannot be read</source>
        <translation>was er über sich sagt, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>a step of undo is missing</source>
        <translation>ein Schritt von „Rückgängig“ fehlt</translation>
    </message>
    <message>
        <source>The draft is damaged: %1. Your file is not affected; open that instead.</source>
        <translation>Der Entwurf ist beschädigt: %1. Die Datei ist nicht betroffen; stattdessen sie öffnen.</translation>
    </message>
    <message>
        <source>a part of its history is missing</source>
        <translation>ein Teil seines Verlaufs fehlt</translation>
    </message>
    <message>
        <source>the disk that holds the drafts is full</source>
        <translation>der Datenträger der Entwürfe ist voll</translation>
    </message>
    <message>
        <source>another program holds the draft</source>
        <translation>ein anderes Programm hält den Entwurf</translation>
    </message>
    <message>
        <source>the folder of the drafts cannot be written (%1)</source>
        <translation>der Ordner der Entwürfe lässt sich nicht beschreiben (%1)</translation>
    </message>
    <message>
        <source>The last edits are not in the draft: %1. They are still in the window. Save, or make room and wait a moment.</source>
        <translation>Die letzten Änderungen sind nicht im Entwurf: %1. Sie sind noch im Fenster. Speichern, oder Platz schaffen und kurz warten.</translation>
    </message>
    <message>
        <source>the draft is gone</source>
        <translation>der Entwurf ist fort</translation>
    </message>
    <message>
        <source>the draft was deleted</source>
        <translation>der Entwurf wurde gelöscht</translation>
    </message>
    <message>
        <source>it cannot be locked</source>
        <translation>er lässt sich nicht sperren</translation>
    </message>
    <message>
        <source>“%1” does not exist. Nothing was opened. Look whether it was moved, renamed or misspelt.</source>
        <translation>„%1“ gibt es nicht. Nichts wurde geöffnet. Nachsehen, ob die Datei verschoben, umbenannt oder falsch geschrieben wurde.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you have no permission. Nothing was opened. Ask its owner, or open a copy that you may read.</source>
        <translation>„%1“ lässt sich nicht lesen: Das Recht fehlt. Nichts wurde geöffnet. Wer die Datei besitzt, kann es geben; oder eine lesbare Kopie öffnen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Nothing was opened. Check the disk or the connection, then try again.</source>
        <translation>„%1“ lässt sich nicht lesen: %2. Nichts wurde geöffnet. Den Datenträger oder die Verbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file. Nothing was opened. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner und keine Datei. Nichts wurde geöffnet. Eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>“%1” is a device, not a file. Nothing was opened. Choose a file.</source>
        <translation>„%1“ ist ein Gerät und keine Datei. Nichts wurde geöffnet. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB. Nothing was opened. It is not a file that this program can hold.</source>
        <translation>„%1“ ist größer als %2 MB. Nichts wurde geöffnet. Diese Datei passt nicht in dieses Programm.</translation>
    </message>
    <message>
        <source>“%1” is being changed by another program. Nothing was opened. Wait until that is done, then try again.</source>
        <translation>„%1“ wird gerade von einem anderen Programm geändert. Nichts wurde geöffnet. Warten, bis das getan ist, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” is not a journey map: %2. Nothing was opened. Choose a .journey file, or import this one if it is a table or a diagram.</source>
        <translation>„%1“ ist keine Journey-Map: %2. Nichts wurde geöffnet. Eine .journey-Datei wählen oder diese importieren, wenn sie eine Tabelle oder ein Diagramm ist.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of this program (format %2.%3; this one knows %4.%5). It was not opened or changed. Update the program to open it.</source>
        <translation>„%1“ stammt von einer neueren Version dieses Programms (Format %2.%3; dieses kennt %4.%5). Die Datei wurde weder geöffnet noch geändert. Zum Öffnen das Programm erneuern.</translation>
    </message>
    <message>
        <source>it is a ZIP archive or an office document</source>
        <translation>es ist ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>it is a PDF</source>
        <translation>es ist ein PDF</translation>
    </message>
    <message>
        <source>it is a picture</source>
        <translation>es ist ein Bild</translation>
    </message>
    <message>
        <source>it is text in XML or HTML</source>
        <translation>es ist Text in XML oder HTML</translation>
    </message>
    <message>
        <source>it is text in JSON</source>
        <translation>es ist Text in JSON</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>es enthält etwas anderes</translation>
    </message>
    <message>
        <source>a reference in its table “%1” leads nowhere</source>
        <translation>ein Verweis in der Tabelle „%1“ führt nirgendwohin</translation>
    </message>
    <message>
        <source>its table “%1” is not as it was written: %2 rows, checksum wrong</source>
        <translation>die Tabelle „%1“ ist nicht, wie sie geschrieben wurde: %2 Zeilen, Prüfsumme falsch</translation>
    </message>
    <message>
        <source>“%1” is damaged: %2. It was not opened or changed. Open a repaired copy of it, or an earlier copy.</source>
        <translation>„%1“ ist beschädigt: %2. Die Datei wurde weder geöffnet noch geändert. Eine reparierte oder eine frühere Kopie öffnen.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes), so there is no map in it. It was not opened or changed. Copy or download it again, or open an earlier copy.</source>
        <translation>„%1“ ist leer (0 Bytes), es ist also keine Map darin. Die Datei wurde weder geöffnet noch geändert. Sie neu kopieren oder laden, oder eine frühere Kopie öffnen.</translation>
    </message>
    <message>
        <source>it is cut short after %1 bytes</source>
        <translation>sie bricht nach %1 Bytes ab</translation>
    </message>
    <message>
        <source>it is a database of another program</source>
        <translation>es ist eine Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>it does not say which version of the format it has</source>
        <translation>sie sagt nicht, welche Version des Formats sie hat</translation>
    </message>
    <message>
        <source>it is cut short: %1 of %2 bytes are there</source>
        <translation>sie bricht ab: %1 von %2 Bytes sind da</translation>
    </message>
    <message>
        <source>“%1” is too large or too intricate to open. It was not changed.</source>
        <translation>„%1“ ist zu groß oder zu verwickelt zum Öffnen. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source> Nothing was changed.</source>
        <translation> Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>another program was stopped while writing it, and that cannot be put right (%1)</source>
        <translation>ein anderes Programm wurde beim Schreiben angehalten, und das lässt sich nicht richten (%1)</translation>
    </message>
    <message>
        <source>the change spans several files</source>
        <translation>die Änderung reicht über mehrere Dateien</translation>
    </message>
    <message>
        <source>“%1” cannot be read: another program was stopped while writing it, and there is no room for the copy on which to put that right. Nothing was opened. Make room on the disk for temporary files.</source>
        <translation>„%1“ lässt sich nicht lesen: Ein anderes Programm wurde beim Schreiben angehalten, und für die Kopie, an der sich das richten ließe, ist kein Platz. Nichts wurde geöffnet. Auf dem Datenträger für temporäre Dateien Platz schaffen.</translation>
    </message>
    <message>
        <source>“%1” was not saved: what was written did not read back as it should (%2). The file there before is unchanged. Try again, or save on another disk.</source>
        <translation>„%1“ wurde nicht gespeichert: Das Geschriebene las sich nicht zurück, wie es sollte (%2). Die Datei von vorher ist unverändert. Noch einmal versuchen oder auf einem anderen Datenträger speichern.</translation>
    </message>
    <message>
        <source>“%1” was written, but could not be read back as it should (%2). Do not rely on it. Save again, or save on another disk.</source>
        <translation>„%1“ wurde geschrieben, ließ sich aber nicht zurücklesen, wie es sollte (%2). Darauf ist kein Verlass. Noch einmal speichern oder auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>“%1” is no longer there: it was moved or deleted since you opened it. It was not created anew. Choose where to save.</source>
        <translation>„%1“ ist nicht mehr da: Die Datei wurde seit dem Öffnen verschoben oder gelöscht. Sie wurde nicht neu angelegt. Wählen, wohin gespeichert wird.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else since you opened it. It was not written over. Keep yours under another name, replace theirs, or open theirs beside yours.</source>
        <translation>„%1“ wurde seit dem Öffnen von jemand anderem geändert. Die Datei wurde nicht überschrieben. Die eigene unter anderem Namen behalten, die andere ersetzen oder sie daneben öffnen.</translation>
    </message>
    <message>
        <source>“%1” has further names, in this folder or another, that mean the same file. It was not written, since saving would part it from them. Save it all the same, or under another name.</source>
        <translation>„%1“ hat weitere Namen, in diesem Ordner oder einem anderen, die dieselbe Datei meinen. Sie wurde nicht geschrieben, weil Speichern sie von ihnen trennen würde. Trotzdem speichern oder unter anderem Namen.</translation>
    </message>
    <message>
        <source>some bytes differ</source>
        <translation>einige Bytes weichen ab</translation>
    </message>
    <message>
        <source>its records differ</source>
        <translation>ihr Inhalt weicht ab</translation>
    </message>
    <message>
        <source>somebody else wrote there at the same moment</source>
        <translation>jemand anderes schrieb im selben Moment dorthin</translation>
    </message>
    <message>
        <source>Lost personas: %1. “Recovered persona” stands for each, with what was told of it elsewhere.</source>
        <translation>Verlorene Personas: %1. Für jede steht „Gerettete Persona“, mit dem, was anderswo von ihr gesagt wurde.</translation>
    </message>
    <message>
        <source>Lost maps: %1. “Recovered map” stands for each and holds its stages and lanes.</source>
        <translation>Verlorene Maps: %1. Für jede steht „Gerettete Map“ und hält ihre Phasen und Spuren.</translation>
    </message>
    <message>
        <source>Lost stages: %1. “Recovered stage” stands for each and holds its touchpoints and cards.</source>
        <translation>Verlorene Phasen: %1. Für jede steht „Gerettete Phase“ und hält ihre Kontaktpunkte und Karten.</translation>
    </message>
    <message>
        <source>Lost touchpoints: %1. “Recovered touchpoint” stands for each and holds its cards; look for them at the end of the map.</source>
        <translation>Verlorene Kontaktpunkte: %1. Für jeden steht „Geretteter Kontaktpunkt“ und hält seine Karten; sie sind am Ende der Map.</translation>
    </message>
    <message>
        <source>Lost lanes: %1. “Recovered lane” stands for each and holds its cards.</source>
        <translation>Verlorene Spuren: %1. Für jede steht „Gerettete Spur“ und hält ihre Karten.</translation>
    </message>
    <message>
        <source>Lost cards that others say something about: %1. “Recovered card” stands for each, at the end of the map.</source>
        <translation>Verlorene Karten, zu denen andere etwas sagen: %1. Für jede steht „Gerettete Karte“ am Ende der Map.</translation>
    </message>
    <message>
        <source>Recovered map</source>
        <translation>Gerettete Map</translation>
    </message>
    <message>
        <source>Recovered persona</source>
        <translation>Gerettete Persona</translation>
    </message>
    <message>
        <source>Recovered stage</source>
        <translation>Gerettete Phase</translation>
    </message>
    <message>
        <source>Recovered touchpoint</source>
        <translation>Geretteter Kontaktpunkt</translation>
    </message>
    <message>
        <source>Recovered lane</source>
        <translation>Gerettete Spur</translation>
    </message>
    <message>
        <source>Recovered card</source>
        <translation>Gerettete Karte</translation>
    </message>
    <message>
        <source>Recovered touchpoints</source>
        <translation>Gerettete Kontaktpunkte</translation>
    </message>
    <message>
        <source>Recovered cards</source>
        <translation>Gerettete Karten</translation>
    </message>
    <message>
        <source>Comments and votes on what is lost: %1. They are on the map as a whole now.</source>
        <translation>Kommentare und Stimmen zu Verlorenem: %1. Sie sind jetzt auf der Map als Ganzem.</translation>
    </message>
    <message>
        <source>References to what is lost: %1. They were removed.</source>
        <translation>Verweise auf Verlorenes: %1. Sie wurden entfernt.</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile.</source>
        <translation>„%1“ wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>No copy of the file as it was last opened or saved is kept.</source>
        <translation>Von der Datei, wie sie zuletzt geöffnet oder gespeichert wurde, ist keine Kopie da.</translation>
    </message>
    <message>
        <source>It holds more than a million records.</source>
        <translation>Sie enthält mehr als eine Million Einträge.</translation>
    </message>
    <message>
        <source>The row %2 of its table “%1” holds what cannot be.</source>
        <translation>Die Zeile %2 der Tabelle „%1“ enthält, was nicht sein kann.</translation>
    </message>
    <message>
        <source>Its table “%1” holds rows that belong to nothing.</source>
        <translation>Die Tabelle „%1“ enthält Zeilen, die zu nichts gehören.</translation>
    </message>
    <message>
        <source>The list of its tables is damaged.</source>
        <translation>Die Liste der Tabellen ist beschädigt.</translation>
    </message>
    <message>
        <source>Part of the table “%1” could not be read.</source>
        <translation>Ein Teil der Tabelle „%1“ ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 rows of the table “%2” could not be read.</source>
        <translation>%1 Zeilen der Tabelle „%2“ ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>nothing in it can be read</source>
        <translation>nichts darin lässt sich lesen</translation>
    </message>
    <message>
        <source>A part of the program is missing: %1.</source>
        <translation>Ein Teil des Programms fehlt: %1.</translation>
    </message>
    <message>
        <source>It holds a trigger, “%1”, which no map has.</source>
        <translation>Sie enthält einen Trigger, „%1“, den keine Map hat.</translation>
    </message>
    <message>
        <source>It holds a view, “%1”, which no map has.</source>
        <translation>Sie enthält eine Sicht, „%1“, die keine Map hat.</translation>
    </message>
    <message>
        <source>It holds an index, “%1”, which no map has.</source>
        <translation>Sie enthält einen Index, „%1“, den keine Map hat.</translation>
    </message>
    <message>
        <source>It holds a virtual table, “%1”, which no map has.</source>
        <translation>Sie enthält eine virtuelle Tabelle, „%1“, die keine Map hat.</translation>
    </message>
    <message>
        <source>It holds a table, “%1”, which no map has.</source>
        <translation>Sie enthält eine Tabelle, „%1“, die keine Map hat.</translation>
    </message>
    <message>
        <source>Its table “%1” is defined in another way than in a map.</source>
        <translation>Die Tabelle „%1“ ist anders festgelegt als in einer Map.</translation>
    </message>
    <message>
        <source>Its table “%1” is missing.</source>
        <translation>Die Tabelle „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The version could not be kept: the folder %1 cannot be made. Your file is not affected.</source>
        <translation>Die Version ließ sich nicht aufheben: Der Ordner %1 lässt sich nicht anlegen. Die Datei ist nicht betroffen.</translation>
    </message>
    <message>
        <source>The version could not be kept: another window is keeping one just now. Your file is not affected.</source>
        <translation>Die Version ließ sich nicht aufheben: Ein anderes Fenster hebt gerade eine auf. Die Datei ist nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>waymark::LaneWord</name>
    <message>
        <source>Doing</source>
        <translation>Tun</translation>
    </message>
</context>
<context>
    <name>waymark::ExportDialog</name>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>waymark::Questions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>waymark::WelcomeScreen</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>waymark::HistoryModel</name>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>waymark::PresenterPanel</name>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>waymark::PersonaSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärtsgehen</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Ordner darüber</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Zum Ordner darüber gehen</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Einen neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Dateiname:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert</translation>
    </message>
</context>
</TS>
