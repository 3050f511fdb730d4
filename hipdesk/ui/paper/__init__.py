"""Printed pages: the sheet for the fridge and the report, as PDF.

Qt writes them by QPdfWriter and QPainter: lines and areas stay vectors, only the soft shades of
a figure are images; text can be selected, and the app's own typeface is embedded. Pages are laid
out here and not by QTextDocument, because only so a row is kept whole and a report has as many
pages as it should.

    canvas          the file that grows in memory, its pages and its measures
    type            the type scale of paper, and text that is laid out, measured and drawn
    blocks, tables  what stands on a page; each knows its height and is never torn
    figures, charts the drawings of exercises and the charts of the window, as vectors
    sheet, sheet_item            the programme
    report_pages, report_parts   the report for a physiotherapist
    press           what all of it needs of Qt and of the resources, with no display
"""
