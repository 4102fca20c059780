<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Batchwatch</source>
        <translation>Über Batchwatch</translation>
    </message>
    <message>
        <source>Batchwatch %1</source>
        <translation>Batchwatch %1</translation>
    </message>
    <message>
        <source>Watches WhatsApp-number validation batches until they are done.</source>
        <translation>Beobachtet Batches zur Prüfung von WhatsApp-Nummern, bis sie fertig sind.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC licence).</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Symbole: Lucide (ISC-Lizenz).</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Store failed</source>
        <translation>Speicherfehler</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply elsewhere</source>
        <translation>Antwort anderswo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Slowed down</source>
        <translation>Gebremst</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Key needed</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>Key at hand</source>
        <translation>Schlüssel da</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>Kein Fortschritt</translation>
    </message>
    <message>
        <source>Progress again</source>
        <translation>Es geht weiter</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Unarchived</source>
        <translation>Aus dem Archiv</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Key chosen</source>
        <translation>Schlüssel gewählt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export misslungen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Balance failed</source>
        <translation>Guthaben unbekannt</translation>
    </message>
    <message>
        <source>Key added</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Key removed</source>
        <translation>Schlüssel entfernt</translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation>Schlüssel ersetzt</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Standardschlüssel</translation>
    </message>
    <message>
        <source>Key read</source>
        <translation>Schlüssel gelesen</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Batchwatch</source>
        <translation>Batchwatch</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>nächste in %1</translation>
    </message>
    <message>
        <source>%1 Next try in %2.</source>
        <comment>a sentence, and when</comment>
        <translation>%1 Nächster Versuch in %2.</translation>
    </message>
    <message>
        <source>%1 It is not tried again by itself.</source>
        <comment>a sentence</comment>
        <translation>%1 Es wird nicht von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Watched from now on.</source>
        <translation>Wird ab jetzt beobachtet.</translation>
    </message>
    <message>
        <source>No longer watched.</source>
        <translation>Wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>Another batch of its key was asked to slow down: this one waits as well.</source>
        <translation>Ein anderer Batch seines Schlüssels wurde gebremst: Dieser wartet mit.</translation>
    </message>
    <message>
        <source>Waits for a key.</source>
        <translation>Wartet auf einen Schlüssel.</translation>
    </message>
    <message>
        <source>Waits for a valid key “%1”.</source>
        <translation>Wartet auf einen gültigen Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>Has a key and goes on.</source>
        <translation>Hat einen Schlüssel und läuft weiter.</translation>
    </message>
    <message>
        <source>No progress since %1.</source>
        <translation>Kein Fortschritt seit %1.</translation>
    </message>
    <message>
        <source>Makes progress again.</source>
        <translation>Kommt wieder voran.</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>Abgeschlossen.</translation>
    </message>
    <message>
        <source>No longer at the vendor; the results are kept.</source>
        <translation>Beim Anbieter nicht mehr vorhanden; die Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>No such batch at the vendor, or submitted with another key.</source>
        <translation>Beim Anbieter gibt es diesen Batch nicht, oder er wurde mit einem anderen Schlüssel eingereicht.</translation>
    </message>
    <message>
        <source>Polled by another window or command line.</source>
        <translation>Wird von einem anderen Fenster oder einer Kommandozeile abgefragt.</translation>
    </message>
    <message>
        <source>Polled here from now on.</source>
        <translation>Wird ab jetzt hier abgefragt.</translation>
    </message>
    <message>
        <source>Too many batches wait for their turn: polled every %1 instead of every %2.</source>
        <translation>Zu viele Batches warten, bis sie an der Reihe sind: Abfrage alle %1 statt alle %2.</translation>
    </message>
    <message>
        <source>Polled every %1 again.</source>
        <translation>Wieder alle %1 abgefragt.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Goes on.</source>
        <translation>Läuft weiter.</translation>
    </message>
    <message>
        <source>Put into the archive.</source>
        <translation>Ins Archiv gelegt.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>Aus dem Archiv geholt.</translation>
    </message>
    <message>
        <source>Now called %1.</source>
        <translation>Heißt jetzt %1.</translation>
    </message>
    <message>
        <source>Has no tags any more.</source>
        <translation>Hat keine Schlagwörter mehr.</translation>
    </message>
    <message>
        <source>Tags: %1.</source>
        <translation>Schlagwörter: %1.</translation>
    </message>
    <message>
        <source>Its note was changed.</source>
        <translation>Die Notiz wurde geändert.</translation>
    </message>
    <message>
        <source>Asked with the key “%1”.</source>
        <translation>Wird mit dem Schlüssel „%1“ abgefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile in %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened with %Ln batch(es).</source>
        <translation>
            <numerusform>Mit %Ln Batch geöffnet.</numerusform>
            <numerusform>Mit %Ln Batches geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store was damaged: %Ln batch(es) recovered. The damaged file is kept as %1</source>
        <translation>
            <numerusform>Der Speicher war beschädigt: %Ln Batch gerettet. Die beschädigte Datei liegt unter %1</numerusform>
            <numerusform>Der Speicher war beschädigt: %Ln Batches gerettet. Die beschädigte Datei liegt unter %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s).</source>
        <translation>
            <numerusform>%Ln Credit.</numerusform>
            <numerusform>%Ln Credits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key was added.</source>
        <translation>Der Schlüssel wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The key was removed.</source>
        <translation>Der Schlüssel wurde entfernt.</translation>
    </message>
    <message>
        <source>The key has another secret.</source>
        <translation>Der Schlüssel hat ein anderes Geheimnis.</translation>
    </message>
    <message>
        <source>Now the default key.</source>
        <translation>Jetzt der Standardschlüssel.</translation>
    </message>
    <message>
        <source>The keychain gave the key.</source>
        <translation>Der Schlüsselbund hat den Schlüssel hergegeben.</translation>
    </message>
</context>
<context>
    <name>BarsView</name>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a percentage; the space is a narrow no-break one</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>key?</source>
        <comment>short for: key needed</comment>
        <translation>Schlüssel?</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figures known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>waiting for the first answer</source>
        <translation>wartet auf die erste Antwort</translation>
    </message>
    <message>
        <source>no progress for a while</source>
        <translation>seit einer Weile kein Fortschritt</translation>
    </message>
    <message>
        <source>last try failed</source>
        <translation>letzter Versuch fehlgeschlagen</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>vom Anbieter gebremst</translation>
    </message>
    <message>
        <source>key needed</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>polled by another window</source>
        <translation>von anderem Fenster abgefragt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no longer at the vendor</source>
        <translation>nicht mehr beim Anbieter</translation>
    </message>
    <message>
        <source>status “%1”</source>
        <comment>a status of the vendor&apos;s that is not documented</comment>
        <translation>Status „%1“</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>in Bearbeitung</translation>
    </message>
    <message>
        <source>asking now</source>
        <translation>wird gerade abgefragt</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>next poll in %1</source>
        <translation>nächste Abfrage in %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>about 2 min left</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>2 processing</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 watched</source>
        <translation>%1 beobachtet</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 with problems</source>
        <translation>%1 mit Problemen</translation>
    </message>
    <message>
        <source>last error: %1 – %2</source>
        <comment>batch, what happened</comment>
        <translation>letzter Fehler: %1 – %2</translation>
    </message>
    <message>
        <source>not found</source>
        <comment>short, for the list of batches</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>short, for the list of batches</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>ohne Schlüssel</translation>
    </message>
    <message>
        <source>without tags</source>
        <translation>ohne Schlagwörter</translation>
    </message>
    <message>
        <source>no progress since %1</source>
        <comment>a time</comment>
        <translation>kein Fortschritt seit %1</translation>
    </message>
    <message>
        <source>polling every %1 instead of %2</source>
        <comment>two spans of time: too many batches wait for their turn</comment>
        <translation>fragt alle %1 statt alle %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two spans of time, each rounded</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>newly on WhatsApp</source>
        <translation>neu bei WhatsApp</translation>
    </message>
    <message>
        <source>no longer on WhatsApp</source>
        <translation>nicht mehr bei WhatsApp</translation>
    </message>
    <message>
        <source>business changed</source>
        <translation>Business geändert</translation>
    </message>
    <message>
        <source>carrier changed</source>
        <translation>Anbieter geändert</translation>
    </message>
    <message>
        <source>country changed</source>
        <translation>Land geändert</translation>
    </message>
    <message>
        <source>status changed</source>
        <translation>Status geändert</translation>
    </message>
    <message>
        <source>only before</source>
        <translation>nur vorher</translation>
    </message>
    <message>
        <source>only after</source>
        <translation>nur nachher</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between kinds of change</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Newly on WhatsApp</source>
        <translation>Neu bei WhatsApp</translation>
    </message>
    <message>
        <source>No longer on WhatsApp</source>
        <translation>Nicht mehr bei WhatsApp</translation>
    </message>
    <message>
        <source>Business changed</source>
        <translation>Business geändert</translation>
    </message>
    <message>
        <source>Carrier changed</source>
        <translation>Anbieter geändert</translation>
    </message>
    <message>
        <source>Country changed</source>
        <translation>Land geändert</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Status geändert</translation>
    </message>
    <message>
        <source>Only before</source>
        <translation>Nur vorher</translation>
    </message>
    <message>
        <source>Only after</source>
        <translation>Nur nachher</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome before</source>
        <translation>Ergebnis vorher</translation>
    </message>
    <message>
        <source>Outcome after</source>
        <translation>Ergebnis nachher</translation>
    </message>
    <message>
        <source>Carrier before</source>
        <translation>Anbieter vorher</translation>
    </message>
    <message>
        <source>Carrier after</source>
        <translation>Anbieter nachher</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Status vorher</translation>
    </message>
    <message>
        <source>Status after</source>
        <translation>Status nachher</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>show the credits of a key</source>
        <translation>das Guthaben eines Schlüssels anzeigen</translation>
    </message>
    <message>
        <source>write a line of JSON</source>
        <translation>eine Zeile JSON ausgeben</translation>
    </message>
    <message>
        <source>list the batches that are known</source>
        <translation>die bekannten Batches auflisten</translation>
    </message>
    <message>
        <source>write each batch as a line of JSON</source>
        <translation>jeden Batch als Zeile JSON ausgeben</translation>
    </message>
    <message>
        <source>Unknown option: %1</source>
        <translation>Unbekannte Option: %1</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Which batch? Give one batch id or several.</source>
        <translation>Welcher Batch? Geben Sie eine oder mehrere Batch-IDs an.</translation>
    </message>
    <message>
        <source>Argument %1 is not a batch id. A batch id looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation>Argument %1 ist keine Batch-ID. Eine Batch-ID sieht so aus: 550e8400-e29b-41d4-a716-446655440000.</translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation>Dieser Befehl nimmt nur Optionen an.</translation>
    </message>
    <message>
        <source>--port needs a number from 0 to 65535; 0 takes a free port.</source>
        <translation>--port braucht eine Zahl von 0 bis 65535; 0 nimmt einen freien Port.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 cannot be used: another program may have it. Try another --port.</source>
        <translation>Port %1 von 127.0.0.1 ist nicht verfügbar: Vielleicht belegt ihn ein anderes Programm. Versuchen Sie es mit einem anderen --port.</translation>
    </message>
    <message>
        <source>The demo vendor runs until Ctrl-C.</source>
        <translation>Der Demo-Anbieter läuft bis Strg-C.</translation>
    </message>
    <message>
        <source>run a demo vendor on this machine, to try the program against</source>
        <translation>einen Demo-Anbieter auf diesem Rechner starten, um das Programm auszuprobieren</translation>
    </message>
    <message>
        <source>listen on port N of 127.0.0.1; any free one when absent</source>
        <translation>an Port N von 127.0.0.1 lauschen; ohne Angabe an einem freien</translation>
    </message>
    <message>
        <source>let every batch fail now and then</source>
        <translation>jeden Batch ab und zu fehlschlagen lassen</translation>
    </message>
    <message>
        <source>--columns knows these names: %1.</source>
        <translation>--columns kennt diese Namen: %1.</translation>
    </message>
    <message>
        <source>Nothing is stored of batch %1; nothing was written.</source>
        <translation>Zu Batch %1 ist nichts gespeichert; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Not finished: %1</source>
        <translation>Nicht fertig: %1</translation>
    </message>
    <message>
        <source>Where to? Give --out FILE.</source>
        <translation>Wohin? Geben Sie --out FILE an.</translation>
    </message>
    <message>
        <source>--separator is one of: comma, semicolon, tab.</source>
        <translation>--separator ist eines von: comma, semicolon, tab.</translation>
    </message>
    <message>
        <source>Rows written: %1, cells defused: %2</source>
        <translation>Zeilen geschrieben: %1, Zellen entschärft: %2</translation>
    </message>
    <message>
        <source>only the rows that match</source>
        <translation>nur passende Zeilen</translation>
    </message>
    <message>
        <source>texts as sent, also those that a spreadsheet would run as formulas</source>
        <translation>Texte unverändert, auch solche, die eine Tabellenkalkulation als Formel ausführen würde</translation>
    </message>
    <message>
        <source>of a .csv file: comma, semicolon or tab</source>
        <translation>einer .csv-Datei: comma, semicolon oder tab</translation>
    </message>
    <message>
        <source>write stored results to a file</source>
        <translation>gespeicherte Ergebnisse in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Standard output could not be written: is the disk full?</source>
        <translation>Die Standardausgabe ließ sich nicht schreiben: Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mehr dazu: %1</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Diesen Befehl gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>batches ended: %1 of %2</source>
        <translation>Batches beendet: %1 von %2</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>next poll in %1 s</source>
        <translation>nächste Abfrage in %1 s</translation>
    </message>
    <message>
        <source>Nothing is stored of batch %1.</source>
        <translation>Zu Batch %1 ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>write each row as a line of JSON, with every field that the vendor sent</source>
        <translation>jede Zeile als Zeile JSON ausgeben, mit allen Feldern, die der Anbieter gesendet hat</translation>
    </message>
    <message>
        <source>show stored results, without asking the vendor</source>
        <translation>gespeicherte Ergebnisse anzeigen, ohne den Anbieter zu fragen</translation>
    </message>
    <message>
        <source>On a terminal a table for the eye; elsewhere tab-separated text with a header line, in which
\t, \n, \r, \\ and \uXXXX stand for characters that would break a line.</source>
        <translation>Im Terminal eine lesbare Tabelle, sonst durch Tabulatoren getrennter Text mit Kopfzeile, in dem
\t, \n, \r, \\ und \uXXXX für Zeichen stehen, die eine Zeile zerteilen würden.</translation>
    </message>
    <message>
        <source>read the API key from FILE, for this run only</source>
        <translation>API-Schlüssel aus FILE lesen, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>ask this service instead of the vendor&apos;s</source>
        <translation>diesen Dienst statt den des Anbieters abfragen</translation>
    </message>
    <message>
        <source>ask the built-in demo vendor; without --data-dir nothing is kept</source>
        <translation>den eingebauten Demo-Anbieter abfragen; ohne --data-dir wird nichts aufbewahrt</translation>
    </message>
    <message>
        <source>The demo vendor cannot listen on 127.0.0.1.</source>
        <translation>Der Demo-Anbieter kann nicht an 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>No temporary folder could be made.</source>
        <translation>Es ließ sich kein temporärer Ordner anlegen.</translation>
    </message>
    <message>
        <source>--timeout needs a number of seconds above 0.</source>
        <translation>--timeout braucht eine Zahl von Sekunden über 0.</translation>
    </message>
    <message>
        <source>Not all batches are finished: nothing was exported.</source>
        <translation>Nicht alle Batches sind fertig: Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>--filter says which rows --export writes; give both.</source>
        <translation>--filter bestimmt, welche Zeilen --export schreibt; geben Sie beide an.</translation>
    </message>
    <message>
        <source>write each event as a line of JSON</source>
        <translation>jedes Ereignis als Zeile JSON ausgeben</translation>
    </message>
    <message>
        <source>ask once for each batch; exit code 6 unless all are done</source>
        <translation>jeden Batch einmal abfragen; Exit-Code 6, wenn nicht alle fertig sind</translation>
    </message>
    <message>
        <source>give up after S seconds, with exit code 6</source>
        <translation>nach S Sekunden aufgeben, mit Exit-Code 6</translation>
    </message>
    <message>
        <source>export only the rows that match</source>
        <translation>nur passende Zeilen exportieren</translation>
    </message>
    <message>
        <source>show the bar even where standard error is no terminal</source>
        <translation>den Balken auch zeigen, wenn die Standardfehlerausgabe kein Terminal ist</translation>
    </message>
    <message>
        <source>poll batches until they are done</source>
        <translation>Batches abfragen, bis sie fertig sind</translation>
    </message>
    <message>
        <source>With --demo and no id, the demo&apos;s batch of 90 numbers is watched.
A batch whose stored results are complete is not asked for again.
--export writes only when all batches are finished; the exit code tells.</source>
        <translation>Mit --demo und ohne ID wird der Demo-Batch mit 90 Nummern beobachtet.
Ein Batch, dessen gespeicherte Ergebnisse vollständig sind, wird nicht erneut abgefragt.
--export schreibt nur, wenn alle Batches fertig sind; das zeigt der Exit-Code.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Aufgegeben.</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Nächster Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Not done after %1 s, the time that --timeout gave.</source>
        <translation>Nach %1 s, der mit --timeout gegebenen Zeit, nicht fertig.</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>The API key is the one that --key names (see &quot;keys&quot;), else it is read from --key-file, BATCHWATCH_API_KEY or
PROWEBLOOK_API_KEY and used, never stored; else it is the default one of the stored keys.
Exit codes: 0 all done, 1 unexpected, 2 usage, 3 key refused, 4 no such batch, 5 not enough credits,
6 gave up, 7 store, keychain or file error, 130 interrupted, 141 standard output was closed.
With several batches the largest applies. &quot;COMMAND --help&quot; tells more.</source>
        <translation>Der API-Schlüssel ist der, den --key nennt (siehe „keys“); sonst wird er aus --key-file, BATCHWATCH_API_KEY oder
PROWEBLOOK_API_KEY gelesen und benutzt, nie gespeichert; sonst ist es der Standardschlüssel unter den gespeicherten.
Exit-Codes: 0 alles fertig, 1 unerwartet, 2 Aufruf, 3 Schlüssel abgelehnt, 4 kein solcher Batches, 5 zu wenig Guthaben,
6 aufgegeben, 7 Fehler bei Speicher, Schlüsselbund oder Datei, 130 unterbrochen, 141 Standardausgabe geschlossen.
Bei mehreren Batches gilt der größte. „BEFEHL --help“ sagt mehr.</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking you something in another window.</source>
        <translation>Warten auf den Schlüsselbund. Vielleicht fragt er Sie etwas in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>Give it anew with &quot;batchwatch-cli keys add NAME --replace&quot;.</source>
        <translation>Geben Sie ihn mit „batchwatch-cli keys add NAME --replace“ neu ein.</translation>
    </message>
    <message>
        <source>For one run, a key can be given in BATCHWATCH_API_KEY or with --key-file instead.</source>
        <translation>Für einen Lauf kann der Schlüssel stattdessen in BATCHWATCH_API_KEY oder mit --key-file gegeben werden.</translation>
    </message>
    <message>
        <source>There is no key of that name. There is: %1.</source>
        <translation>Es gibt keinen Schlüssel dieses Namens. Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no key of that name; none is stored. Add it with &quot;batchwatch-cli keys add NAME&quot;, or give a key for this run with --key-file or in BATCHWATCH_API_KEY; its name is &quot;%1&quot;.</source>
        <translation>Es gibt keinen Schlüssel dieses Namens; es ist keiner gespeichert. Fügen Sie ihn mit „batchwatch-cli keys add NAME“ hinzu, oder geben Sie für diesen Lauf einen mit --key-file oder in BATCHWATCH_API_KEY; sein Name ist „%1“.</translation>
    </message>
    <message>
        <source>No API key. Keep one with &quot;batchwatch-cli keys add NAME&quot;, or give it for this run in the environment variable BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY, or in a file with --key-file FILE. To see the program at work without one, try &quot;watch --demo&quot;.</source>
        <translation>Kein API-Schlüssel. Bewahren Sie einen mit „batchwatch-cli keys add NAME“ auf, oder geben Sie ihn für diesen Lauf in der Umgebungsvariablen BATCHWATCH_API_KEY oder PROWEBLOOK_API_KEY oder in einer Datei mit --key-file DATEI. Ohne Schlüssel zeigt „watch --demo“ das Programm bei der Arbeit.</translation>
    </message>
    <message>
        <source>Key %1:</source>
        <translation>Schlüssel %1:</translation>
    </message>
    <message>
        <source>Its secret was kept for an earlier run only.</source>
        <translation>Sein Geheimnis war nur für einen früheren Lauf da.</translation>
    </message>
    <message>
        <source>The name of a key has 1 to 64 printable characters.</source>
        <translation>Der Name eines Schlüssels hat 1 bis 64 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>There is no key of that name: none is stored.</source>
        <translation>Es gibt keinen Schlüssel dieses Namens: Es ist keiner gespeichert.</translation>
    </message>
    <message>
        <source>Which name shall the key have?</source>
        <translation>Welchen Namen soll der Schlüssel haben?</translation>
    </message>
    <message>
        <source>Give one name and nothing else: the key itself is asked for, or piped in. A key that was typed on the command line is in the shell&apos;s history now; better replace it.</source>
        <translation>Geben Sie einen Namen an und sonst nichts: Der Schlüssel selbst wird erfragt oder über die Standardeingabe gelesen. Ein Schlüssel, der auf der Befehlszeile stand, steht jetzt im Verlauf der Shell; ersetzen Sie ihn besser.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of a key that is not stored. Choose another one.</source>
        <translation>„%1“ ist der Name eines Schlüssels, der nicht gespeichert ist. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>--color is one of: %1.</source>
        <translation>--color ist eines von: %1.</translation>
    </message>
    <message>
        <source>The key could not be read from standard input.</source>
        <translation>Der Schlüssel konnte nicht von der Standardeingabe gelesen werden.</translation>
    </message>
    <message>
        <source>API key for &quot;%1&quot; (it is not shown): </source>
        <translation>API-Schlüssel für „%1“ (er wird nicht angezeigt): </translation>
    </message>
    <message>
        <source>There is a key of that name already. Choose another name, or give --replace to put a new secret in its place.</source>
        <translation>Es gibt schon einen Schlüssel dieses Namens. Wählen Sie einen anderen Namen, oder geben Sie --replace an, um sein Geheimnis zu ersetzen.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The key was replaced: its batches go on with the new secret.</source>
        <translation>Der Schlüssel wurde ersetzt: Seine Batches gehen mit dem neuen Geheimnis weiter.</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>Der Schlüssel ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>It is the default key.</source>
        <translation>Er ist der Standardschlüssel.</translation>
    </message>
    <message>
        <source>keep an API key in the keychain</source>
        <translation>einen API-Schlüssel im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>The key is typed or pasted when asked for, without being shown, or read from standard input when that is no terminal.
A whole curl line, address or JSON will do: the key is taken out of it. The first key becomes the default one.</source>
        <translation>Der Schlüssel wird auf Nachfrage getippt oder eingefügt, ohne angezeigt zu werden, oder von der Standardeingabe gelesen, wenn sie kein Terminal ist.
Eine ganze curl-Zeile, eine Adresse oder JSON genügt: Der Schlüssel wird herausgenommen. Der erste Schlüssel wird der Standardschlüssel.</translation>
    </message>
    <message>
        <source>none, red, orange, green, teal, blue or violet</source>
        <translation>none, red, orange, green, teal, blue oder violet</translation>
    </message>
    <message>
        <source>put a new secret in the place of the one of that name</source>
        <translation>das Geheimnis dieses Namens durch ein neues ersetzen</translation>
    </message>
    <message>
        <source>make it the key that is used when none is named</source>
        <translation>ihn zum Schlüssel machen, der ohne Angabe benutzt wird</translation>
    </message>
    <message>
        <source>Which key? Give one name.</source>
        <translation>Welcher Schlüssel? Geben Sie einen Namen an.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) name this key and go on naming it.</source>
        <translation>
            <numerusform>%n Batch nennt diesen Schlüssel und nennt ihn weiterhin.</numerusform>
            <numerusform>%n Batches nennen diesen Schlüssel und nennen ihn weiterhin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key was removed, and its secret from the keychain.</source>
        <translation>Der Schlüssel wurde entfernt, und sein Geheimnis aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>The default key is now &quot;%1&quot;.</source>
        <translation>Der Standardschlüssel ist jetzt „%1“.</translation>
    </message>
    <message>
        <source>Give the old name and the new one.</source>
        <translation>Geben Sie den alten und den neuen Namen an.</translation>
    </message>
    <message>
        <source>The key was renamed; its batches go with it.</source>
        <translation>Der Schlüssel wurde umbenannt; seine Batches gehen mit.</translation>
    </message>
    <message>
        <source>The key is now the default one.</source>
        <translation>Der Schlüssel ist jetzt der Standardschlüssel.</translation>
    </message>
    <message>
        <source>forget an API key and take its secret out of the keychain</source>
        <translation>einen API-Schlüssel vergessen und sein Geheimnis aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Batches that name the key are kept, with their results.</source>
        <translation>Batches, die den Schlüssel nennen, bleiben mit ihren Ergebnissen erhalten.</translation>
    </message>
    <message>
        <source>give an API key another name; its batches go with it</source>
        <translation>einem API-Schlüssel einen anderen Namen geben; seine Batches gehen mit</translation>
    </message>
    <message>
        <source>choose the API key that is used when none is named</source>
        <translation>den API-Schlüssel wählen, der ohne Angabe benutzt wird</translation>
    </message>
    <message>
        <source>No key is stored. Add one with &quot;batchwatch-cli keys add NAME&quot;.</source>
        <translation>Es ist kein Schlüssel gespeichert. Fügen Sie einen mit „batchwatch-cli keys add NAME“ hinzu.</translation>
    </message>
    <message>
        <source>list the stored API keys, without their secrets</source>
        <translation>die gespeicherten API-Schlüssel auflisten, ohne ihre Geheimnisse</translation>
    </message>
    <message>
        <source>The keychain is not asked. &quot;home&quot; is where a secret is kept: keychain, or run, for one run of the window only.
The fingerprint tells keys of this data folder apart, and nothing about them.</source>
        <translation>Der Schlüsselbund wird nicht gefragt. „home“ sagt, wo ein Geheimnis ist: keychain, oder run, nur für einen Lauf des Fensters.
Der Fingerabdruck unterscheidet die Schlüssel dieses Datenordners und verrät nichts über sie.</translation>
    </message>
    <message>
        <source>write each key as a line of JSON</source>
        <translation>jeden Schlüssel als JSON-Zeile schreiben</translation>
    </message>
    <message>
        <source>Name the key once: as NAME or with --key.</source>
        <translation>Nennen Sie den Schlüssel einmal: als NAME oder mit --key.</translation>
    </message>
    <message>
        <source>ask the vendor whether an API key is valid, and for its credits</source>
        <translation>beim Anbieter fragen, ob ein API-Schlüssel gültig ist, und nach seinem Guthaben</translation>
    </message>
    <message>
        <source>Exit codes: 0 valid, 3 refused, 6 the vendor cannot be reached or asked now, 7 the keychain does not give the secret.</source>
        <translation>Exit-Codes: 0 gültig, 3 abgelehnt, 6 der Anbieter ist gerade nicht erreichbar oder nicht zu fragen, 7 der Schlüsselbund gibt das Geheimnis nicht heraus.</translation>
    </message>
    <message>
        <source>Quotes and the like around the key were left out.</source>
        <translation>Anführungszeichen und Ähnliches um den Schlüssel wurden weggelassen.</translation>
    </message>
    <message>
        <source>Line breaks and spaces within the key were left out.</source>
        <translation>Zeilenumbrüche und Leerzeichen im Schlüssel wurden weggelassen.</translation>
    </message>
    <message>
        <source>The key was taken out of an address.</source>
        <translation>Der Schlüssel wurde aus einer Adresse herausgenommen.</translation>
    </message>
    <message>
        <source>The key was taken out of a command.</source>
        <translation>Der Schlüssel wurde aus einem Befehl herausgenommen.</translation>
    </message>
    <message>
        <source>The key was taken out of JSON.</source>
        <translation>Der Schlüssel wurde aus JSON herausgenommen.</translation>
    </message>
    <message>
        <source>No key was given.</source>
        <translation>Es wurde kein Schlüssel angegeben.</translation>
    </message>
    <message>
        <source>That is too long for a key.</source>
        <translation>Das ist zu lang für einen Schlüssel.</translation>
    </message>
    <message>
        <source>The address holds no key.</source>
        <translation>Die Adresse enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There are several keys in it. Give one.</source>
        <translation>Darin sind mehrere Schlüssel. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>That is a placeholder, not a key.</source>
        <translation>Das ist ein Platzhalter, kein Schlüssel.</translation>
    </message>
    <message>
        <source>That does not look like a key: one word of plain characters is expected.</source>
        <translation>Das sieht nicht wie ein Schlüssel aus: Erwartet wird ein Wort aus einfachen Zeichen.</translation>
    </message>
    <message>
        <source>which key to use: a stored one, or &quot;this run&quot;</source>
        <translation>welcher Schlüssel: ein gespeicherter, oder „this run“</translation>
    </message>
    <message>
        <source>keep batches, results and the list of keys in DIR</source>
        <translation>Batches, Ergebnisse und die Liste der Schlüssel in DIR halten</translation>
    </message>
    <message>
        <source>The key that was given to this run is used instead.</source>
        <translation>Stattdessen wird der Schlüssel benutzt, der diesem Lauf gegeben wurde.</translation>
    </message>
    <message>
        <source>Name one file.</source>
        <translation>Geben Sie genau eine Datei an.</translation>
    </message>
    <message>
        <source>Name batches, or use one of --older-than and --of-key.</source>
        <translation>Nennen Sie Batches oder verwenden Sie entweder --older-than oder --of-key.</translation>
    </message>
    <message>
        <source>--older-than needs a number of days.</source>
        <translation>--older-than braucht eine Anzahl von Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) removed.</source>
        <translation>
            <numerusform>%n Batch entfernt.</numerusform>
            <numerusform>%n Batches entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>copy the store with all batches and results into FILE</source>
        <translation>den Speicher mit allen Batches und Ergebnissen nach FILE kopieren</translation>
    </message>
    <message>
        <source>Other Batchwatch programs may go on meanwhile. Nothing is written over.
API keys are in the system&apos;s keychain and not in the copy, only their names are.</source>
        <translation>Andere Batchwatch-Programme dürfen dabei weiterlaufen. Überschrieben wird nichts.
API-Schlüssel liegen im Schlüsselbund des Systems und nicht in der Kopie, nur ihre Namen.</translation>
    </message>
    <message>
        <source>put a copy of FILE, made by backup, in the place of the store</source>
        <translation>eine Kopie von FILE, die „backup“ gemacht hat, an die Stelle des Speichers setzen</translation>
    </message>
    <message>
        <source>The store that is there is kept under a name with the time. No other Batchwatch may use it.</source>
        <translation>Der bisherige Speicher wird unter einem Namen mit der Uhrzeit aufgehoben. Kein anderes Batchwatch darf ihn dabei benutzen.</translation>
    </message>
    <message>
        <source>remove batches and their results for good</source>
        <translation>Batches und ihre Ergebnisse endgültig entfernen</translation>
    </message>
    <message>
        <source>--older-than leaves batches that are watched and not done.</source>
        <translation>--older-than lässt Batches stehen, die beobachtet werden und nicht fertig sind.</translation>
    </message>
    <message>
        <source>all that are done or given up, and of which nothing came for DAYS days</source>
        <translation>alle, die fertig oder aufgegeben sind und von denen seit DAYS Tagen nichts kam</translation>
    </message>
    <message>
        <source>all that were watched with this key</source>
        <translation>alle, die mit diesem Schlüssel beobachtet wurden</translation>
    </message>
    <message>
        <source>write a line for each request on standard error: time, HTTP status, batch</source>
        <translation>zu jeder Anfrage eine Zeile auf die Standardfehlerausgabe schreiben: Zeit, HTTP-Status, Batch</translation>
    </message>
    <message>
        <source>--preset is one of: excel, import, exact.</source>
        <translation>--preset ist eines von: excel, import, exact.</translation>
    </message>
    <message>
        <source>A .json file holds the whole batch: --filter and --columns were ignored.</source>
        <translation>Eine .json-Datei enthält den ganzen Batch: --filter und --columns wurden nicht beachtet.</translation>
    </message>
    <message>
        <source>The file of --%1 must end in .csv, .tsv, .xlsx, .jsonl or .json.</source>
        <translation>Die Datei von --%1 muss auf .csv, .tsv, .xlsx, .jsonl oder .json enden.</translation>
    </message>
    <message>
        <source>A .json file holds the vendor&apos;s JSON of one batch: give one id, or write .jsonl.</source>
        <translation>Eine .json-Datei enthält das JSON des Anbieters von einem Batch: Geben Sie eine Kennung an, oder schreiben Sie .jsonl.</translation>
    </message>
    <message>
        <source>A .json file holds a whole batch: it cannot be parted by outcome.</source>
        <translation>Eine .json-Datei enthält einen ganzen Batch: Sie lässt sich nicht nach Ergebnis teilen.</translation>
    </message>
    <message>
        <source>the file to write: .csv, .tsv, .xlsx, .jsonl, or .json for the vendor&apos;s JSON of one whole batch</source>
        <translation>die Datei, die geschrieben wird: .csv, .tsv, .xlsx, .jsonl oder .json für das JSON des Anbieters von einem ganzen Batch</translation>
    </message>
    <message>
        <source>what the file is for: excel, import or exact; other options come on top</source>
        <translation>wofür die Datei ist: excel, import oder exact; andere Optionen gehen vor</translation>
    </message>
    <message>
        <source>only these columns, in this order (.jsonl and .json files always hold every field)</source>
        <translation>nur diese Spalten, in dieser Reihenfolge (.jsonl- und .json-Dateien enthalten stets alle Felder)</translation>
    </message>
    <message>
        <source>a file for each outcome: NAME_on-whatsapp, NAME_not-on-whatsapp, NAME_not-checked</source>
        <translation>je Ergebnis eine Datei: NAME_on-whatsapp, NAME_not-on-whatsapp, NAME_not-checked</translation>
    </message>
    <message>
        <source>also write FILE.json: batches, filter, counts, time, SHA-256</source>
        <translation>auch DATEI.json schreiben: Batches, Filter, Anzahlen, Zeit, SHA-256</translation>
    </message>
    <message>
        <source>begin a .csv or .tsv file with a byte order mark</source>
        <translation>eine .csv- oder .tsv-Datei mit einer Bytereihenfolge-Marke beginnen</translation>
    </message>
    <message>
        <source>The path is written on standard output when the file is complete; an old file stays as it was until then.
--preset excel: texts defused, in .csv and .tsv a byte order mark and, in .csv, the separator of this system&apos;s region;
import and exact: texts as sent, no byte order mark, commas. Such a file is not for a spreadsheet.
With --by-outcome businesses are on WhatsApp, and an outcome without rows makes no file.
Of an unfinished batch, what is known is exported, and that is said.</source>
        <translation>Der Pfad steht auf der Standardausgabe, wenn die Datei vollständig ist; eine alte Datei bleibt bis dahin, wie sie war.
--preset excel: Texte entschärft, in .csv und .tsv eine Bytereihenfolge-Marke und in .csv das Trennzeichen der Region dieses Systems;
import und exact: Texte wie gesendet, ohne Marke, Kommas. Eine solche Datei ist nicht für Tabellenprogramme.
Mit --by-outcome zählen Unternehmen zu WhatsApp, und ein Ergebnis ohne Zeilen macht keine Datei.
Von einem unfertigen Batch wird exportiert, was bekannt ist, und das wird gesagt.</translation>
    </message>
    <message>
        <source>--filter, at character %1: %2</source>
        <translation>--filter, bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>write the results to FILE at the end: .csv, .tsv, .xlsx, .jsonl or .json</source>
        <translation>die Ergebnisse am Ende in DATEI schreiben: .csv, .tsv, .xlsx, .jsonl oder .json</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Formatted number</source>
        <translation>Formatierte Nummer</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on WhatsApp</source>
        <translation>bei WhatsApp</translation>
    </message>
    <message>
        <source>business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>not on WhatsApp</source>
        <translation>nicht bei WhatsApp</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep the data in this folder.</source>
        <translation>Die Daten in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Address of the vendor&apos;s API.</source>
        <translation>Adresse der API des Anbieters.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Play batches on this computer: no key, no network.</source>
        <translation>Batches auf diesem Rechner abspielen: ohne Schlüssel, ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Watches WhatsApp-number validation batches until they are done.</source>
        <translation>Beobachtet Batches zur Prüfung von WhatsApp-Nummern, bis sie fertig sind.</translation>
    </message>
    <message>
        <source>Batches to watch.</source>
        <translation>Zu beobachtende Batches.</translation>
    </message>
    <message>
        <source>A key&apos;s name has 1 to 64 printable characters.</source>
        <translation>Der Name eines Schlüssels besteht aus 1 bis 64 druckbaren Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is not a batch id: a UUID is expected.</source>
        <translation>„%1“ ist keine Batch-ID: Erwartet wird eine UUID.</translation>
    </message>
    <message>
        <source>Watch the batches given with the stored API key of this name.</source>
        <translation>Die genannten Batches mit dem gespeicherten API-Schlüssel dieses Namens beobachten.</translation>
    </message>
    <message>
        <source>Read an API key from a file, for this run only: it is called “this run” and never stored.</source>
        <translation>Einen API-Schlüssel aus einer Datei lesen, nur für diesen Lauf: Er heißt „this run“ und wird nie gespeichert.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The key file %1 does not hold an API key: one line without spaces is expected.</source>
        <translation>Die Schlüsseldatei %1 enthält keinen API-Schlüssel: Erwartet wird eine Zeile ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 does not hold an API key: one word without spaces is expected.</source>
        <translation>%1 enthält keinen API-Schlüssel: Erwartet wird ein Wort ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The base URL cannot be used: it must be https, or http to this computer, without user, query or fragment.</source>
        <translation>Die Basis-URL ist nicht verwendbar: Sie muss https sein oder http zu diesem Rechner, ohne Benutzer, Abfrageteil und Fragment.</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The connection broke before the whole reply had come.</source>
        <translation>Die Verbindung brach ab, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation>Der Anbieter ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>Der Anbieter hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection to the vendor could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Anbieter zustande.</translation>
    </message>
    <message>
        <source>A proxy or a wrong clock may be in the way. The key was not sent.</source>
        <translation>Ein Proxy oder eine falsch gehende Uhr kann die Ursache sein. Der Schlüssel wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The vendor has a problem (status %1).</source>
        <translation>Der Anbieter hat ein Problem (Status %1).</translation>
    </message>
    <message>
        <source>The vendor has a problem.</source>
        <translation>Der Anbieter hat ein Problem.</translation>
    </message>
    <message>
        <source>The vendor asks for fewer requests.</source>
        <translation>Der Anbieter bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>All batches of this key are polled more slowly for a while.</source>
        <translation>Alle Batches dieses Schlüssels werden eine Zeit lang seltener abgefragt.</translation>
    </message>
    <message>
        <source>The reply could not be read.</source>
        <translation>Die Antwort war nicht lesbar.</translation>
    </message>
    <message>
        <source>A proxy or a log-in page of the network may have answered in place of the vendor.</source>
        <translation>Vielleicht hat ein Proxy oder eine Anmeldeseite des Netzwerks anstelle des Anbieters geantwortet.</translation>
    </message>
    <message>
        <source>The reply was about another batch.</source>
        <translation>Die Antwort betraf einen anderen Batch.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The reply was too large.</source>
        <translation>Die Antwort war zu groß.</translation>
    </message>
    <message>
        <source>The vendor&apos;s address redirects to another one.</source>
        <translation>Die Adresse des Anbieters leitet auf eine andere um.</translation>
    </message>
    <message>
        <source>Batchwatch does not follow, because the address holds the key. Check the base URL and the network.</source>
        <translation>Batchwatch folgt ihr nicht, weil die Adresse den Schlüssel enthält. Prüfen Sie die Basis-URL und das Netzwerk.</translation>
    </message>
    <message>
        <source>The API key was refused.</source>
        <translation>Der API-Schlüssel wurde abgelehnt.</translation>
    </message>
    <message>
        <source>All batches of this key wait for a valid key.</source>
        <translation>Alle Batches dieses Schlüssels warten auf einen gültigen Schlüssel.</translation>
    </message>
    <message>
        <source>Not enough credits: %1 required, %2 available.</source>
        <translation>Das Guthaben reicht nicht: %1 benötigt, %2 verfügbar.</translation>
    </message>
    <message>
        <source>Buy credits, then resume.</source>
        <translation>Kaufen Sie Credits und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>Not enough credits.</source>
        <translation>Das Guthaben reicht nicht.</translation>
    </message>
    <message>
        <source>No such batch, or it was submitted with another key.</source>
        <translation>Diesen Batch gibt es nicht, oder er wurde mit einem anderen Schlüssel eingereicht.</translation>
    </message>
    <message>
        <source>Check the id, or try with another key.</source>
        <translation>Prüfen Sie die ID oder versuchen Sie es mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The vendor refused the request.</source>
        <translation>Der Anbieter hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The reply could not be saved, so it is not shown.</source>
        <translation>Die Antwort ließ sich nicht speichern und wird daher nicht angezeigt.</translation>
    </message>
    <message>
        <source>Make room on the disk or check its permissions.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder prüfen Sie seine Berechtigungen.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that its folder exists and belongs to you.</source>
        <translation>Prüfen Sie, ob der Ordner vorhanden ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Batchwatch.</source>
        <translation>Die Datenbank %1 stammt von einem neueren Batchwatch.</translation>
    </message>
    <message>
        <source>Update Batchwatch, or choose another folder with --data-dir. The file was left as it is.</source>
        <translation>Aktualisieren Sie Batchwatch oder wählen Sie mit --data-dir einen anderen Ordner. Die Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>The store %1 is damaged.</source>
        <translation>Die Datenbank %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room. What is shown is safe; new replies are fetched again later.</source>
        <translation>Schaffen Sie Platz. Das Angezeigte ist gesichert; neue Antworten werden später erneut abgerufen.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>Prüfen Sie die Berechtigungen der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Another program holds the store %1.</source>
        <translation>Ein anderes Programm belegt die Datenbank %1.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The store %1 cannot be used.</source>
        <translation>Die Datenbank %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation>Es wurde keine Datei geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written.</source>
        <translation>Der Datenträger ist voll: %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Make room or choose another folder. An older file is unchanged.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner. Eine ältere Datei ist unverändert.</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>An older file is unchanged.</source>
        <translation>Eine ältere Datei ist unverändert.</translation>
    </message>
    <message>
        <source>The proxy was not found.</source>
        <translation>Der Proxy wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check its name under “Network…”, and the network connection.</source>
        <translation>Prüfen Sie seinen Namen unter „Netzwerk…“ und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through in time.</source>
        <translation>Der Proxy hat die Anfrage nicht rechtzeitig durchgelassen.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, or did not let the request through.</source>
        <translation>Der Proxy ist nicht erreichbar oder hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the proxy under “Network…”, and the network connection.</source>
        <translation>Prüfen Sie den Proxy unter „Netzwerk…“ und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation>Der Proxy verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>Enter them under “Network…”.</source>
        <translation>Geben Sie beides unter „Netzwerk…“ ein.</translation>
    </message>
    <message>
        <source>The proxy refused the user name or the password.</source>
        <translation>Der Proxy hat den Benutzernamen oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>Enter them anew under “Network…”. Until then they are not tried again.</source>
        <translation>Geben Sie beides unter „Netzwerk…“ neu ein. Bis dahin wird es nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>The proxy wants its password, which the keychain has not given.</source>
        <translation>Der Proxy verlangt sein Passwort, das der Schlüsselbund nicht herausgegeben hat.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the password under “Network…”.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder geben Sie das Passwort unter „Netzwerk…“ ein.</translation>
    </message>
    <message>
        <source>This computer offers no keychain: no service that keeps secrets is running.</source>
        <translation>Dieser Rechner bietet keinen Schlüsselbund: Es läuft kein Dienst, der Geheimnisse aufbewahrt.</translation>
    </message>
    <message>
        <source>Install or start one, such as GNOME Keyring or KWallet.</source>
        <translation>Installieren oder starten Sie einen, etwa GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Allow it for Batchwatch and try again.</source>
        <translation>Erlauben Sie ihn für Batchwatch und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>It may be waiting for you in another window.</source>
        <translation>Vielleicht wartet er in einem anderen Fenster auf Sie.</translation>
    </message>
    <message>
        <source>The keychain no longer holds this key.</source>
        <translation>Der Schlüsselbund hat diesen Schlüssel nicht mehr.</translation>
    </message>
    <message>
        <source>Replace the key to go on.</source>
        <translation>Ersetzen Sie den Schlüssel, damit es weitergeht.</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>Der Schlüsselbund ist gestört.</translation>
    </message>
    <message>
        <source>There is a key of that name already.</source>
        <translation>Es gibt schon einen Schlüssel dieses Namens.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no key of that name any more.</source>
        <translation>Es gibt keinen Schlüssel dieses Namens mehr.</translation>
    </message>
    <message>
        <source>The key could not be remembered.</source>
        <translation>Der Schlüssel konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file %1 is not a store of Batchwatch.</source>
        <translation>Die Datei %1 ist kein Speicher von Batchwatch.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another file or folder.</source>
        <translation>Sie wurde so gelassen, wie sie ist. Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>At the next start, when no other Batchwatch uses it, it is set aside and what can be read is recovered.</source>
        <translation>Beim nächsten Start wird er beiseitegelegt und wiederhergestellt, was lesbar ist, sobald kein anderes Batchwatch ihn benutzt.</translation>
    </message>
    <message>
        <source>Another Batchwatch uses the store %1.</source>
        <translation>Ein anderes Batchwatch benutzt den Speicher %1.</translation>
    </message>
    <message>
        <source>Close it first, then try again.</source>
        <translation>Schließen Sie es zuerst und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is written over.</source>
        <translation>Wählen Sie einen anderen Namen: Überschrieben wird nichts.</translation>
    </message>
</context>
<context>
    <name>ExportPreset</name>
    <message>
        <source>For Excel</source>
        <translation>Für Excel</translation>
    </message>
    <message>
        <source>For import</source>
        <translation>Für Import</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>A workbook whose numbers stay texts, safe to open.</source>
        <translation>Eine Arbeitsmappe, deren Nummern Texte bleiben, gefahrlos zu öffnen.</translation>
    </message>
    <message>
        <source>CSV for another program: commas, no byte order mark, texts as the vendor sent them. Not for a spreadsheet.</source>
        <translation>CSV für ein anderes Programm: Kommas, keine Bytereihenfolge-Marke, Texte wie vom Anbieter gesendet. Nicht für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>JSON Lines with every field as the vendor sent it.</source>
        <translation>JSON Lines mit jedem Feld, wie es der Anbieter gesendet hat.</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>FilterProposals</name>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>“%1” needs a value right after the colon, for example %2.</source>
        <translation>„%1“ braucht einen Wert gleich nach dem Doppelpunkt, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>“%1” is no phone number and no part of one. “*” may stand only at its beginning or end.</source>
        <translation>„%1“ ist keine Telefonnummer und kein Teil einer solchen. „*“ darf nur am Anfang oder Ende stehen.</translation>
    </message>
    <message>
        <source>“%1” is no age. Write one with its unit (s, m, h or d), for example %2.</source>
        <translation>„%1“ ist kein Alter. Schreiben Sie eines mit Einheit (s, m, h oder d), zum Beispiel %2.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This parenthesis closes none.</source>
        <translation>Diese Klammer schließt keine.</translation>
    </message>
    <message>
        <source>“%1” needs a condition on either side. To look for the word, put it in quotes.</source>
        <translation>„%1“ braucht auf beiden Seiten eine Bedingung. Um das Wort zu suchen, setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The minus sign must stand right before what is to be left out.</source>
        <translation>Das Minuszeichen muss gleich vor dem stehen, was wegbleiben soll.</translation>
    </message>
    <message>
        <source>There are too many parentheses within each other.</source>
        <translation>Es sind zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation>Ein Feld „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no field “%1”. To look for the text as it is, put it in quotes.</source>
        <translation>Ein Feld „%1“ gibt es nicht. Um den Text so zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” does not know “%2”. Did you mean “%3”?</source>
        <translation>„%1“ kennt „%2“ nicht. Meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>“%1” does not know “%2”, but: %3.</source>
        <translation>„%1“ kennt „%2“ nicht, aber: %3.</translation>
    </message>
    <message>
        <source>the result in one word: on-whatsapp, business, not-on-whatsapp, not-checked</source>
        <translation>das Ergebnis in einem Wort: on-whatsapp, business, not-on-whatsapp, not-checked</translation>
    </message>
    <message>
        <source>a number in any form, or its beginning or end with *; several with commas</source>
        <translation>eine Nummer in jeder Form, oder ihr Anfang oder Ende mit *; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>how far the check is: completed, pending, failed, unknown</source>
        <translation>wie weit die Prüfung ist: completed, pending, failed, unknown</translation>
    </message>
    <message>
        <source>whether it is on WhatsApp: valid, invalid, unknown</source>
        <translation>ob sie bei WhatsApp ist: valid, invalid, unknown</translation>
    </message>
    <message>
        <source>whether it is a business account: yes, no, unknown</source>
        <translation>ob es ein Unternehmenskonto ist: yes, no, unknown</translation>
    </message>
    <message>
        <source>a part of the carrier’s name</source>
        <translation>ein Teil vom Namen des Anbieters</translation>
    </message>
    <message>
        <source>the country’s code, or a part of its name</source>
        <translation>der Code des Landes oder ein Teil seines Namens</translation>
    </message>
    <message>
        <source>a part of the batch’s name or id</source>
        <translation>ein Teil vom Namen oder der Kennung des Batches</translation>
    </message>
    <message>
        <source>a tag of the batch</source>
        <translation>ein Schlagwort des Batches</translation>
    </message>
    <message>
        <source>the word anywhere; case, accents, spaces and dashes make no difference</source>
        <translation>das Wort irgendwo; Großschreibung, Akzente, Leerzeichen und Striche sind gleich</translation>
    </message>
    <message>
        <source>a number or a part of it, as it comes</source>
        <translation>eine Nummer oder ein Teil davon, wie sie kommt</translation>
    </message>
    <message>
        <source>these words in this order</source>
        <translation>diese Wörter in dieser Folge</translation>
    </message>
    <message>
        <source>both must be true</source>
        <translation>beides muss gelten</translation>
    </message>
    <message>
        <source>one must be true</source>
        <translation>eines muss gelten</translation>
    </message>
    <message>
        <source>all that are not</source>
        <translation>alle, die es nicht sind</translation>
    </message>
    <message>
        <source>parentheses say what belongs together</source>
        <translation>Klammern sagen, was zusammengehört</translation>
    </message>
    <message>
        <source>* stands for whatever comes before or after</source>
        <translation>* steht für alles davor oder danach</translation>
    </message>
    <message>
        <source>= is the whole name and not a part of it</source>
        <translation>= ist der ganze Name und nicht ein Teil</translation>
    </message>
    <message>
        <source>those without one; -carrier:&quot;&quot; are those with one</source>
        <translation>die ohne; -carrier:&quot;&quot; sind die mit</translation>
    </message>
    <message>
        <source>The filter is too long. Values of one field take less room in a list, such as numbers after “number:”.</source>
        <translation>Der Filter ist zu lang. Werte eines Feldes brauchen in einer Liste weniger Platz, etwa Nummern hinter „number:“.</translation>
    </message>
    <message>
        <source>pending, in a batch added longer (&gt;) or shorter (&lt;) ago than this: s, m, h, d</source>
        <translation>offen, in einem Batch, der vor längerer (&gt;) oder kürzerer (&lt;) Zeit als dieser hinzukam: s, m, h, d</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Per cent done</source>
        <translation>Prozent fertig</translation>
    </message>
    <message>
        <source>Numbers a minute</source>
        <translation>Nummern je Minute</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Fehlgeschlagene Abfragen</translation>
    </message>
    <message>
        <source>History plot</source>
        <translation>Verlaufsdiagramm</translation>
    </message>
    <message>
        <source>%1 per cent done</source>
        <translation>%1 Prozent fertig</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>Die Abfrage ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 numbers a minute</source>
        <translation>%1 Nummern je Minute</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Abfrage</numerusform>
            <numerusform>%Ln Abfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>typically %1 ms</source>
        <translation>üblich %1 ms</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>two times</comment>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>No progress since %1</source>
        <translation>Kein Fortschritt seit %1</translation>
    </message>
    <message>
        <source>%1 numbers a minute</source>
        <translation>%1 Nummern je Minute</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>about 2 min left</comment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>KeyColors</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>Schlüsselbund verweigert</translation>
    </message>
    <message>
        <source>Keychain silent</source>
        <translation>Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>Nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain failed</source>
        <translation>Schlüsselbund gestört</translation>
    </message>
    <message>
        <source>Given for this run</source>
        <translation>Für diese Sitzung gegeben</translation>
    </message>
    <message>
        <source>It was given to this run from outside. It is used, never stored, and goes when Batchwatch ends.</source>
        <translation>Er wurde dieser Sitzung von außen mitgegeben. Er wird verwendet, nie gespeichert, und ist mit dem Ende von Batchwatch vergessen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The keychain was asked for it and has not answered yet.</source>
        <translation>Der Schlüsselbund wurde danach gefragt und hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>To be typed again</source>
        <translation>Neu einzugeben</translation>
    </message>
    <message>
        <source>It was kept for an earlier run only. Type it again with “Replace secret…”.</source>
        <translation>Er galt nur für eine frühere Sitzung. Geben Sie ihn mit „Geheimnis ersetzen …“ neu ein.</translation>
    </message>
    <message>
        <source>For this run only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Its secret is in memory and is forgotten when Batchwatch ends, unless you keep it in the keychain.</source>
        <translation>Sein Geheimnis liegt im Arbeitsspeicher und ist mit dem Ende von Batchwatch vergessen, wenn Sie es nicht in den Schlüsselbund legen.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Its secret is in the keychain of this computer.</source>
        <translation>Sein Geheimnis liegt im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Credits left: %1</source>
        <translation>Guthaben: %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>The vendor&apos;s address does not know the question (status 404). Check the base URL.</source>
        <translation>Die Adresse des Anbieters kennt die Frage nicht (Status 404). Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>What stood around the key was left out.</source>
        <translation>Was den Schlüssel umgab, wurde weggelassen.</translation>
    </message>
    <message>
        <source>The key was put together again: it had line breaks or spaces within.</source>
        <translation>Der Schlüssel wurde wieder zusammengesetzt: Er enthielt Zeilenumbrüche oder Leerzeichen.</translation>
    </message>
    <message>
        <source>The key was taken out of the pasted address.</source>
        <translation>Der Schlüssel wurde aus der eingefügten Adresse entnommen.</translation>
    </message>
    <message>
        <source>The key was taken out of the pasted command.</source>
        <translation>Der Schlüssel wurde aus dem eingefügten Befehl entnommen.</translation>
    </message>
    <message>
        <source>The key was taken out of the pasted JSON.</source>
        <translation>Der Schlüssel wurde aus dem eingefügten JSON entnommen.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Darin steht kein Text.</translation>
    </message>
    <message>
        <source>This is too long for a key.</source>
        <translation>Das ist zu lang für einen Schlüssel.</translation>
    </message>
    <message>
        <source>This address holds no key.</source>
        <translation>Diese Adresse enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There are several keys in this text. Paste one of them.</source>
        <translation>In diesem Text stehen mehrere Schlüssel. Fügen Sie einen davon ein.</translation>
    </message>
    <message>
        <source>This stands in the place of a key, as in an example. Paste the key itself.</source>
        <translation>Das steht nur an der Stelle eines Schlüssels, wie in einem Beispiel. Fügen Sie den Schlüssel selbst ein.</translation>
    </message>
    <message>
        <source>This is no key: one has no spaces, and letters and digits as they are typed.</source>
        <translation>Das ist kein Schlüssel: Er hat keine Leerzeichen und besteht aus Buchstaben und Ziffern, wie man sie tippt.</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Batch finished</source>
        <translation>Batch fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n batches finished</source>
        <translation>
            <numerusform>%n Batch fertig</numerusform>
            <numerusform>%n Batches fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch makes no progress</source>
        <translation>Batch kommt nicht voran</translation>
    </message>
    <message numerus="yes">
        <source>%n batches make no progress</source>
        <translation>
            <numerusform>%n Batch kommt nicht voran</numerusform>
            <numerusform>%n Batches kommen nicht voran</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch not found at the vendor</source>
        <translation>Batch beim Anbieter nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n batches not found at the vendor</source>
        <translation>
            <numerusform>%n Batch beim Anbieter nicht gefunden</numerusform>
            <numerusform>%n Batches beim Anbieter nicht gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch needs another key</source>
        <translation>Batch braucht einen anderen Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n batches need another key</source>
        <translation>
            <numerusform>%n Batch braucht einen anderen Schlüssel</numerusform>
            <numerusform>%n Batches brauchen einen anderen Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: finished</source>
        <translation>%1 · %2: fertig</translation>
    </message>
    <message>
        <source>%1 · %2: no progress</source>
        <translation>%1 · %2: kein Fortschritt</translation>
    </message>
    <message>
        <source>%1 · %2: not found</source>
        <translation>%1 · %2: nicht gefunden</translation>
    </message>
    <message>
        <source>%1 · %2: key refused</source>
        <translation>%1 · %2: Schlüssel abgelehnt</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <source>on WhatsApp</source>
        <translation>bei WhatsApp</translation>
    </message>
    <message>
        <source>other numbers</source>
        <translation>andere Nummern</translation>
    </message>
</context>
<context>
    <name>ResultsEmptyState</name>
    <message>
        <source>No batch selected</source>
        <translation>Kein Batch ausgewählt</translation>
    </message>
    <message>
        <source>Select one or several batches to see their results.</source>
        <translation>Wählen Sie einen oder mehrere Batches aus, um die Ergebnisse zu sehen.</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Ergebnisse</translation>
    </message>
    <message>
        <source>The vendor finished this batch without any results.</source>
        <translation>Der Anbieter hat diesen Batch ohne Ergebnisse abgeschlossen.</translation>
    </message>
    <message>
        <source>The vendor knows no such batch, or it was submitted with another key.</source>
        <translation>Der Anbieter kennt diesen Batch nicht, oder er wurde mit einem anderen Schlüssel eingereicht.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>They appear here once the batch can be asked for with its key.</source>
        <translation>Sie erscheinen hier, sobald der Batch mit seinem Schlüssel abgefragt werden kann.</translation>
    </message>
    <message>
        <source>The vendor has not sent results yet; they appear here as they come.</source>
        <translation>Der Anbieter hat noch keine Ergebnisse gesendet; sie erscheinen hier, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>The filter looks into every column of every row.</source>
        <translation>Der Filter durchsucht alle Spalten aller Zeilen.</translation>
    </message>
    <message>
        <source>No %1 numbers</source>
        <translation>Keine Nummern mit Status „%1“</translation>
    </message>
    <message>
        <source>Other numbers are hidden by the filter.</source>
        <translation>Andere Nummern sind durch den Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>Nothing matches “%1” among %2 numbers</source>
        <translation>Nichts passt zu „%1“ unter den Nummern mit Status „%2“</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Too many numbers to list</source>
        <translation>Zu viele Nummern für die Liste</translation>
    </message>
    <message>
        <source>Up to %1 are listed. Select fewer batches to see theirs.</source>
        <translation>Bis zu %1 werden aufgeführt. Wählen Sie weniger Batches aus, um deren Nummern zu sehen.</translation>
    </message>
</context>
<context>
    <name>RetentionWords</name>
    <message numerus="yes">
        <source>ProWebLook deletes this batch&apos;s data after %n day(s), by %1.</source>
        <translation>
            <numerusform>ProWebLook löscht die Daten dieses Batches nach %n Tag, bis %1.</numerusform>
            <numerusform>ProWebLook löscht die Daten dieses Batches nach %n Tagen, bis %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ProWebLook deletes data after %n day(s): that of this batch may be gone since %1.</source>
        <translation>
            <numerusform>ProWebLook löscht Daten nach %n Tag: Die dieses Batches sind vielleicht seit %1 fort.</numerusform>
            <numerusform>ProWebLook löscht Daten nach %n Tagen: Die dieses Batches sind vielleicht seit %1 fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>No result is here yet.</source>
        <translation>Noch ist kein Ergebnis hier.</translation>
    </message>
    <message>
        <source>%1 of %2 results are here.</source>
        <translation>%1 von %2 Ergebnissen sind hier.</translation>
    </message>
    <message numerus="yes">
        <source>deleted at the vendor within %n day(s)</source>
        <translation>
            <numerusform>beim Anbieter binnen %n Tag gelöscht</numerusform>
            <numerusform>beim Anbieter binnen %n Tagen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps deleted at the vendor</source>
        <translation>beim Anbieter vielleicht gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vendor deletes %n batch(es) within %1, and not all their results are here.</source>
        <comment>the second is a number of days</comment>
        <translation>
            <numerusform>Der Anbieter löscht %n Batch innerhalb von %1, und nicht alle Ergebnisse sind hier.</numerusform>
            <numerusform>Der Anbieter löscht %n Batches innerhalb von %1, und nicht alle Ergebnisse sind hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreCareTexts</name>
    <message>
        <source>The store was damaged.</source>
        <translation>Der Speicher war beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) recovered.</source>
        <translation>
            <numerusform>%n Batch wiederhergestellt.</numerusform>
            <numerusform>%n Batches wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n of them are lost and are asked for again.</source>
        <translation>
            <numerusform>Die Ergebnisse von %n davon sind verloren und werden erneut abgefragt.</numerusform>
            <numerusform>Die Ergebnisse von %n davon sind verloren und werden erneut abgefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was kept as %1.</source>
        <translation>Die beschädigte Datei wurde als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The store was restored.</source>
        <translation>Der Speicher wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store was restored. The one that was there was kept as %1.</source>
        <translation>Der Speicher wurde wiederhergestellt. Der bisherige wurde als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Prüfen Sie ihren Namen und ihren Ordner.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Die Datei %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Batchwatch.</source>
        <translation>Die Datei %1 wurde von einem neueren Batchwatch geschrieben.</translation>
    </message>
    <message>
        <source>Update Batchwatch. Nothing was changed.</source>
        <translation>Aktualisieren Sie Batchwatch. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The backup is in %1 (%2).</source>
        <comment>a file, its size</comment>
        <translation>Die Sicherung liegt in %1 (%2).</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a span of time</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a span of time</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a span of time</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a span of time</comment>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>TrayTally</name>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n beobachtet</numerusform>
            <numerusform>%n beobachtet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>nach %n zu sehen</numerusform>
            <numerusform>nach %n zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>next poll in %1</source>
        <translation>nächste Abfrage in %1</translation>
    </message>
    <message>
        <source>Batchwatch</source>
        <translation>Batchwatch</translation>
    </message>
</context>
<context>
    <name>batchwatch::demo::DemoVendor</name>
    <message>
        <source>Spring list</source>
        <translation>Frühjahrsliste</translation>
    </message>
    <message>
        <source>Newsletter subscribers</source>
        <translation>Newsletter-Abonnenten</translation>
    </message>
    <message>
        <source>March customers</source>
        <translation>Kunden im März</translation>
    </message>
    <message>
        <source>Trade fair (fails now and then)</source>
        <translation>Messe (mit Aussetzern)</translation>
    </message>
    <message>
        <source>Partner list (another key&apos;s)</source>
        <translation>Partnerliste (anderer Schlüssel)</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ActivityDialog</name>
    <message>
        <source>Activity log</source>
        <translation>Tätigkeitsprotokoll</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Only of %1</source>
        <translation>&amp;Nur von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Text (*.tsv *.txt)</source>
        <translation>Text (*.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s).</source>
        <translation>
            <numerusform>%Ln Ereignis gespeichert.</numerusform>
            <numerusform>%Ln Ereignisse gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Batch or key</source>
        <translation>Batch oder Schlüssel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::Application</name>
    <message>
        <source>Batchwatch – demo</source>
        <translation>Batchwatch – Demo</translation>
    </message>
    <message>
        <source>The demo cannot start: no port of this computer could be opened.</source>
        <translation>Die Demo kann nicht starten: Auf diesem Rechner ließ sich kein Port öffnen.</translation>
    </message>
    <message>
        <source>Batchwatch</source>
        <translation>Batchwatch</translation>
    </message>
    <message>
        <source>Batchwatch already runs with this data, but it does not answer. Another window may be opened beside it: no batch is asked for twice.</source>
        <translation>Batchwatch läuft schon mit diesen Daten, antwortet aber nicht. Ein weiteres Fenster kann daneben geöffnet werden: kein Batch wird doppelt abgefragt.</translation>
    </message>
    <message>
        <source>&amp;Open another window</source>
        <translation>Weiteres Fenster ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ArrangementMenus</name>
    <message>
        <source>&amp;Show batches</source>
        <translation>Batches an&amp;zeigen</translation>
    </message>
    <message>
        <source>S&amp;ort and group batches</source>
        <translation>Batches s&amp;ortieren und gruppieren</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Running (12)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Alle Batches</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In the order added</source>
        <translation>In der Reihenfolge des Hinzufügens</translation>
    </message>
    <message>
        <source>By state, what needs attention first</source>
        <translation>Nach Zustand, Dringendes zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By progress</source>
        <translation>Nach Fortschritt</translation>
    </message>
    <message>
        <source>By time left</source>
        <translation>Nach Restzeit</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Nach Zustand gruppieren</translation>
    </message>
    <message>
        <source>Group by key</source>
        <translation>Nach Schlüssel gruppieren</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Group by tags</source>
        <translation>Nach Schlagwörtern gruppieren</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::AutoExportActions</name>
    <message>
        <source>The results of %1 were not written to their folder.</source>
        <translation>Die Ergebnisse von %1 wurden nicht in ihren Ordner geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The results of %n batch(es) were not written to their folder.</source>
        <translation>
            <numerusform>Die Ergebnisse von %n Batch wurden nicht in ihren Ordner geschrieben.</numerusform>
            <numerusform>Die Ergebnisse von %n Batches wurden nicht in ihren Ordner geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::AutoExportDialog</name>
    <message>
        <source>Export when done</source>
        <translation>Exportieren, wenn fertig</translation>
    </message>
    <message>
        <source>&amp;Write the results of each batch that is done into a folder</source>
        <translation>&amp;Die Ergebnisse jedes fertigen Batches in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Auswählen …</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Exact values: formulas in cells are not defused</source>
        <translation>&amp;Exakte Werte: Formeln in Zellen werden nicht entschärft</translation>
    </message>
    <message>
        <source>No file is ever overwritten: a second one of the same name gets a number.</source>
        <translation>Keine Datei wird je überschrieben: Eine zweite desselben Namens bekommt eine Nummer.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>{label}, {id} and {date} stand for those of the batch.</source>
        <translation>{label}, {id} und {date} stehen für Bezeichnung, ID und Datum des Batches.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Spring list</source>
        <translation>Frühlingsliste</translation>
    </message>
    <message>
        <source>A name is needed, such as %1.</source>
        <translation>Ein Name ist nötig, etwa %1.</translation>
    </message>
    <message>
        <source>The whole path of a folder is needed.</source>
        <translation>Der ganze Pfad eines Ordners ist nötig.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>TSV (tabs)</source>
        <translation>TSV (Tabulatoren)</translation>
    </message>
    <message>
        <source>The vendor&apos;s JSON</source>
        <translation>Das JSON des Anbieters</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BalanceButton</name>
    <message>
        <source>… credits (%1)</source>
        <translation>… Credits (%1)</translation>
    </message>
    <message>
        <source>credits unknown (%1)</source>
        <translation>Credits unbekannt (%1)</translation>
    </message>
    <message>
        <source>only %1 credits (%2)</source>
        <translation>nur %1 Credits (%2)</translation>
    </message>
    <message>
        <source>%1 credits (%2)</source>
        <translation>%1 Credits (%2)</translation>
    </message>
    <message>
        <source>Credits left for key “%1”, as told %2.</source>
        <comment>a key&apos;s name, 3 min ago</comment>
        <translation>Credits des Schlüssels „%1“, gemeldet %2.</translation>
    </message>
    <message>
        <source>Fewer than the %1 below which you want to be warned.</source>
        <translation>Weniger als die %1, unter denen Sie gewarnt werden wollen.</translation>
    </message>
    <message>
        <source>The vendor has not answered yet.</source>
        <translation>Der Anbieter hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BalanceWarning</name>
    <message>
        <source>Low balance</source>
        <translation>Wenig Guthaben</translation>
    </message>
    <message>
        <source>&amp;Warn when fewer credits are left than</source>
        <translation>&amp;Warnen, wenn weniger Credits übrig sind als</translation>
    </message>
    <message>
        <source>0: never</source>
        <translation>0: nie</translation>
    </message>
    <message>
        <source>Only %1 credits are left for key “%2”.</source>
        <translation>Für den Schlüssel „%2“ sind nur noch %1 Credits übrig.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchActions</name>
    <message>
        <source>R&amp;ename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Tags and note…</source>
        <translation>&amp;Schlagwörter und Notiz …</translation>
    </message>
    <message>
        <source>Copy &amp;ids</source>
        <translation>&amp;IDs kopieren</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>Arc&amp;hivieren</translation>
    </message>
    <message>
        <source>Take out of the archi&amp;ve</source>
        <translation>Aus dem Archi&amp;v holen</translation>
    </message>
    <message>
        <source>Archived %1.</source>
        <translation>%1 ist archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n batch(es).</source>
        <translation>
            <numerusform>%n Batch ist archiviert.</numerusform>
            <numerusform>%n Batches sind archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchFileReader</name>
    <message>
        <source>It is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation>Es ist keine Datei</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchHeader</name>
    <message>
        <source>Copy the batch id</source>
        <translation>Batch-ID kopieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>counts disagree</source>
        <translation>Zahlen widersprechen sich</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>Show only these numbers; press again for all</source>
        <translation>Nur diese Nummern zeigen; erneut drücken für alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es)</source>
        <translation>
            <numerusform>%Ln Batch</numerusform>
            <numerusform>%Ln Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>Last answer: %1. Three or more planned polls have gone without one.</source>
        <translation>Letzte Antwort: %1. Drei oder mehr geplante Abfragen blieben ohne Antwort.</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Letzte Antwort: %1</translation>
    </message>
    <message>
        <source>The vendor says: completed %1, failed %2, pending %3, total %4.
Counted from the rows: completed %5, failed %6, pending %7, rows %8.</source>
        <translation>Der Anbieter meldet: fertig %1, fehlgeschlagen %2, ausstehend %3, gesamt %4.
Aus den Zeilen gezählt: fertig %5, fehlgeschlagen %6, ausstehend %7, Zeilen %8.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchListModel</name>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es), folded</source>
        <translation>
            <numerusform>%n Batch, eingeklappt</numerusform>
            <numerusform>%n Batches, eingeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n Batch</numerusform>
            <numerusform>%n Batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchListPanel</name>
    <message>
        <source>Filter batches</source>
        <translation>Batches filtern</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>No batch matches the filter.</source>
        <translation>Kein Batch passt zum Filter.</translation>
    </message>
    <message>
        <source>Which batches are listed</source>
        <translation>Welche Batches aufgeführt werden</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>How the batches are sorted and grouped</source>
        <translation>Wie die Batches sortiert und gruppiert werden</translation>
    </message>
    <message>
        <source>Sort and group batches</source>
        <translation>Batches sortieren und gruppieren</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>which batches</comment>
        <translation>Anzeigen: %1</translation>
    </message>
    <message>
        <source>All batches are archived.</source>
        <translation>Alle Batches sind archiviert.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchNoteDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>Schlagwörter und Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n Batch</numerusform>
            <numerusform>%n Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>client, spring</source>
        <translation>Kunde, Frühling</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Schlagwörter:</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Separated by commas; they replace the tags of all of these batches.</source>
        <translation>Durch Kommas getrennt; sie ersetzen die Schlagwörter aller dieser Batches.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchProblems</name>
    <message>
        <source>This batch needs an API key.</source>
        <translation>Dieser Batch braucht einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Es wird gerade erneut versucht.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>The vendor no longer has this batch. Its results are kept here.</source>
        <translation>Der Anbieter hat diesen Batch nicht mehr. Seine Ergebnisse bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>No progress for longer than this batch&apos;s own speed explains. It is still being polled.</source>
        <translation>Schon länger kein Fortschritt, als es das Tempo dieses Batches erklärt. Er wird weiter abgefragt.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>The key of an earlier run is gone: it was kept in memory only.</source>
        <translation>Der Schlüssel eines früheren Laufs ist fort: Er war nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>There is no key “%1” here.</source>
        <translation>Einen Schlüssel „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Reading the key “%1” from the keychain…</source>
        <translation>Der Schlüssel „%1“ wird aus dem Schlüsselbund gelesen…</translation>
    </message>
    <message>
        <source>The key “%1” could not be read.</source>
        <translation>Der Schlüssel „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The keychain no longer holds the key “%1”.</source>
        <translation>Der Schlüssel „%1“ ist nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key “%1” was kept for one run only.</source>
        <translation>Der Schlüssel „%1“ wurde nur für einen Lauf behalten.</translation>
    </message>
    <message>
        <source>The vendor refused the key “%1”.</source>
        <translation>Der Anbieter hat den Schlüssel „%1“ abgelehnt.</translation>
    </message>
    <message>
        <source>The vendor refused the key “%1”: %2.</source>
        <translation>Der Anbieter hat den Schlüssel „%1“ abgelehnt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n batches need an API key.</source>
        <translation>
            <numerusform>%n Batch braucht einen API-Schlüssel.</numerusform>
            <numerusform>%n Batches brauchen einen API-Schlüssel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key of an earlier run is gone, it was kept in memory only.</source>
        <translation>
            <numerusform>%n Batch wartet: Der Schlüssel einer früheren Sitzung ist weg, er war nur im Arbeitsspeicher.</numerusform>
            <numerusform>%n Batches warten: Der Schlüssel einer früheren Sitzung ist weg, er war nur im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: there is no key “%1” here.</source>
        <translation>
            <numerusform>%n Batch wartet: Es gibt hier keinen Schlüssel „%1“.</numerusform>
            <numerusform>%n Batches warten: Es gibt hier keinen Schlüssel „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key “%1” could not be read.</source>
        <translation>
            <numerusform>%n Batch wartet: Der Schlüssel „%1“ konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Batches warten: Der Schlüssel „%1“ konnte nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the keychain no longer holds the key “%1”.</source>
        <translation>
            <numerusform>%n Batch wartet: Der Schlüsselbund hat den Schlüssel „%1“ nicht mehr.</numerusform>
            <numerusform>%n Batches warten: Der Schlüsselbund hat den Schlüssel „%1“ nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key “%1” was kept for one run only.</source>
        <translation>
            <numerusform>%n Batch wartet: Der Schlüssel „%1“ galt nur für eine Sitzung.</numerusform>
            <numerusform>%n Batches warten: Der Schlüssel „%1“ galt nur für eine Sitzung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the vendor refused the key “%1”.</source>
        <translation>
            <numerusform>%n Batch wartet: Der Anbieter hat den Schlüssel „%1“ abgelehnt.</numerusform>
            <numerusform>%n Batches warten: Der Anbieter hat den Schlüssel „%1“ abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches do not exist, or were submitted with another key.</source>
        <translation>
            <numerusform>%n Batch existiert nicht oder wurde mit einem anderen Schlüssel eingereicht.</numerusform>
            <numerusform>%n Batches existieren nicht oder wurden mit einem anderen Schlüssel eingereicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Try with another key…</source>
        <translation>Mit anderem Schlüssel versuchen…</translation>
    </message>
    <message>
        <source>Choose a key…</source>
        <translation>Schlüssel wählen…</translation>
    </message>
    <message>
        <source>Poll now</source>
        <translation>Jetzt abfragen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchRemoval</name>
    <message>
        <source>Stopped watching %1. Its results are kept.</source>
        <translation>%1 wird nicht mehr beobachtet. Die Ergebnisse bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped watching %n batch(es). Their results are kept.</source>
        <translation>
            <numerusform>%n Batch wird nicht mehr beobachtet. Die Ergebnisse bleiben erhalten.</numerusform>
            <numerusform>%n Batches werden nicht mehr beobachtet. Ihre Ergebnisse bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected batches with their results and history</source>
        <translation>Die ausgewählten Batches mit Ergebnissen und Verlauf löschen</translation>
    </message>
    <message>
        <source>Deleted %1: its results will be gone for good when this message goes.</source>
        <translation>%1 gelöscht: Die Ergebnisse sind endgültig fort, sobald diese Meldung verschwindet.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n batch(es): their results will be gone for good when this message goes.</source>
        <translation>
            <numerusform>%n Batch gelöscht: Die Ergebnisse sind endgültig fort, sobald diese Meldung verschwindet.</numerusform>
            <numerusform>%n Batches gelöscht: Die Ergebnisse sind endgültig fort, sobald diese Meldung verschwindet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ChangeKinds</name>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of change, how many numbers</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Freeze first column</source>
        <translation>Erste Spalte festhalten</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::CompareActions</name>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>What differs between two batches, number by number</source>
        <translation>Was sich zwischen zwei Batches unterscheidet, Nummer für Nummer</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::CompareDialog</name>
    <message>
        <source>Compare batches</source>
        <translation>Batches vergleichen</translation>
    </message>
    <message>
        <source>Choose a batch</source>
        <translation>Batch wählen</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>Vor&amp;her:</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>What was before is after, and the other way round</source>
        <translation>Was vorher war, ist nachher, und umgekehrt</translation>
    </message>
    <message>
        <source>&amp;After:</source>
        <translation>&amp;Nachher:</translation>
    </message>
    <message>
        <source>Filter comparison</source>
        <translation>Vergleich filtern</translation>
    </message>
    <message>
        <source>Filter: number, carrier, country…</source>
        <translation>Filter: Nummer, Anbieter, Land…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show all differences</source>
        <translation>Alle Unterschiede zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;TSV…</source>
        <translation>&amp;TSV…</translation>
    </message>
    <message>
        <source>&amp;JSON Lines…</source>
        <translation>&amp;JSON Lines…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;exportieren</numerusform>
            <numerusform>%Ln Zeilen &amp;exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>There are no two batches with results yet.</source>
        <translation>Es gibt noch keine zwei Batches mit Ergebnissen.</translation>
    </message>
    <message>
        <source>Choose the two batches to compare.</source>
        <translation>Wählen Sie die zwei Batches, die verglichen werden.</translation>
    </message>
    <message>
        <source>Choose two different batches.</source>
        <translation>Wählen Sie zwei verschiedene Batches.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message>
        <source>The results of one of these batches could not be read.</source>
        <translation>Die Ergebnisse von einem dieser Batches konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %Ln number(s) with the same results in both batches.</source>
        <translation>
            <numerusform>Kein Unterschied: %Ln Nummer mit demselben Ergebnis in beiden Batches.</numerusform>
            <numerusform>Kein Unterschied: %Ln Nummern mit denselben Ergebnissen in beiden Batches.</numerusform>
        </translation>
    </message>
    <message>
        <source>No number is of this kind.</source>
        <translation>Keine Nummer ist von dieser Art.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>name of a file: batches before and after</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The comparison is still being written. Close the window again to cancel it.</source>
        <translation>Der Vergleich wird noch geschrieben. Zum Abbrechen das Fenster noch einmal schließen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln number(s)</source>
        <translation>
            <numerusform>%1 von %Ln Nummer</numerusform>
            <numerusform>%1 von %Ln Nummern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ComparisonTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Sort by “%1”</source>
        <translation>Nach „%1“ &amp;sortieren</translation>
    </message>
    <message>
        <source>Sort by “%1”, &amp;descending</source>
        <translation>Nach „%1“ sortieren, &amp;absteigend</translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation>&amp;Nicht sortieren</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::CopyNotices</name>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>Kopiert %Ln Zeile…</numerusform>
            <numerusform>Kopiert %Ln Zeilen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too much for the clipboard: over 200 MB. Export them to a file instead.</source>
        <translation>
            <numerusform>%Ln Zeile ist zu viel für die Zwischenablage: über 200 MB. Exportieren Sie sie in eine Datei.</numerusform>
            <numerusform>%Ln Zeilen sind zu viel für die Zwischenablage: über 200 MB. Exportieren Sie sie in eine Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a row to see every field that the vendor sent.</source>
        <translation>Wählen Sie eine Zeile aus, um alle Felder zu sehen, die der Anbieter gesendet hat.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>no longer reported by the vendor; kept from an earlier reply</source>
        <translation>vom Anbieter nicht mehr gemeldet; aus einer früheren Antwort aufbewahrt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportDialog</name>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Byte order mark (for Excel)</source>
        <translation>&amp;Byte Order Mark (für Excel)</translation>
    </message>
    <message>
        <source>E&amp;xact values (do not defuse formulas)</source>
        <translation>Exakte &amp;Werte (Formeln nicht entschärfen)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es) not finished: the export holds what is known so far, and the file&apos;s name will say so.</source>
        <translation>
            <numerusform>%Ln Batch ist nicht fertig: Der Export enthält den bisherigen Stand; der Dateiname zeigt das an.</numerusform>
            <numerusform>%Ln Batches sind nicht fertig: Der Export enthält den bisherigen Stand; der Dateiname zeigt das an.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON Lines always holds every field, those included that only the details show.</source>
        <translation>JSON Lines enthält immer alle Felder, auch die, die nur in den Details stehen.</translation>
    </message>
    <message>
        <source>&amp;All (%1)</source>
        <translation>&amp;Alle (%1)</translation>
    </message>
    <message>
        <source>F&amp;iltered (%1)</source>
        <translation>&amp;Gefilterte (%1)</translation>
    </message>
    <message>
        <source>Se&amp;lected (%1)</source>
        <translation>A&amp;usgewählte (%1)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)…</source>
        <translation>
            <numerusform>%Ln Zeile &amp;exportieren…</numerusform>
            <numerusform>%Ln Zeilen &amp;exportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>A file for each &amp;outcome</source>
        <translation>Je &amp;Ergebnis eine Datei</translation>
    </message>
    <message>
        <source>On WhatsApp (businesses too), not on WhatsApp, and not checked: each in a file named by it. An outcome without rows makes no file.</source>
        <translation>Bei WhatsApp (auch Unternehmen), nicht bei WhatsApp und nicht geprüft: jedes in einer Datei, die so heißt. Ein Ergebnis ohne Zeilen macht keine Datei.</translation>
    </message>
    <message>
        <source>Say in a second file where it comes f&amp;rom</source>
        <translation>In einer zweiten Datei die &amp;Herkunft nennen</translation>
    </message>
    <message>
        <source>Writes NAME.json beside it: batches with their counts, filter, time, and the file&apos;s SHA-256.</source>
        <translation>Schreibt NAME.json daneben: Batches mit Anzahlen, Filter, Zeit und SHA-256 der Datei.</translation>
    </message>
    <message>
        <source>Otherwise a text that a spreadsheet would run as a formula gets a leading apostrophe. Numbers such as +14155552671 stay as they are.</source>
        <translation>Sonst bekommt ein Text, den ein Tabellenprogramm als Formel ausführen würde, einen Apostroph davor. Nummern wie +14155552671 bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The file begins like this</source>
        <translation>So beginnt die Datei</translation>
    </message>
    <message>
        <source>TSV (tabs)</source>
        <translation>TSV (Tabulatoren)</translation>
    </message>
    <message>
        <source>The vendor&apos;s JSON</source>
        <translation>Das JSON des Anbieters</translation>
    </message>
    <message>
        <source>The whole batch in the vendor&apos;s form, with every field. Filter, selection and columns do not apply.</source>
        <translation>Der ganze Batch in der Form des Anbieters, mit jedem Feld. Filter, Auswahl und Spalten gelten nicht.</translation>
    </message>
    <message>
        <source>In the order of the grid; drag a column, or press Alt+Up or Alt+Down, to move it.</source>
        <translation>In der Folge der Tabelle; zum Verschieben eine Spalte ziehen oder Alt+Auf, Alt+Ab drücken.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportFlow</name>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 exportiert</numerusform>
            <numerusform>%Ln Zeilen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) defused</source>
        <translation>
            <numerusform>%Ln Zelle entschärft</numerusform>
            <numerusform>%Ln Zellen entschärft</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Erneut versuchen…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1 Batches</translation>
    </message>
    <message>
        <source>There is already a file %1. Nothing was written.</source>
        <translation>Es gibt schon eine Datei %1. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>TSV files (*.tsv)</source>
        <translation>TSV-Dateien (*.tsv)</translation>
    </message>
    <message>
        <source>The vendor&apos;s JSON (*.json)</source>
        <translation>Das JSON des Anbieters (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) such as %1 are there already. Nothing was written.</source>
        <translation>
            <numerusform>%Ln Datei wie %1 gibt es schon. Nichts wurde geschrieben.</numerusform>
            <numerusform>%Ln Dateien wie %1 gibt es schon. Nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in %1</source>
        <translation>
            <numerusform>%Ln Datei in %1</numerusform>
            <numerusform>%Ln Dateien in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. But where it comes from was not written: %2</source>
        <translation>%1. Aber die Herkunft wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FacetsModel</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>Alle zeigen (%1)</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>section of a list: what a line does</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n number(s)</source>
        <translation>
            <numerusform>%1, %n Nummer</numerusform>
            <numerusform>%1, %n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, included</source>
        <translation>%1, eingeschlossen</translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message>
        <source>Click: no longer only these</source>
        <translation>Klick: nicht mehr nur diese</translation>
    </message>
    <message>
        <source>Click: only these</source>
        <translation>Klick: nur diese</translation>
    </message>
    <message>
        <source>Alt+click: no longer without these</source>
        <translation>Alt+Klick: nicht mehr ohne diese</translation>
    </message>
    <message>
        <source>Alt+click: all but these</source>
        <translation>Alt+Klick: alle außer diesen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FacetsPanel</name>
    <message>
        <source>Search values</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Search facets</source>
        <translation>Facetten suchen</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>C&amp;lear “%1”</source>
        <translation>„%1“ &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>&amp;Einschließen</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>&amp;Ausschließen</translation>
    </message>
    <message>
        <source>&amp;Only this</source>
        <translation>&amp;Nur dies</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterCompleter</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterHelp</name>
    <message>
        <source>Filter help</source>
        <translation>Hilfe zum Filter</translation>
    </message>
    <message>
        <source>Words and how to join them</source>
        <translation>Wörter und wie man sie verbindet</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Click an example to put it into the filter.</source>
        <translation>Ein Klick setzt ein Beispiel in den Filter.</translation>
    </message>
    <message>
        <source>Put this into the filter</source>
        <translation>In den Filter setzen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterHelpButton</name>
    <message>
        <source>?</source>
        <comment>button that opens the help of the filter</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Filter help</source>
        <translation>Hilfe zum Filter</translation>
    </message>
    <message>
        <source>What can be typed here (F1)</source>
        <translation>Was man hier eingeben kann (F1)</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterLine</name>
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
        <translation>&amp;Ausschneiden</translation>
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
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message numerus="yes">
        <source>This is too long to be pasted here: a filter has room for %Ln character(s). Paste a part of it.</source>
        <translation>
            <numerusform>Das ist zu lang, um es hier einzufügen: Ein Filter hat Platz für %Ln Zeichen. Fügen Sie einen Teil davon ein.</numerusform>
            <numerusform>Das ist zu lang, um es hier einzufügen: Ein Filter hat Platz für %Ln Zeichen. Fügen Sie einen Teil davon ein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>It replaces the filter of this name.</source>
        <translation>Er ersetzt den Filter dieses Namens.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FoundBatchesModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>already watched</source>
        <translation>wird schon beobachtet</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>im Archiv</translation>
    </message>
    <message>
        <source>kept, not watched</source>
        <translation>aufgehoben, nicht beobachtet</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FoundBatchesTable</name>
    <message>
        <source>Found batches</source>
        <translation>Gefundene Batches</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>Aus&amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Edit label</source>
        <translation>&amp;Bezeichnung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>Wie unten gewählt</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::GoToNumber</name>
    <message>
        <source>&amp;Go to number…</source>
        <translation>&amp;Gehe zu Nummer…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Number, in any form, or a part of it</source>
        <translation>Nummer, in jeder Form, oder ein Teil davon</translation>
    </message>
    <message>
        <source>Go to number</source>
        <translation>Gehe zu Nummer</translation>
    </message>
    <message>
        <source>Go to &amp;number:</source>
        <translation>Gehe zu &amp;Nummer:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search for a number</source>
        <translation>Suche nach einer Nummer schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>That is no number.</source>
        <translation>Das ist keine Nummer.</translation>
    </message>
    <message>
        <source>No such number among the rows shown.</source>
        <translation>Keine solche Nummer unter den gezeigten Zeilen.</translation>
    </message>
    <message>
        <source>No such number.</source>
        <translation>Keine solche Nummer.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::GridActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>&amp;Nummern kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;header</source>
        <translation>Mit Kopf&amp;zeile kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter by this value</source>
        <translation>Nach diesem Wert &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Filter by “%1”</source>
        <translation>Nach „%1“ &amp;filtern</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;Text as shown</source>
        <translation>&amp;Text wie gezeigt</translation>
    </message>
    <message>
        <source>T&amp;SV</source>
        <translation>T&amp;SV</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Sort by “%1”</source>
        <translation>Nach „%1“ &amp;sortieren</translation>
    </message>
    <message>
        <source>&amp;Then sort by “%1”</source>
        <translation>&amp;Dann nach „%1“ sortieren</translation>
    </message>
    <message>
        <source>&amp;Mark all as seen</source>
        <translation>Alle als &amp;gesehen markieren</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::GridHeader</name>
    <message>
        <source>Click to sort by “%1”; with Shift to sort by it within the columns chosen before.</source>
        <translation>Klick sortiert nach „%1“; mit Umschalt innerhalb der vorher gewählten Spalten.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::HistoryActions</name>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>&amp;Activity of this batch…</source>
        <translation>&amp;Tätigkeiten dieses Batches …</translation>
    </message>
    <message>
        <source>Activity &amp;log…</source>
        <translation>Tätigkeits&amp;protokoll …</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::HistoryDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The plot cannot be shown: a part of Batchwatch, its charts module, is missing. Install Batchwatch again.</source>
        <translation>Das Diagramm kann nicht gezeigt werden: Ein Teil von Batchwatch, das Diagramm-Modul, fehlt. Installieren Sie Batchwatch neu.</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Activity &amp;log…</source>
        <translation>Tätigkeits&amp;protokoll …</translation>
    </message>
    <message>
        <source>Not asked yet. Each request to the vendor will be a line here.</source>
        <translation>Noch nicht abgefragt. Jede Abfrage beim Anbieter wird hier eine Zeile.</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>%1 · no longer watched</source>
        <translation>%1 · nicht mehr beobachtet</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyActions</name>
    <message>
        <source>Ke&amp;y</source>
        <translation>Schl&amp;üssel</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What you call it, such as the client or the department</source>
        <translation>Wie Sie ihn nennen, etwa nach Kunde oder Abteilung</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Far&amp;be</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>API key of the vendor&apos;s account</source>
        <translation>API-Schlüssel des Kontos beim Anbieter</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>In the k&amp;eychain of this computer</source>
        <translation>Im Schlüssel&amp;bund dieses Rechners</translation>
    </message>
    <message>
        <source>In &amp;memory, for this run only</source>
        <translation>Im &amp;Arbeitsspeicher, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Clear the clip&amp;board afterwards</source>
        <translation>Danach die &amp;Zwischenablage leeren</translation>
    </message>
    <message>
        <source>Only if it still holds the key</source>
        <translation>Nur wenn sie den Schlüssel noch enthält</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Replace the secret of “%1”</source>
        <translation>Geheimnis von „%1“ ersetzen</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>A key&apos;s name has at most 64 characters that can be seen.</source>
        <translation>Der Name eines Schlüssels hat höchstens 64 sichtbare Zeichen.</translation>
    </message>
    <message>
        <source>There is a key of that name already. Choose another one.</source>
        <translation>Einen Schlüssel dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is the secret that it has already.</source>
        <translation>Dieses Geheimnis hat er schon.</translation>
    </message>
    <message>
        <source>This is the secret of “%1” already.</source>
        <translation>Dieses Geheimnis hat „%1“ schon.</translation>
    </message>
    <message>
        <source>An address, a curl line or JSON will do: the key is taken out of it.</source>
        <translation>Auch eine Adresse, eine curl-Zeile oder JSON: Der Schlüssel wird daraus entnommen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Asks the vendor for the credits left, free of charge.</source>
        <translation>Fragt den Anbieter kostenlos nach dem Guthaben.</translation>
    </message>
    <message>
        <source>The key was not saved. %1</source>
        <translation>Der Schlüssel wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Keep for this &amp;run only</source>
        <translation>Nur für diese S&amp;itzung behalten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyEdit</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyKeeper</name>
    <message>
        <source>The key “%1” could not be taken. %2</source>
        <translation>Der Schlüssel „%1“ konnte nicht übernommen werden. %2</translation>
    </message>
    <message>
        <source>The key “%1” is kept for this run only. %2</source>
        <translation>Der Schlüssel „%1“ wird nur für diesen Lauf behalten. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyMenu</name>
    <message>
        <source>Add a key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a key&apos;s name, what is the matter with it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyRemoval</name>
    <message>
        <source>Remove a key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the key “%1”?</source>
        <translation>Den Schlüssel „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>No watched batch uses it.</source>
        <translation>Kein beobachteter Batch verwendet ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n watched batch(es) use it:</source>
        <translation>
            <numerusform>%n beobachteter Batch verwendet ihn:</numerusform>
            <numerusform>%n beobachtete Batches verwenden ihn:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep their results. Those that are not finished wait until they get another key.</source>
        <translation>Sie behalten ihre Ergebnisse. Wer noch nicht fertig ist, wartet auf einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Until the window of the keys is closed, this can be undone.</source>
        <translation>Bis das Fenster der Schlüssel geschlossen wird, lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>Its secret is not at hand, so this cannot be undone.</source>
        <translation>Sein Geheimnis ist nicht zur Hand, deshalb lässt sich das nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>“%1” is being removed…</source>
        <translation>„%1“ wird entfernt …</translation>
    </message>
    <message>
        <source>“%1” was not removed. %2</source>
        <translation>„%1“ wurde nicht entfernt. %2</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is brought back…</source>
        <translation>„%1“ wird zurückgeholt …</translation>
    </message>
    <message>
        <source>“%1” was not brought back. %2</source>
        <translation>„%1“ wurde nicht zurückgeholt. %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeychainNotice</name>
    <message numerus="yes">
        <source>%n keys could not be read. %1</source>
        <translation>
            <numerusform>%n Schlüssel konnte nicht gelesen werden. %1</numerusform>
            <numerusform>%n Schlüssel konnten nicht gelesen werden. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the keys from the keychain…</source>
        <translation>Die Schlüssel werden aus dem Schlüsselbund gelesen…</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>A key is what the vendor knows your account by. Batches are watched with it.</source>
        <translation>Am Schlüssel erkennt der Anbieter Ihr Konto. Mit ihm werden Batches beobachtet.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Far&amp;be</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;place secret…</source>
        <translation>&amp;Geheimnis ersetzen …</translation>
    </message>
    <message>
        <source>Make &amp;default</source>
        <translation>Zum &amp;Standard machen</translation>
    </message>
    <message>
        <source>A new batch gets the default key unless another one is named</source>
        <translation>Ein neuer Batch bekommt den Standardschlüssel, wenn kein anderer genannt wird</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Asks the vendor for the credits left, free of charge</source>
        <translation>Fragt den Anbieter kostenlos nach dem Guthaben</translation>
    </message>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>In den Schlüsselbund &amp;legen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Secrets are kept in the keychain of this computer, or in memory for one run: never in a file of Batchwatch.</source>
        <translation>Geheimnisse liegen im Schlüsselbund dieses Rechners oder für eine Sitzung im Arbeitsspeicher: nie in einer Datei von Batchwatch.</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>A key&apos;s name has 1 to 64 characters that can be seen.</source>
        <translation>Der Name eines Schlüssels hat 1 bis 64 sichtbare Zeichen.</translation>
    </message>
    <message>
        <source>“%1” was not renamed.</source>
        <translation>„%1“ wurde nicht umbenannt.</translation>
    </message>
    <message>
        <source>The colour was not kept. %1</source>
        <translation>Die Farbe wurde nicht übernommen. %1</translation>
    </message>
    <message>
        <source>The default was not changed. %1</source>
        <translation>Der Standard wurde nicht geändert. %1</translation>
    </message>
    <message>
        <source>The key is still kept for this run only. %1</source>
        <translation>Der Schlüssel gilt weiterhin nur für diese Sitzung. %1</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeysModel</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>%1 (default now)</source>
        <translation>%1 (jetzt Standard)</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Tells this key from others on this computer, and nothing about its secret</source>
        <translation>Unterscheidet diesen Schlüssel von anderen auf diesem Rechner und verrät nichts über sein Geheimnis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzte Prüfung</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::LegendButton</name>
    <message>
        <source>%1 %2</source>
        <comment>completed 600</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::MainWindow</name>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Watch…</source>
        <translation>&amp;Beobachten…</translation>
    </message>
    <message>
        <source>Watch one or more batches (Ctrl+N)</source>
        <translation>Einen oder mehrere Batches beobachten (Strg+N)</translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>Ask the vendor about the selected batches now (F5)</source>
        <translation>Die ausgewählten Batches jetzt beim Anbieter abfragen (F5)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Stop polling the selected batches for a while (Ctrl+P)</source>
        <translation>Die ausgewählten Batches vorerst nicht mehr abfragen (Strg+P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Poll the selected batches again (Ctrl+R)</source>
        <translation>Die ausgewählten Batches wieder abfragen (Strg+R)</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>&amp;Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Take the selected batches off the list; their results are kept</source>
        <translation>Die ausgewählten Batches aus der Liste nehmen; ihre Ergebnisse bleiben erhalten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save results to a file (Ctrl+S)</source>
        <translation>Ergebnisse in einer Datei speichern (Strg+S)</translation>
    </message>
    <message>
        <source>&amp;Filter results</source>
        <translation>Ergebnisse &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Batch list</source>
        <translation>&amp;Batchliste</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>Batches that play on this computer: no key, no network</source>
        <translation>Batches, die auf diesem Rechner ablaufen: ohne Schlüssel, ohne Netzwerk</translation>
    </message>
    <message>
        <source>&amp;About Batchwatch</source>
        <translation>&amp;Über Batchwatch</translation>
    </message>
    <message>
        <source>Batchwatch – demo</source>
        <translation>Batchwatch – Demo</translation>
    </message>
    <message>
        <source>Demo: everything happens on this computer.</source>
        <translation>Demo: Alles geschieht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Refresh balance</source>
        <translation>&amp;Guthaben aktualisieren</translation>
    </message>
    <message>
        <source>Poll as s&amp;eldom as advised</source>
        <translation>&amp;So selten wie empfohlen abfragen</translation>
    </message>
    <message>
        <source>Every 10 s for 100 numbers and fewer, up to every 60 s for 1,000: half as often as usual</source>
        <translation>Alle 10 s bei höchstens 100 Nummern, bis zu alle 60 s bei 1.000: halb so oft wie sonst</translation>
    </message>
    <message>
        <source>An export is still being written. Close the window again to cancel it.</source>
        <translation>Ein Export wird noch geschrieben. Schließen Sie das Fenster noch einmal, um ihn abzubrechen.</translation>
    </message>
    <message>
        <source>Warn of &amp;low balance…</source>
        <translation>Bei &amp;wenig Guthaben warnen…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>Sch&amp;lüssel…</translation>
    </message>
    <message>
        <source>Add, replace, test and remove API keys (Ctrl+Shift+K)</source>
        <translation>API-Schlüssel hinzufügen, ersetzen, prüfen und entfernen (Strg+Umschalt+K)</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Netzwerk …</translation>
    </message>
    <message>
        <source>By which proxy requests leave this computer</source>
        <translation>Über welchen Proxy Anfragen diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Export &amp;when done…</source>
        <translation>Exportieren, &amp;wenn fertig …</translation>
    </message>
    <message>
        <source>Write the results of each batch into a folder as soon as it is done</source>
        <translation>Die Ergebnisse jedes Batches in einen Ordner schreiben, sobald er fertig ist</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Ein&amp;stellungen</translation>
    </message>
    <message>
        <source>N&amp;otifications…</source>
        <translation>&amp;Benachrichtigungen …</translation>
    </message>
    <message>
        <source>Of what you are told while you look elsewhere</source>
        <translation>Wovon Sie erfahren, während Sie woanders hinsehen</translation>
    </message>
    <message>
        <source>Export lists by &amp;outcome…</source>
        <translation>Listen nach &amp;Ergebnis exportieren…</translation>
    </message>
    <message>
        <source>Save a file for each outcome: on WhatsApp, not on WhatsApp, not checked</source>
        <translation>Je Ergebnis eine Datei sichern: bei WhatsApp, nicht bei WhatsApp, nicht geprüft</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::MessageRow</name>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Vorgangs</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::NoticeButton</name>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>&amp;Notification settings…</source>
        <translation>&amp;Einstellungen der Meldungen…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Notifications (%1)</source>
        <translation>Meldungen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened to the batches while you did not look</source>
        <translation>Was mit den Batches geschah, während Sie nicht hinsahen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::NotificationsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Tell me when a batch</source>
        <translation>Melden, wenn ein Batch</translation>
    </message>
    <message>
        <source>is &amp;finished</source>
        <translation>&amp;fertig ist</translation>
    </message>
    <message>
        <source>makes no &amp;progress</source>
        <translation>nicht &amp;vorankommt</translation>
    </message>
    <message>
        <source>is &amp;not found at the vendor</source>
        <translation>beim Anbieter &amp;nicht gefunden wird</translation>
    </message>
    <message>
        <source>needs another &amp;key</source>
        <translation>einen anderen &amp;Schlüssel braucht</translation>
    </message>
    <message>
        <source>Play a &amp;sound when a batch is finished</source>
        <translation>Einen &amp;Ton spielen, wenn ein Batch fertig ist</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>Beim Schließen des Fensters im Infobereich &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed (this desktop has no tray)</source>
        <translation>Beim Schließen des Fensters im Infobereich &amp;weiterlaufen (dieser Desktop hat keinen)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::OutcomeBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>On WhatsApp</source>
        <translation>Bei WhatsApp</translation>
    </message>
    <message>
        <source>Not on WhatsApp</source>
        <translation>Nicht bei WhatsApp</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Numbers of every outcome</source>
        <translation>Nummern mit jedem Ergebnis</translation>
    </message>
    <message>
        <source>Only numbers on WhatsApp, businesses too</source>
        <translation>Nur Nummern bei WhatsApp, auch Unternehmen</translation>
    </message>
    <message>
        <source>Only numbers that are not on WhatsApp</source>
        <translation>Nur Nummern, die nicht bei WhatsApp sind</translation>
    </message>
    <message>
        <source>Only numbers that are not checked yet, or could not be</source>
        <translation>Nur Nummern, die noch nicht geprüft sind oder nicht werden konnten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>On WhatsApp 412</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::PollsModel</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Antwortzeit</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ProxyDialog</name>
    <message>
        <source>Network: proxy</source>
        <translation>Netzwerk: Proxy</translation>
    </message>
    <message>
        <source>As the &amp;system says</source>
        <translation>Wie das &amp;System sagt</translation>
    </message>
    <message>
        <source>N&amp;o proxy</source>
        <translation>&amp;Kein Proxy</translation>
    </message>
    <message>
        <source>Set by &amp;hand</source>
        <translation>Von &amp;Hand eingestellt</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>proxy.example, or the whole address</source>
        <translation>proxy.example oder die ganze Adresse</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keychain of this computer</source>
        <translation>Passwort im Sch&amp;lüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Batchwatch talks to this computer itself now: whatever is set here, no proxy is asked.</source>
        <translation>Batchwatch spricht gerade mit diesem Computer selbst: Was hier auch eingestellt ist, kein Proxy wird gefragt.</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Das System wird gefragt…</translation>
    </message>
    <message>
        <source>%1 (SOCKS5)</source>
        <translation>%1 (SOCKS5)</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>kein Proxy</translation>
    </message>
    <message>
        <source>For %1 the system says: %2</source>
        <translation>Für %1 sagt das System: %2</translation>
    </message>
    <message>
        <source>The keychain no longer holds the password of the proxy. Enter it anew.</source>
        <translation>Der Schlüsselbund enthält das Passwort des Proxys nicht mehr. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>The password of the proxy is not at hand. %1</source>
        <translation>Das Passwort des Proxys ist nicht zur Hand. %1</translation>
    </message>
    <message>
        <source>Ask it a&amp;gain</source>
        <translation>Er&amp;neut fragen</translation>
    </message>
    <message>
        <source>The address was taken apart.</source>
        <translation>Die Adresse wurde zerlegt.</translation>
    </message>
    <message>
        <source>The address was taken apart: its password has a field of its own.</source>
        <translation>Die Adresse wurde zerlegt: Ihr Passwort hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>This is no address of a proxy. One looks like proxy.example or http://proxy.example:3128.</source>
        <translation>Das ist keine Adresse eines Proxys. Eine sieht aus wie proxy.example oder http://proxy.example:3128.</translation>
    </message>
    <message>
        <source>A user name has no colon. The password has a field of its own.</source>
        <translation>Ein Benutzername enthält keinen Doppelpunkt. Das Passwort hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>A password has at most 512 bytes.</source>
        <translation>Ein Passwort hat höchstens 512 Bytes.</translation>
    </message>
    <message>
        <source>Leave both empty if the proxy asks for neither.</source>
        <translation>Lassen Sie beides leer, wenn der Proxy nicht danach fragt.</translation>
    </message>
    <message>
        <source>Replaces the password that is known.</source>
        <translation>Ersetzt das bekannte Passwort.</translation>
    </message>
    <message>
        <source>The password that is known belongs to another proxy or user and will be forgotten: enter the right one.</source>
        <translation>Das bekannte Passwort gehört zu einem anderen Proxy oder Benutzer und wird vergessen: Geben Sie das richtige ein.</translation>
    </message>
    <message>
        <source>The keychain holds the password: leave the field empty to go on with it.</source>
        <translation>Der Schlüsselbund enthält das Passwort: Lassen Sie das Feld leer, um es weiter zu verwenden.</translation>
    </message>
    <message>
        <source>The password is in memory for this run: leave the field empty to go on with it.</source>
        <translation>Das Passwort ist für diese Sitzung im Speicher: Lassen Sie das Feld leer, um es weiter zu verwenden.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Es wurde nichts geändert. %1</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The password can be used until Batchwatch ends, and is then to be typed again.</source>
        <translation>Das Passwort kann verwendet werden, bis Batchwatch endet, und ist dann erneut einzugeben.</translation>
    </message>
    <message>
        <source>Use it for this &amp;run only</source>
        <translation>Nur für diese Sitz&amp;ung verwenden</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::PurgeDialog</name>
    <message>
        <source>Purge old data</source>
        <translation>Alte Daten löschen</translation>
    </message>
    <message>
        <source>Delete for good, with results and history:</source>
        <translation>Endgültig löschen, mit Ergebnissen und Verlauf:</translation>
    </message>
    <message>
        <source>Batches of which &amp;nothing came for</source>
        <translation>Batches, von denen &amp;nichts kam seit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Batches of the &amp;key</source>
        <translation>Batches des Sch&amp;lüssels</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Batches to be deleted</source>
        <translation>Batches, die gelöscht werden</translation>
    </message>
    <message numerus="yes">
        <source>The %n &amp;selected batch(es)</source>
        <translation>
            <numerusform>Der %n au&amp;sgewählte Batch</numerusform>
            <numerusform>Die %n au&amp;sgewählten Batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch is like that.</source>
        <translation>Kein Batch ist so.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es), with the results of %1 numbers:</source>
        <translation>
            <numerusform>%Ln Batch mit den Ergebnissen von %1 Nummern:</numerusform>
            <numerusform>%Ln Batches mit den Ergebnissen von %1 Nummern:</numerusform>
        </translation>
    </message>
    <message>
        <source>Batches that are still polled, or paused, are never deleted here.</source>
        <translation>Batches, die noch abgefragt werden oder angehalten sind, werden hier nie gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n such batch(es) stay(s).</source>
        <translation>
            <numerusform>%n solcher Batch bleibt.</numerusform>
            <numerusform>%n solche Batches bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n batch(es)</source>
        <translation>
            <numerusform>%n Batch &amp;löschen</numerusform>
            <numerusform>%n Batches &amp;löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ReadingRow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Nor can %n other file(s).</source>
        <translation>
            <numerusform>%n weitere Datei auch nicht.</numerusform>
            <numerusform>%n weitere Dateien auch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch id found in %1.</source>
        <translation>Keine Batch-ID in %1 gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>No batch id found in %n file(s).</source>
        <translation>
            <numerusform>Keine Batch-ID in %n Datei gefunden.</numerusform>
            <numerusform>Keine Batch-ID in %n Dateien gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too many ids: only the first %L1 of a file are listed.</source>
        <translation>Es sind zu viele IDs: Nur die ersten %L1 einer Datei sind aufgeführt.</translation>
    </message>
    <message>
        <source>Stopped before all was read.</source>
        <translation>Abgebrochen, bevor alles gelesen war.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::Report</name>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>No batch</source>
        <translation>Kein Batch</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two batches</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <comment>batches</comment>
        <translation>
            <numerusform>%1, %2 und %Ln weiterer</numerusform>
            <numerusform>%1, %2 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a percentage; the space is a narrow no-break one</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Not finished: the figures will change.</source>
        <translation>Nicht fertig: Die Zahlen werden sich ändern.</translation>
    </message>
    <message>
        <source>Not finished: %1 of %2 batches. The figures will change.</source>
        <translation>Nicht fertig: %1 von %2 Batches. Die Zahlen werden sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln batch(es)</source>
        <translation>
            <numerusform>in %Ln Batch</numerusform>
            <numerusform>in %Ln Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>%1 of %2 on WhatsApp</source>
        <translation>%1 von %2 bei WhatsApp</translation>
    </message>
    <message>
        <source>%1 of those checked</source>
        <translation>%1 der geprüften</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>on WhatsApp, no business</source>
        <translation>bei WhatsApp, kein Unternehmen</translation>
    </message>
    <message>
        <source>%1; %2 on WhatsApp, %3 of those checked</source>
        <comment>after the above</comment>
        <translation>%1; %2 bei WhatsApp, %3 der geprüften</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>countries or carriers</comment>
        <translation>
            <numerusform>%Ln andere</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <comment>country or carrier</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Numbers in all</source>
        <translation>Nummern insgesamt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>On WhatsApp, businesses included</source>
        <translation>Bei WhatsApp, mit Unternehmen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In a state that Batchwatch does not know</source>
        <translation>In einem Zustand, den Batchwatch nicht kennt</translation>
    </message>
    <message>
        <source>Numbers that are listed more than once</source>
        <translation>Nummern, die mehrmals aufgeführt sind</translation>
    </message>
    <message>
        <source>Shares on WhatsApp are of the numbers that were checked.</source>
        <translation>Anteile bei WhatsApp gelten für die geprüften Nummern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are listed more than once (rows too many: %1); each row counts.</source>
        <translation>
            <numerusform>%Ln Nummer ist mehrmals aufgeführt (Zeilen zu viel: %1); jede Zeile zählt.</numerusform>
            <numerusform>%Ln Nummern sind mehrmals aufgeführt (Zeilen zu viel: %1); jede Zeile zählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>on WhatsApp</source>
        <translation>bei WhatsApp</translation>
    </message>
    <message>
        <source>other numbers</source>
        <translation>andere Nummern</translation>
    </message>
    <message>
        <source>%1 on WhatsApp</source>
        <comment>a share</comment>
        <translation>%1 bei WhatsApp</translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln number(s), by the filter: %2</source>
        <translation>
            <numerusform>Nur %1 von %Ln Nummer, nach dem Filter: %2</numerusform>
            <numerusform>Nur %1 von %Ln Nummern, nach dem Filter: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number(s)</source>
        <comment>below their count</comment>
        <translation>
            <numerusform>Nummer</numerusform>
            <numerusform>Nummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln number(s), %2</source>
        <comment>an outcome, a country or a carrier</comment>
        <translation>
            <numerusform>%1: %Ln Nummer, %2</numerusform>
            <numerusform>%1: %Ln Nummern, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ReportModel</name>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Anteil an allen</translation>
    </message>
    <message>
        <source>On WhatsApp</source>
        <translation>Bei WhatsApp</translation>
    </message>
    <message>
        <source>Share on WhatsApp</source>
        <translation>Anteil bei WhatsApp</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ResultsPanel</name>
    <message>
        <source>Filter results</source>
        <translation>Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Show numbers of every status again</source>
        <translation>Wieder Nummern mit jedem Status zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns the results have</source>
        <translation>Welche Spalten die Ergebnisse haben</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Every field of the current row (%1)</source>
        <translation>Alle Felder der aktuellen Zeile (%1)</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Filter: number, carrier, country:US, wa:valid…</source>
        <translation>Filter: Nummer, Anbieter, country:US, wa:valid…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Filters with a name</source>
        <translation>Filter mit Namen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Facets</source>
        <translation>&amp;Facetten</translation>
    </message>
    <message>
        <source>The values that occur, to filter by (%1)</source>
        <translation>Die vorkommenden Werte, um danach zu filtern (%1)</translation>
    </message>
    <message>
        <source>Show facets</source>
        <translation>Facetten zeigen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::RetentionCare</name>
    <message>
        <source>Data at the &amp;vendor…</source>
        <translation>Daten beim &amp;Anbieter …</translation>
    </message>
    <message>
        <source>After how many days the vendor deletes batches, and when to warn of it</source>
        <translation>Nach wie vielen Tagen der Anbieter Batches löscht, und wann davor gewarnt wird</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::RetentionDialog</name>
    <message>
        <source>Data at the vendor</source>
        <translation>Daten beim Anbieter</translation>
    </message>
    <message>
        <source>Do not warn</source>
        <translation>Nicht warnen</translation>
    </message>
    <message>
        <source>ProWebLook says that it deletes batches within 14 days. You are warned of those whose results are not all here by then. What is here stays.</source>
        <translation>ProWebLook löscht Batches nach eigener Angabe innerhalb von 14 Tagen. Gewarnt wird vor denen, deren Ergebnisse bis dahin nicht alle hier sind. Was hier ist, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Deleted after</source>
        <translation>&amp;Gelöscht nach</translation>
    </message>
    <message>
        <source>&amp;Warn before that</source>
        <translation>&amp;Warnen davor</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::SavedFiltersMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter gesichert</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a saved filter to rename or remove</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter sichern</translation>
    </message>
    <message>
        <source>Rename a filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Remove a saved filter</source>
        <translation>Gesicherten Filter entfernen</translation>
    </message>
    <message>
        <source>Remove the saved filter “%1”?</source>
        <translation>Den gesicherten Filter „%1“ entfernen?</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::SecretLabel</name>
    <message>
        <source>Secret, shown on the screen</source>
        <translation>Geheimnis, auf dem Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>Secret, hidden</source>
        <translation>Geheimnis, verborgen</translation>
    </message>
    <message>
        <source>Hidden in %1 s</source>
        <translation>Verborgen in %1 s</translation>
    </message>
    <message>
        <source>Hide &amp;secret</source>
        <translation>Geheimnis ver&amp;bergen</translation>
    </message>
    <message>
        <source>Show &amp;secret</source>
        <translation>Geheimnis &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::StatusLine</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation> · %1 ausgewählt</translation>
    </message>
    <message>
        <source> · %1 changed</source>
        <translation> · %1 geändert</translation>
    </message>
    <message>
        <source>Changed since they were looked at: a bar before the row marks them</source>
        <translation>Geändert, seit sie angesehen wurden: ein Balken vor der Zeile zeigt sie</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::StoreCareActions</name>
    <message>
        <source>Stored &amp;data</source>
        <translation>Gespeicherte &amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Aus einer Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Purge old data…</source>
        <translation>&amp;Alte Daten löschen …</translation>
    </message>
    <message>
        <source>Batchwatch stores (*.db)</source>
        <translation>Speicher von Batchwatch (*.db)</translation>
    </message>
    <message>
        <source>Backing up to %1…</source>
        <translation>Sicherung nach %1 …</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Put the backup %1 in the place of all that is stored here?</source>
        <translation>Die Sicherung %1 an die Stelle von allem setzen, was hier gespeichert ist?</translation>
    </message>
    <message>
        <source>It was made on %1 (%2).</source>
        <comment>a time, a size</comment>
        <translation>Sie entstand am %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>The %n batch(es) in the list now are replaced by those of the backup.</source>
        <translation>
            <numerusform>Der %n Batch, der jetzt in der Liste steht, wird durch die der Sicherung ersetzt.</numerusform>
            <numerusform>Die %n Batches, die jetzt in der Liste stehen, werden durch die der Sicherung ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present store is not deleted: it is set aside as a file “batchwatch.replaced-…” in %1.</source>
        <translation>Der jetzige Speicher wird nicht gelöscht: Er wird als Datei „batchwatch.replaced-…“ in %1 beiseitegelegt.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring from %1…</source>
        <translation>Wiederherstellung aus %1 …</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n batch(es)…</source>
        <translation>
            <numerusform>%n Batch wird gelöscht …</numerusform>
            <numerusform>%n Batches werden gelöscht …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) deleted.</source>
        <translation>
            <numerusform>%n Batch gelöscht.</numerusform>
            <numerusform>%n Batches gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Erneut versuchen …</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::StoreProblemPage</name>
    <message>
        <source>The stored results cannot be opened</source>
        <translation>Die gespeicherten Ergebnisse lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::SummaryActions</name>
    <message>
        <source>S&amp;ummary…</source>
        <translation>&amp;Zusammenfassung…</translation>
    </message>
    <message>
        <source>The results in figures and charts, to save and print</source>
        <translation>Die Ergebnisse in Zahlen und Diagrammen, zum Sichern und Drucken</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::SummaryDialog</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows that pass the filter</source>
        <translation>Zeilen, die der Filter durchlässt</translation>
    </message>
    <message>
        <source>All rows of the selected batches</source>
        <translation>Alle Zeilen der gewählten Batches</translation>
    </message>
    <message>
        <source>The charts cannot be shown: a part of Batchwatch, its charts module, is missing. Install Batchwatch again.</source>
        <translation>Die Diagramme lassen sich nicht zeigen: Ein Teil von Batchwatch, das Diagramm-Modul, fehlt. Installieren Sie Batchwatch noch einmal.</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>Zahlen &amp;kopieren</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF sichern…</translation>
    </message>
    <message>
        <source>Save as P&amp;NG…</source>
        <translation>Als P&amp;NG sichern…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Summary of %1</source>
        <translation>Zusammenfassung von %1</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>The summary could not be printed. Is the printer ready?</source>
        <translation>Die Zusammenfassung konnte nicht gedruckt werden. Ist der Drucker bereit?</translation>
    </message>
    <message>
        <source>Printing needs a part of Batchwatch that is missing. Install Batchwatch again, or save a PDF and print that.</source>
        <translation>Zum Drucken fehlt ein Teil von Batchwatch. Installieren Sie Batchwatch noch einmal, oder sichern Sie ein PDF und drucken Sie das.</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::TrayIcon</name>
    <message>
        <source>&amp;Watch…</source>
        <translation>&amp;Beobachten…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alle &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>Alle &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Hide Batchwatch</source>
        <translation>Batchwatch &amp;verbergen</translation>
    </message>
    <message>
        <source>&amp;Show Batchwatch</source>
        <translation>Batchwatch &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::WatchDialog</name>
    <message>
        <source>Batch &amp;ids</source>
        <translation>Batch-&amp;IDs</translation>
    </message>
    <message>
        <source>Batch ids</source>
        <translation>Batch-IDs</translation>
    </message>
    <message>
        <source>Paste ids here, or any text that holds some: an e-mail, a log. Files can be dropped, too.</source>
        <translation>Fügen Sie hier IDs ein oder einen Text, der welche enthält, etwa eine Mail oder ein Protokoll. Auch Dateien lassen sich hierher ziehen.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>N&amp;ew key</source>
        <translation>&amp;Neuer Schlüssel</translation>
    </message>
    <message>
        <source>API key of the vendor&apos;s account</source>
        <translation>API-Schlüssel des Kontos beim Anbieter</translation>
    </message>
    <message>
        <source>Key &amp;name</source>
        <translation>Schlüsselna&amp;me</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>Be&amp;obachten</translation>
    </message>
    <message>
        <source>A batch id looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation>Eine Batch-ID sieht so aus: 550e8400-e29b-41d4-a716-446655440000.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) found</source>
        <translation>
            <numerusform>%n Batch gefunden</numerusform>
            <numerusform>%n Batches gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n already watched</source>
        <translation>
            <numerusform>%n wird bereits beobachtet</numerusform>
            <numerusform>%n werden bereits beobachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch id found in this text. One looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation>Dieser Text enthält keine Batch-ID. So sieht eine aus: 550e8400-e29b-41d4-a716-446655440000.</translation>
    </message>
    <message>
        <source>A key&apos;s name has at most 64 characters that can be seen.</source>
        <translation>Der Name eines Schlüssels hat höchstens 64 sichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The key is kept in memory until the program ends, and nowhere else.</source>
        <translation>Der Schlüssel bleibt nur im Arbeitsspeicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Kee&amp;p it in the keychain</source>
        <translation>Im Schlüssel&amp;bund aufbewahren</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a key, its state</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>“%1” is the name of a key that comes from outside. Choose another one.</source>
        <translation>„%1“ heißt ein Schlüssel, der von außen kommt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>It replaces the key “%1”.</source>
        <translation>Er ersetzt den Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The key is kept in the keychain of this computer, and in no file.</source>
        <translation>Der Schlüssel wird im Schlüsselbund dieses Computers aufbewahrt und in keiner Datei.</translation>
    </message>
    <message>
        <source>key %1</source>
        <comment>a name for another key</comment>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Watch batches</source>
        <translation>Batches beobachten</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables, logs and e-mails (*.csv *.tsv *.txt *.json *.jsonl *.log *.eml)</source>
        <translation>Tabellen, Protokolle und Mails (*.csv *.tsv *.txt *.json *.jsonl *.log *.eml)</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::WelcomePage</name>
    <message>
        <source>Welcome to Batchwatch</source>
        <translation>Willkommen bei Batchwatch</translation>
    </message>
    <message>
        <source>Watch a batch</source>
        <translation>Batch beobachten</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Batches that play on this computer: no key, no network</source>
        <translation>Batches, die auf diesem Rechner ablaufen: ohne Schlüssel, ohne Netzwerk</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Noch wird nichts beobachtet</translation>
    </message>
    <message>
        <source>Paste the id of a batch to see its progress and its results. They are kept when you close the window.</source>
        <translation>Fügen Sie die ID eines Batches ein, um seinen Fortschritt und seine Ergebnisse zu sehen. Sie bleiben erhalten, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Batchwatch follows your WhatsApp-number validation batches until they are done and keeps every result.</source>
        <translation>Batchwatch verfolgt Ihre Batches zur Prüfung von WhatsApp-Nummern, bis sie fertig sind, und bewahrt jedes Ergebnis auf.</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>You need the id of a batch and the API key that submitted it. Add the key here or enter it when you watch the batch: it goes into the keychain of this computer, and into no file. A key in BATCHWATCH_API_KEY is used for one run and kept nowhere.</source>
        <translation>Sie brauchen die Kennung eines Batches und den API-Schlüssel, mit dem er eingereicht wurde. Fügen Sie den Schlüssel hier hinzu, oder geben Sie ihn beim Beobachten ein: Er kommt in den Schlüsselbund dieses Computers und in keine Datei. Ein Schlüssel in BATCHWATCH_API_KEY gilt für einen Lauf und wird nirgends aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>batchwatch::results::ResultsModel</name>
    <message>
        <source>no longer reported by the vendor</source>
        <translation>vom Anbieter nicht mehr gemeldet</translation>
    </message>
    <message>
        <source>changed since last looked at</source>
        <translation>geändert seit dem letzten Ansehen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Batchwatch runs already; that window keeps its own keys.
</source>
        <translation>Batchwatch läuft schon; das Fenster behält seine eigenen Schlüssel.
</translation>
    </message>
    <message>
        <source>Batchwatch runs already; that window keeps its own address of the API.
</source>
        <translation>Batchwatch läuft schon; das Fenster behält seine eigene Adresse der API.
</translation>
    </message>
    <message>
        <source>Batchwatch runs already with this data, but does not answer.
</source>
        <translation>Batchwatch läuft schon mit diesen Daten, antwortet aber nicht.
</translation>
    </message>
</context>
</TS>
