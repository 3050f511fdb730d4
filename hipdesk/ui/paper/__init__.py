"""Printed pages: the sheet for the fridge and the report, as PDF.

Qt writes them by QPdfWriter and QPainter: every line and figure stays vector, text can be
selected, and the app's own typeface is embedded. Pages are laid out here and not by
QTextDocument, because only so a row is kept whole and a report has as many pages as it should.

    canvas     the file that grows in memory, its pages and its measures
    type       the type scale of paper, and text that is laid out, measured and drawn
    blocks     what stands on a page: text, rows, tables, boxes; each knows its height
    figures    the drawings of exercises, as vectors
    sheet      the programme
    report     the report for a physiotherapist
"""
