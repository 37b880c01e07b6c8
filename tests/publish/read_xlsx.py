# Reads a workbook with nothing but Python's own library and tells what is in it as JSON.
import json
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def plain(element):
    text = "".join(part.text or "" for part in element.iter(MAIN + "t"))
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    for name in book.namelist():
        if name.endswith((".xml", ".rels")):
            xml.fromstring(book.read(name))
    strings = []
    if "xl/sharedStrings.xml" in book.namelist():
        strings = [plain(s) for s in xml.fromstring(book.read("xl/sharedStrings.xml"))]
    targets = {}
    for link in xml.fromstring(book.read("xl/_rels/workbook.xml.rels")):
        targets[link.get("Id")] = "xl/" + link.get("Target")
    sheets = []
    for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        root = xml.fromstring(book.read(targets[sheet.get(LINKS + "id")]))
        cells = {}
        for cell in root.iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if value is None:
                continue
            is_text = cell.get("t") == "s"
            cells[cell.get("r")] = strings[int(value.text)] if is_text else float(value.text)
        pane = root.find(".//" + MAIN + "pane")
        filtered = root.find(MAIN + "autoFilter")
        sheets.append({
            "name": sheet.get("name"),
            "cells": cells,
            "merged": [m.get("ref") for m in root.iter(MAIN + "mergeCell")],
            "frozen": pane is not None and pane.get("state") == "frozen",
            "filter": None if filtered is None else filtered.get("ref"),
            "formulas": sum(1 for _ in root.iter(MAIN + "f")),
            "hidden": [int(r.get("r")) for r in root.iter(MAIN + "row") if r.get("hidden") == "1"],
        })
    print(json.dumps({"sheets": sheets}))
