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
        <source>The API key is read from --key-file, BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY; it is used, never stored.
Exit codes: 0 all done, 1 unexpected, 2 usage, 3 key refused, 4 no such batch, 5 not enough credits,
6 gave up, 7 store or file error, 130 interrupted, 141 standard output was closed.
With several batches the largest applies. &quot;COMMAND --help&quot; tells more.</source>
        <translation>Der API-Schlüssel wird aus --key-file, BATCHWATCH_API_KEY oder PROWEBLOOK_API_KEY gelesen und nie gespeichert.
Exit-Codes: 0 alles fertig, 1 unerwarteter Fehler, 2 falscher Aufruf, 3 Schlüssel abgelehnt, 4 kein solcher Batch,
5 Guthaben reicht nicht, 6 aufgegeben, 7 Datenbank- oder Dateifehler, 130 abgebrochen, 141 Standardausgabe geschlossen.
Bei mehreren Batches gilt der größte. Mehr dazu: „COMMAND --help“.</translation>
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
        <source>The file of --%1 must end in .csv, .xlsx or .jsonl.</source>
        <translation>Die Datei von --%1 muss auf .csv, .xlsx oder .jsonl enden.</translation>
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
        <source>the file to write: .csv, .xlsx or .jsonl</source>
        <translation>die Zieldatei: .csv, .xlsx oder .jsonl</translation>
    </message>
    <message>
        <source>only these columns, in this order (a .jsonl file always holds every field)</source>
        <translation>nur diese Spalten, in dieser Reihenfolge (eine .jsonl-Datei enthält stets alle Felder)</translation>
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
        <source>begin a .csv file with a byte order mark</source>
        <translation>eine .csv-Datei mit einer Byte Order Mark beginnen</translation>
    </message>
    <message>
        <source>write stored results to a file</source>
        <translation>gespeicherte Ergebnisse in eine Datei schreiben</translation>
    </message>
    <message>
        <source>The path is written on standard output when the file is complete; an old file stays as it was until then.
Of an unfinished batch, what is known is exported, and that is said.</source>
        <translation>Der Pfad erscheint auf der Standardausgabe, sobald die Datei vollständig ist; bis dahin bleibt eine alte Datei, wie sie war.
Von einem unfertigen Batch wird exportiert, was bekannt ist; darauf wird hingewiesen.</translation>
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
        <source>which of the keys of this run to use</source>
        <translation>welcher der Schlüssel dieser Sitzung verwendet wird</translation>
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
        <source>keep batches and results in DIR</source>
        <translation>Batches und Ergebnisse in DIR aufbewahren</translation>
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
        <source>This run has no key of that name. Give the key with --key-file or in BATCHWATCH_API_KEY; its name is &quot;%1&quot;.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüssel dieses Namens. Geben Sie den Schlüssel mit --key-file oder in BATCHWATCH_API_KEY an; er heißt dann „%1“.</translation>
    </message>
    <message>
        <source>No API key. Give it in the environment variable BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY, or in a file with --key-file FILE. To see the program at work without one, add --demo.</source>
        <translation>Kein API-Schlüssel. Geben Sie ihn in der Umgebungsvariablen BATCHWATCH_API_KEY oder PROWEBLOOK_API_KEY oder mit --key-file FILE in einer Datei an. Um das Programm ohne Schlüssel auszuprobieren, fügen Sie --demo hinzu.</translation>
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
        <source>write the results to FILE at the end: .csv, .xlsx or .jsonl</source>
        <translation>die Ergebnisse am Ende in FILE schreiben: .csv, .xlsx oder .jsonl</translation>
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
        <source>Name of the API key for the batches given.</source>
        <translation>Name des API-Schlüssels für die angegebenen Batches.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Read an API key from a file, for this run.</source>
        <translation>Einen API-Schlüssel für diese Sitzung aus einer Datei lesen.</translation>
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
        <source>The file was left as it is. Move it away to start with an empty one, or restore a backup.</source>
        <translation>Die Datei blieb unverändert. Verschieben Sie sie, um mit einer leeren zu beginnen, oder stellen Sie eine Sicherung wieder her.</translation>
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
    <name>batchwatch::gui::Application</name>
    <message>
        <source>Batchwatch – demo</source>
        <translation>Batchwatch – Demo</translation>
    </message>
    <message>
        <source>The demo cannot start: no port of this computer could be opened.</source>
        <translation>Die Demo kann nicht starten: Auf diesem Rechner ließ sich kein Port öffnen.</translation>
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
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n Batch</numerusform>
            <numerusform>%n Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>Schlüssel: %1</translation>
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
</context>
<context>
    <name>batchwatch::gui::BatchProblems</name>
    <message>
        <source>The API key “%1” was refused.</source>
        <translation>Der API-Schlüssel „%1“ wurde abgelehnt.</translation>
    </message>
    <message>
        <source>No key called “%1” in this run.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüssel „%1“.</translation>
    </message>
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
        <source>The key of the last run is gone: it was kept in memory only.</source>
        <translation>Der Schlüssel der letzten Sitzung ist nicht mehr da: Er lag nur im Arbeitsspeicher.</translation>
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
        <source>A text that a spreadsheet would run as a formula gets a leading apostrophe, so that a file from a stranger&apos;s data is safe to open. Numbers such as +14155552671 stay as they are.</source>
        <translation>Einem Text, den eine Tabellenkalkulation als Formel ausführen würde, wird ein Apostroph vorangestellt, damit sich eine Datei mit fremden Daten gefahrlos öffnen lässt. Nummern wie +14155552671 bleiben unverändert.</translation>
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
        <source>%n batch(es) not finished: the export holds what is known so far, and the file&apos;s name will say so.</source>
        <translation>
            <numerusform>%n Batch ist nicht fertig: Der Export enthält den bisherigen Stand; der Dateiname zeigt das an.</numerusform>
            <numerusform>%n Batches sind nicht fertig: Der Export enthält den bisherigen Stand; der Dateiname zeigt das an.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON Lines always holds every field, those included that only the details show.</source>
        <translation>JSON Lines enthält immer alle Felder, auch die, die nur in den Details stehen.</translation>
    </message>
    <message>
        <source>In the order of the grid.</source>
        <translation>In der Reihenfolge der Tabelle.</translation>
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
        <source>Stopped watching %1. Its results are kept.</source>
        <translation>%1 wird nicht mehr beobachtet. Die Ergebnisse bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped watching %n batch(es). Their results are kept.</source>
        <translation>
            <numerusform>%n Batch wird nicht mehr beobachtet. Die Ergebnisse bleiben erhalten.</numerusform>
            <numerusform>%n Batches werden nicht mehr beobachtet. Die Ergebnisse bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 credits (%2)</source>
        <translation>Guthaben: %1 (%2)</translation>
    </message>
    <message>
        <source>Credits left for key “%1”.</source>
        <translation>Verbleibendes Guthaben des Schlüssels „%1“.</translation>
    </message>
    <message>
        <source>credits unknown (%1)</source>
        <translation>Guthaben unbekannt (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation> · %1 ausgewählt</translation>
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
    <name>batchwatch::gui::ResultsPanel</name>
    <message>
        <source>Filter results</source>
        <translation>Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Filter: number, carrier, US, failed…</source>
        <translation>Filter: Nummer, Netzbetreiber, US, fehlgeschlagen…</translation>
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
    <name>batchwatch::gui::WatchDialog</name>
    <message>
        <source>Watch a batch</source>
        <translation>Batch beobachten</translation>
    </message>
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
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
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
        <source>Enter a key for this run…</source>
        <translation>Schlüssel für diese Sitzung eingeben…</translation>
    </message>
    <message>
        <source>For a single batch only</source>
        <translation>Nur bei einem einzelnen Batch</translation>
    </message>
    <message>
        <source>Optional: what you call this batch</source>
        <translation>Optional: Ihr Name für diesen Batch</translation>
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
        <source>This is no key: one has no spaces or line breaks within, and at most 512 bytes.</source>
        <translation>Das ist kein Schlüssel: Ein Schlüssel enthält weder Leerzeichen noch Zeilenumbrüche und hat höchstens 512 Byte.</translation>
    </message>
    <message>
        <source>Replaces the key “%1” until the program ends.</source>
        <translation>Ersetzt den Schlüssel „%1“, bis das Programm endet.</translation>
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
        <source>You need the id of a batch and the API key that submitted it. Enter the key when you watch the batch, or start Batchwatch with BATCHWATCH_API_KEY set. It is used in this run and never written to disk.</source>
        <translation>Sie brauchen die ID eines Batches und den API-Schlüssel, mit dem er eingereicht wurde. Geben Sie den Schlüssel beim Beobachten ein oder starten Sie Batchwatch mit gesetztem BATCHWATCH_API_KEY. Er gilt für diese Sitzung und wird nie auf den Datenträger geschrieben.</translation>
    </message>
</context>
<context>
    <name>batchwatch::results::ResultsModel</name>
    <message>
        <source>no longer reported by the vendor</source>
        <translation>vom Anbieter nicht mehr gemeldet</translation>
    </message>
</context>
</TS>
