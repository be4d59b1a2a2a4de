<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>timeslice::DecisionWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of candidates that is too long to show</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeslice::LabTexts</name>
    <message numerus="yes">
        <source>empty, %n slots</source>
        <extracomment>A buffer with so many slots</extracomment>
        <translation>
            <numerusform>empty, %n slot</numerusform>
            <numerusform>empty, %n slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeslice::PolicyBar</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <extracomment>The machine on a button: number of CPUs, cost of a context switch.</extracomment>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s), switch %1</source>
        <translation>
            <numerusform>%n CPU, switch %1</numerusform>
            <numerusform>%n CPUs, switch %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeslice::TimelineTexts</name>
    <message numerus="yes">
        <source>%1, %n slice(s)</source>
        <extracomment>%1 is a process or a CPU</extracomment>
        <translation>
            <numerusform>%1, %n slice</numerusform>
            <numerusform>%1, %n slices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slice(s) here are too narrow to be drawn one by one: the heights show the share of each state. Zoom in to see more.</source>
        <translation>
            <numerusform>%n slice here is too narrow to be drawn by itself: the heights show the share of each state. Zoom in to see more.</numerusform>
            <numerusform>%n slices here are too narrow to be drawn one by one: the heights show the share of each state. Zoom in to see more.</numerusform>
        </translation>
    </message>
</context>
</TS>
