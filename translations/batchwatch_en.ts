<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened with %Ln batch(es).</source>
        <translation>
            <numerusform>Opened with %Ln batch.</numerusform>
            <numerusform>Opened with %Ln batches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store was damaged: %Ln batch(es) recovered. The damaged file is kept as %1</source>
        <translation>
            <numerusform>The store was damaged: %Ln batch recovered. The damaged file is kept as %1</numerusform>
            <numerusform>The store was damaged: %Ln batches recovered. The damaged file is kept as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s).</source>
        <translation>
            <numerusform>%Ln credit.</numerusform>
            <numerusform>%Ln credits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n batch(es) name this key and go on naming it.</source>
        <translation>
            <numerusform>%n batch names this key and goes on naming it.</numerusform>
            <numerusform>%n batches name this key and go on naming it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) removed.</source>
        <translation>
            <numerusform>%n batch removed.</numerusform>
            <numerusform>%n batches removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n batches finished</source>
        <translation>
            <numerusform>%n batch finished</numerusform>
            <numerusform>%n batches finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches make no progress</source>
        <translation>
            <numerusform>%n batch makes no progress</numerusform>
            <numerusform>%n batches make no progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches not found at the vendor</source>
        <translation>
            <numerusform>%n batch not found at the vendor</numerusform>
            <numerusform>%n batches not found at the vendor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches need another key</source>
        <translation>
            <numerusform>%n batch needs another key</numerusform>
            <numerusform>%n batches need another key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionWords</name>
    <message numerus="yes">
        <source>ProWebLook deletes this batch&apos;s data after %n day(s), by %1.</source>
        <translation>
            <numerusform>ProWebLook deletes this batch&apos;s data after %n day, by %1.</numerusform>
            <numerusform>ProWebLook deletes this batch&apos;s data after %n days, by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ProWebLook deletes data after %n day(s): that of this batch may be gone since %1.</source>
        <translation>
            <numerusform>ProWebLook deletes data after %n day: that of this batch may be gone since %1.</numerusform>
            <numerusform>ProWebLook deletes data after %n days: that of this batch may be gone since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted at the vendor within %n day(s)</source>
        <translation>
            <numerusform>deleted at the vendor within %n day</numerusform>
            <numerusform>deleted at the vendor within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vendor deletes %n batch(es) within %1, and not all their results are here.</source>
        <comment>the second is a number of days</comment>
        <translation>
            <numerusform>The vendor deletes %n batch within %1, and not all their results are here.</numerusform>
            <numerusform>The vendor deletes %n batches within %1, and not all their results are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreCareTexts</name>
    <message numerus="yes">
        <source>%n batch(es) recovered.</source>
        <translation>
            <numerusform>%n batch recovered.</numerusform>
            <numerusform>%n batches recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n of them are lost and are asked for again.</source>
        <translation>
            <numerusform>The results of %n of them are lost and are asked for again.</numerusform>
            <numerusform>The results of %n of them are lost and are asked for again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayTally</name>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n watched</numerusform>
            <numerusform>%n watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ActivityDialog</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s).</source>
        <translation>
            <numerusform>Saved %Ln event.</numerusform>
            <numerusform>Saved %Ln events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::AutoExportActions</name>
    <message numerus="yes">
        <source>The results of %n batch(es) were not written to their folder.</source>
        <translation>
            <numerusform>The results of %n batch were not written to their folder.</numerusform>
            <numerusform>The results of %n batches were not written to their folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchActions</name>
    <message numerus="yes">
        <source>Archived %n batch(es).</source>
        <translation>
            <numerusform>Archived %n batch.</numerusform>
            <numerusform>Archived %n batches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchHeader</name>
    <message numerus="yes">
        <source>%Ln batch(es)</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchListModel</name>
    <message numerus="yes">
        <source>%n batch(es), folded</source>
        <translation>
            <numerusform>%n batch, folded</numerusform>
            <numerusform>%n batches, folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchNoteDialog</name>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchProblems</name>
    <message numerus="yes">
        <source>%n batches need an API key.</source>
        <translation>
            <numerusform>%n batch needs an API key.</numerusform>
            <numerusform>%n batches need an API key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key of an earlier run is gone, it was kept in memory only.</source>
        <translation>
            <numerusform>%n batch waits: the key of an earlier run is gone, it was kept in memory only.</numerusform>
            <numerusform>%n batches wait: the key of an earlier run is gone, it was kept in memory only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: there is no key “%1” here.</source>
        <translation>
            <numerusform>%n batch waits: there is no key “%1” here.</numerusform>
            <numerusform>%n batches wait: there is no key “%1” here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key “%1” could not be read.</source>
        <translation>
            <numerusform>%n batch waits: the key “%1” could not be read.</numerusform>
            <numerusform>%n batches wait: the key “%1” could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the keychain no longer holds the key “%1”.</source>
        <translation>
            <numerusform>%n batch waits: the keychain no longer holds the key “%1”.</numerusform>
            <numerusform>%n batches wait: the keychain no longer holds the key “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the key “%1” was kept for one run only.</source>
        <translation>
            <numerusform>%n batch waits: the key “%1” was kept for one run only.</numerusform>
            <numerusform>%n batches wait: the key “%1” was kept for one run only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches wait: the vendor refused the key “%1”.</source>
        <translation>
            <numerusform>%n batch waits: the vendor refused the key “%1”.</numerusform>
            <numerusform>%n batches wait: the vendor refused the key “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches do not exist, or were submitted with another key.</source>
        <translation>
            <numerusform>%n batch does not exist, or was submitted with another key.</numerusform>
            <numerusform>%n batches do not exist, or were submitted with another key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::BatchRemoval</name>
    <message numerus="yes">
        <source>Stopped watching %n batch(es). Their results are kept.</source>
        <translation>
            <numerusform>Stopped watching %n batch. Its results are kept.</numerusform>
            <numerusform>Stopped watching %n batches. Their results are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n batch(es): their results will be gone for good when this message goes.</source>
        <translation>
            <numerusform>Deleted %n batch: their results will be gone for good when this message goes.</numerusform>
            <numerusform>Deleted %n batches: their results will be gone for good when this message goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::CompareDialog</name>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Export %Ln row</numerusform>
            <numerusform>&amp;Export %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %Ln number(s) with the same results in both batches.</source>
        <translation>
            <numerusform>Nothing differs: %Ln number with the same result in both batches.</numerusform>
            <numerusform>Nothing differs: %Ln numbers with the same results in both batches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln number(s)</source>
        <translation>
            <numerusform>%1 of %Ln number</numerusform>
            <numerusform>%1 of %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::CopyNotices</name>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>Copying %Ln row…</numerusform>
            <numerusform>Copying %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too much for the clipboard: over 200 MB. Export them to a file instead.</source>
        <translation>
            <numerusform>%Ln row is too much for the clipboard: over 200 MB. Export it to a file instead.</numerusform>
            <numerusform>%Ln rows are too much for the clipboard: over 200 MB. Export them to a file instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln batch(es) not finished: the export holds what is known so far, and the file&apos;s name will say so.</source>
        <translation>
            <numerusform>%Ln batch not finished: the export holds what is known so far, and the file&apos;s name will say so.</numerusform>
            <numerusform>%Ln batches not finished: the export holds what is known so far, and the file&apos;s name will say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)…</source>
        <translation>
            <numerusform>&amp;Export %Ln row…</numerusform>
            <numerusform>&amp;Export %Ln rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportFlow</name>
    <message numerus="yes">
        <source>Exported %Ln row(s) to %1</source>
        <translation>
            <numerusform>Exported %Ln row to %1</numerusform>
            <numerusform>Exported %Ln rows to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) defused</source>
        <translation>
            <numerusform>%Ln cell defused</numerusform>
            <numerusform>%Ln cells defused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) such as %1 are there already. Nothing was written.</source>
        <translation>
            <numerusform>%Ln file such as %1 is there already. Nothing was written.</numerusform>
            <numerusform>%Ln files such as %1 are there already. Nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in %1</source>
        <translation>
            <numerusform>%Ln file in %1</numerusform>
            <numerusform>%Ln files in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FacetsModel</name>
    <message numerus="yes">
        <source>%1, %n number(s)</source>
        <translation>
            <numerusform>%1, %n number</numerusform>
            <numerusform>%1, %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::FilterLine</name>
    <message numerus="yes">
        <source>This is too long to be pasted here: a filter has room for %Ln character(s). Paste a part of it.</source>
        <translation>
            <numerusform>This is too long to be pasted here: a filter has room for %Ln character. Paste a part of it.</numerusform>
            <numerusform>This is too long to be pasted here: a filter has room for %Ln characters. Paste a part of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeyRemoval</name>
    <message numerus="yes">
        <source>%n watched batch(es) use it:</source>
        <translation>
            <numerusform>%n watched batch uses it:</numerusform>
            <numerusform>%n watched batches use it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::KeychainNotice</name>
    <message numerus="yes">
        <source>%n keys could not be read. %1</source>
        <translation>
            <numerusform>%n key could not be read. %1</numerusform>
            <numerusform>%n keys could not be read. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::NoticeButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::PurgeDialog</name>
    <message numerus="yes">
        <source>The %n &amp;selected batch(es)</source>
        <translation>
            <numerusform>The %n &amp;selected batch</numerusform>
            <numerusform>The %n &amp;selected batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es), with the results of %1 numbers:</source>
        <translation>
            <numerusform>%Ln batch, with the results of %1 numbers:</numerusform>
            <numerusform>%Ln batches, with the results of %1 numbers:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n such batch(es) stay(s).</source>
        <translation>
            <numerusform>%n such batch stay.</numerusform>
            <numerusform>%n such batches stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n batch(es)</source>
        <translation>
            <numerusform>&amp;Delete %n batch</numerusform>
            <numerusform>&amp;Delete %n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ReadingRow</name>
    <message numerus="yes">
        <source>Nor can %n other file(s).</source>
        <translation>
            <numerusform>Nor can %n other file.</numerusform>
            <numerusform>Nor can %n other files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No batch id found in %n file(s).</source>
        <translation>
            <numerusform>No batch id found in %n file.</numerusform>
            <numerusform>No batch id found in %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::Report</name>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <comment>batches</comment>
        <translation>
            <numerusform>%1, %2 and %Ln more</numerusform>
            <numerusform>%1, %2 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln batch(es)</source>
        <translation>
            <numerusform>in %Ln batch</numerusform>
            <numerusform>in %Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>countries or carriers</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are listed more than once (rows too many: %1); each row counts.</source>
        <translation>
            <numerusform>%Ln number is listed more than once (rows too many: %1); each row counts.</numerusform>
            <numerusform>%Ln numbers are listed more than once (rows too many: %1); each row counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln number(s), by the filter: %2</source>
        <translation>
            <numerusform>Only %1 of %Ln number, by the filter: %2</numerusform>
            <numerusform>Only %1 of %Ln numbers, by the filter: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number(s)</source>
        <comment>below their count</comment>
        <translation>
            <numerusform>number</numerusform>
            <numerusform>numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln number(s), %2</source>
        <comment>an outcome, a country or a carrier</comment>
        <translation>
            <numerusform>%1: %Ln number, %2</numerusform>
            <numerusform>%1: %Ln numbers, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::RetentionDialog</name>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::StoreCareActions</name>
    <message numerus="yes">
        <source>The %n batch(es) in the list now are replaced by those of the backup.</source>
        <translation>
            <numerusform>The %n batch in the list now are replaced by those of the backup.</numerusform>
            <numerusform>The %n batches in the list now are replaced by those of the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n batch(es)…</source>
        <translation>
            <numerusform>Deleting %n batch…</numerusform>
            <numerusform>Deleting %n batches…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) deleted.</source>
        <translation>
            <numerusform>%n batch deleted.</numerusform>
            <numerusform>%n batches deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::WatchDialog</name>
    <message numerus="yes">
        <source>%n batch(es) found</source>
        <translation>
            <numerusform>%n batch found</numerusform>
            <numerusform>%n batches found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already watched</source>
        <translation>
            <numerusform>%n already watched</numerusform>
            <numerusform>%n already watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
