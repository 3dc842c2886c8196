"""Calculates the Summary of many workbooks in LibreOffice Calc, before and after what a person does to the answers.

Usage: summaryInCalc.py JOBS.json   (prints one JSON line a job; summaryInCalc.ts calls this)

A job is {"file", "steps": [...]}; its answer has the block's values after loading and after each step. Steps are "sort"
(by Status, in Calc's own way), "move" (Barriers behind the last column), "delete" and "duplicate"
(of the third row), and {"ref", "column", "text" or "formula"} (an answer is typed).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import CellRangeAddress, TableSortField


def prop(name, value):
    entry = PropertyValue()
    entry.Name = name
    entry.Value = value
    return entry


def named(doc, name):
    return doc.NamedRanges.getByName(name).ReferredCells


def block(doc):
    doc.calculateAll()
    return named(doc, "AT_Summary").DataArray


def table(doc):
    sheet = named(doc, "AT_Ref").Spreadsheet
    sheet.unprotect("")
    return sheet


def sort(doc):
    sheet = table(doc)
    refs = named(doc, "AT_Ref").RangeAddress
    order = TableSortField()
    order.Field = named(doc, "AT_Status").RangeAddress.StartColumn
    order.IsAscending = False
    rows = sheet.getCellRangeByPosition(0, refs.StartRow, named(doc, "AT_Check").RangeAddress.StartColumn, refs.EndRow)
    rows.sort(
        (
            prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (order,))),
            prop("ContainsHeader", False),
            prop("IsSortColumns", False),
        )
    )


def move(doc):
    """Cuts a column and pastes it behind the last one."""
    sheet = table(doc)
    source = named(doc, "AT_Barriers").RangeAddress.StartColumn
    target = named(doc, "AT_Check").RangeAddress.StartColumn + 1
    last = named(doc, "AT_Ref").RangeAddress.EndRow
    cells = CellRangeAddress(sheet.RangeAddress.Sheet, source, 0, source, last)
    sheet.moveRange(sheet.getCellByPosition(target, 0).CellAddress, cells)


def delete(doc):
    table(doc).Rows.removeByIndex(named(doc, "AT_Ref").RangeAddress.StartRow + 2, 1)


def duplicate(doc):
    sheet = table(doc)
    row = named(doc, "AT_Ref").RangeAddress.StartRow + 2
    last = named(doc, "AT_Check").RangeAddress.EndColumn
    sheet.Rows.insertByIndex(row, 1)
    cells = CellRangeAddress(sheet.RangeAddress.Sheet, 0, row + 1, last, row + 1)
    sheet.copyRange(sheet.getCellByPosition(0, row).CellAddress, cells)


DEEDS = {"sort": sort, "move": move, "delete": delete, "duplicate": duplicate}


def answer(doc, step):
    sheet = table(doc)
    refs = named(doc, "AT_Ref").RangeAddress
    column = named(doc, step["column"]).RangeAddress.StartColumn
    for row in range(refs.StartRow, refs.EndRow + 1):
        if sheet.getCellByPosition(refs.StartColumn, row).String == step["ref"]:
            target = sheet.getCellByPosition(column, row)
            if "formula" in step:
                target.Formula = step["formula"]
            else:
                target.String = step["text"]
            return
    raise KeyError(step["ref"])


def run(desktop, job):
    doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["file"]), "_blank", 0, (prop("Hidden", True),))
    # Calculated once a step, not after each of its parts.
    doc.enableAutomaticCalculation(False)
    try:
        blocks = [block(doc)]
        for step in job["steps"]:
            if isinstance(step, str):
                DEEDS[step](doc)
            else:
                answer(doc, step)
            blocks.append(block(doc))
        return blocks
    finally:
        doc.close(True)


def main(jobs):
    profile = tempfile.mkdtemp()
    pipe = f"summary-{uuid.uuid4().hex}"
    process = subprocess.Popen(
        [
            os.environ.get("SOFFICE", "soffice"),
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    # LibreOffice says in no other way that it is ready.
    for attempt in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            if attempt == 239:
                raise
            time.sleep(0.5)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        for job in jobs:
            print(json.dumps(run(desktop, job)), flush=True)
    finally:
        try:
            desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        process.wait(60)
        shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as jobs_file:
        main(json.load(jobs_file))
