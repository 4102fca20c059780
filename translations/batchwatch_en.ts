<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>batchwatch::gui::BatchHeader</name>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>batchwatch::gui::ExportDialog</name>
    <message numerus="yes">
        <source>%n batch(es) not finished: the export holds what is known so far, and the file&apos;s name will say so.</source>
        <translation>
            <numerusform>%n batch not finished: the export holds what is known so far, and the file&apos;s name will say so.</numerusform>
            <numerusform>%n batches not finished: the export holds what is known so far, and the file&apos;s name will say so.</numerusform>
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
</context>
<context>
    <name>batchwatch::gui::MainWindow</name>
    <message numerus="yes">
        <source>Stopped watching %n batch(es). Their results are kept.</source>
        <translation>
            <numerusform>Stopped watching %n batch. Its results are kept.</numerusform>
            <numerusform>Stopped watching %n batches. Their results are kept.</numerusform>
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
</context>
</TS>
