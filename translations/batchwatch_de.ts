<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BatchWords</name>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a percentage; the space is a narrow no-break one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key?</source>
        <comment>short for: key needed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figures known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last try failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polled by another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer at the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status “%1”</source>
        <comment>a status of the vendor&apos;s that is not documented</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next poll in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>about 2 min left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>2 processing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last error: %1 – %2</source>
        <comment>batch, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>show the credits of a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a line of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the batches that are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write each batch as a line of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is read from --key-file, BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY; it is used, never stored.
Exit codes: 0 all done, 1 unexpected, 2 usage, 3 key refused, 4 no such batch, 5 not enough credits,
6 gave up, 7 store or file error, 130 interrupted, 141 standard output was closed.
With several batches the largest applies. &quot;COMMAND --help&quot; tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which batch? Give one batch id or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument %1 is not a batch id. A batch id looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port needs a number from 0 to 65535; 0 takes a free port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 cannot be used: another program may have it. Try another --port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo vendor runs until Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run a demo vendor on this machine, to try the program against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listen on port N of 127.0.0.1; any free one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let every batch fail now and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--columns knows these names: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored of batch %1; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of --%1 must end in .csv, .xlsx or .jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to? Give --out FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--separator is one of: comma, semicolon, tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written: %1, cells defused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write: .csv, .xlsx or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these columns, in this order (a .jsonl file always holds every field)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the rows that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts as sent, also those that a spreadsheet would run as formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a .csv file: comma, semicolon or tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin a .csv file with a byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write stored results to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is written on standard output when the file is complete; an old file stays as it was until then.
Of an unfinished batch, what is known is exported, and that is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output could not be written: is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches ended: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next poll in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored of batch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write each row as a line of JSON, with every field that the vendor sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show stored results, without asking the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a terminal a table for the eye; elsewhere tab-separated text with a header line, in which
\t, \n, \r, \\ and \uXXXX stand for characters that would break a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the keys of this run to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the API key from FILE, for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask this service instead of the vendor&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep batches and results in DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the built-in demo vendor; without --data-dir nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo vendor cannot listen on 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no key of that name. Give the key with --key-file or in BATCHWATCH_API_KEY; its name is &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API key. Give it in the environment variable BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY, or in a file with --key-file FILE. To see the program at work without one, add --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout needs a number of seconds above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all batches are finished: nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--filter says which rows --export writes; give both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write each event as a line of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask once for each batch; exit code 6 unless all are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give up after S seconds, with exit code 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the results to FILE at the end: .csv, .xlsx or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export only the rows that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the bar even where standard error is no terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poll batches until they are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --demo and no id, the demo&apos;s batch of 90 numbers is watched.
A batch whose stored results are complete is not asked for again.
--export writes only when all batches are finished; the exit code tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after %1 s, the time that --timeout gave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep the data in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the vendor&apos;s API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the API key for the batches given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an API key from a file, for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play batches on this computer: no key, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches WhatsApp-number validation batches until they are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches to watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key&apos;s name has 1 to 64 printable characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a batch id: a UUID is expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer reported by the vendor; kept from an earlier reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to the vendor could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or a wrong clock may be in the way. The key was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor has a problem (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All batches of this key are polled more slowly for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or a log-in page of the network may have answered in place of the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was about another batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s address redirects to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batchwatch does not follow, because the address holds the key. Check the base URL and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All batches of this key wait for a valid key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough credits: %1 required, %2 available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy credits, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such batch, or it was submitted with another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id, or try with another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply could not be saved, so it is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its folder exists and belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Batchwatch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Batchwatch, or choose another folder with --data-dir. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was left as it is. Move it away to start with an empty one, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room. What is shown is safe; new replies are fetched again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the store %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or choose another folder. An older file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsEmptyState</name>
    <message>
        <source>No batch selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one or several batches to see their results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor finished this batch without any results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor knows no such batch, or it was submitted with another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here once the batch can be asked for with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor has not sent results yet; they appear here as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks into every column of every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other numbers are hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1” among %2 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::app</name>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 does not hold an API key: one line without spaces is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold an API key: one word without spaces is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base URL cannot be used: it must be https, or http to this computer, without user, query or fragment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::demo::DemoVendor</name>
    <message>
        <source>Spring list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsletter subscribers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade fair (fails now and then)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner list (another key&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::Application</name>
    <message>
        <source>Batchwatch – demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo cannot start: no port of this computer could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchHeader</name>
    <message>
        <source>Copy the batch id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these numbers; press again for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer: %1. Three or more planned polls have gone without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor says: completed %1, failed %2, pending %3, total %4.
Counted from the rows: completed %5, failed %6, pending %7, rows %8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchListModel</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchListPanel</name>
    <message>
        <source>Filter batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No batch matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchProblems</name>
    <message>
        <source>The API key “%1” was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key called “%1” in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This batch needs an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor no longer has this batch. Its results are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress for longer than this batch&apos;s own speed explains. It is still being polled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to see every field that the vendor sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportDialog</name>
    <message>
        <source>Export results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Byte order mark (for Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xact values (do not defuse formulas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that a spreadsheet would run as a formula gets a leading apostrophe, so that a file from a stranger&apos;s data is safe to open. Numbers such as +14155552671 stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) not finished: the export holds what is known so far, and the file&apos;s name will say so.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>JSON Lines always holds every field, those included that only the details show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;iltered (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;lected (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportFlow</name>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) defused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::GridActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::LegendButton</name>
    <message>
        <source>%1 %2</source>
        <comment>completed 600</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::MainWindow</name>
    <message>
        <source>&amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch one or more batches (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the vendor about the selected batches now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop polling the selected batches for a while (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll the selected batches again (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected batches off the list; their results are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results to a file (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches that play on this computer: no key, no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Batchwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batchwatch – demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: everything happens on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped watching %1. Its results are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped watching %n batch(es). Their results are kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 credits (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits left for key “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credits unknown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Batchwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batchwatch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches WhatsApp-number validation batches until they are done.

Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC licence).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::MessageRow</name>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ResultsPanel</name>
    <message>
        <source>Filter results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: number, carrier, US, failed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show numbers of every status again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns the results have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field of the current row (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::StoreProblemPage</name>
    <message>
        <source>The stored results cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::WatchDialog</name>
    <message>
        <source>Watch a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch &amp;ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste ids here, or any text that holds some: an e-mail, a log. Files can be dropped, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ew key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key of the vendor&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a key for this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a single batch only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: what you call this batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch id looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n already watched</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No batch id found in this text. One looks like 550e8400-e29b-41d4-a716-446655440000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key&apos;s name has at most 64 characters that can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept in memory until the program ends, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no key: one has no spaces or line breaks within, and at most 512 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the key “%1” until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::WelcomePage</name>
    <message>
        <source>Welcome to Batchwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches that play on this computer: no key, no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the id of a batch to see its progress and its results. They are kept when you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batchwatch follows your WhatsApp-number validation batches until they are done and keeps every result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need the id of a batch and the API key that submitted it. Enter the key when you watch the batch, or start Batchwatch with BATCHWATCH_API_KEY set. It is used in this run and never written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>batchwatch::results::ResultsModel</name>
    <message>
        <source>no longer reported by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says of a cell: column and value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
