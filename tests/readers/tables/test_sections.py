"""Rows of a table that head the rows beneath them, heads said once for several rows, and column heads that come again."""

from __future__ import annotations

import pytest

from summarise.article import Place
from summarise.readers.composing.tracing import Tracer
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.lines import table_text, write_table


def shown(table: str) -> list[str]:
    return table_text([line.split("|") for line in table.split("\n")]).split("\n")


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        # the same names beneath two heads
        ("Item|Value\nOats|\nUpper|5\nLower|6\nRye|\nUpper|1\nLower|2",
         ["Oats", "Oats › Upper: Value = 5.", "Oats › Lower: Value = 6.", "Rye", "Rye › Upper: Value = 1.", "Rye › Lower: Value = 2."]),
        # the first row below heads, in a table that lacks no cell
        ("|2023|2024\nFleet||\nTugs|4|5\nBarges|7|8\nCrew|||\nMates|41|44",
         ["Fleet", "Fleet › Tugs: 2023 = 4; 2024 = 5.", "Fleet › Barges: 2023 = 7; 2024 = 8.", "Crew", "Crew › Mates: 2023 = 41; 2024 = 44."]),
        # a total ends its section; one of another name is of none
        ("|2023|2024\nSales|90|99\nOther costs||\nFuel|4|5\nTotal other costs|4|5\nTax|7|8",
         ["Sales: 2023 = 90; 2024 = 99.", "Other costs", "Other costs › Fuel: 2023 = 4; 2024 = 5.", "Total other costs: 2023 = 4; 2024 = 5.", "Tax: 2023 = 7; 2024 = 8."]),
        # a bare total is the section's; the last one of all is of none
        ("|2023|2024\nEast||\nRye|4|5\nOats|1|2\nTotal|5|7\nWest||\nRye|7|8\nTotal|7|8\nGrand total|12|15",
         ["East", "East › Rye: 2023 = 4; 2024 = 5.", "East › Oats: 2023 = 1; 2024 = 2.", "East › Total: 2023 = 5; 2024 = 7.",
          "West", "West › Rye: 2023 = 7; 2024 = 8.", "West › Total: 2023 = 7; 2024 = 8.", "Grand total: 2023 = 12; 2024 = 15."]),
        ("|2023|2024\nEast||\nRye|4|5\nOats|1|2\nWest||\nRye|7|8\nTotal|12|15",
         ["East", "East › Rye: 2023 = 4; 2024 = 5.", "East › Oats: 2023 = 1; 2024 = 2.", "West", "West › Rye: 2023 = 7; 2024 = 8.", "Total: 2023 = 12; 2024 = 15."]),
        # a colon, a unit and rows that are set in show that a row heads others, also in the middle
        ("Item|2024\nSales|90\nCosts:|\nFuel|40\nNet profit|50",
         ["Sales: 2024 = 90.", "Costs:", "Costs › Fuel: 2024 = 40.", "Net profit: 2024 = 50."]),
        ("Item|2024\nBoats|90\nLandings (tonnes)|\nCod|40\nEel|50\nCatch value (€m)|\nCod|1.5",
         ["Boats: 2024 = 90.", "Landings", "Landings › Cod: 2024 = 40 tonnes.", "Landings › Eel: 2024 = 50 tonnes.", "Catch value", "Catch value › Cod: 2024 = €1.5 million."]),
        ("Item|2024\nBoats|90\nNets|\n  Long|40\n  Round|50\nOars|7",
         ["Boats: 2024 = 90.", "Nets", "Nets › Long: 2024 = 40.", "Nets › Round: 2024 = 50.", "Oars: 2024 = 7."]),
        # a row with values may head those that are set in beneath it
        ("Item|2024\nBoats|90\n  Tugs|40\n    Steam|3\n  Barges|50\nOars|7",
         ["Boats: 2024 = 90.", "Boats › Tugs: 2024 = 40.", "Boats › Tugs › Steam: 2024 = 3.", "Boats › Barges: 2024 = 50.", "Oars: 2024 = 7."]),
        # heads one below the other; a year
        ("|2023|2024\nShore||\nHarbour||\nCranes|4|5\nBeach||\nHuts|1|2",
         ["Shore", "Shore › Harbour", "Shore › Harbour › Cranes: 2023 = 4; 2024 = 5.", "Shore › Beach", "Shore › Beach › Huts: 2023 = 1; 2024 = 2."]),
        ("Port|Boats|Oars\n2023||\nLind|4|5\nOst|1|2\n2024||\nLind|7|8\nOst|6|6",
         ["2023", "2023 › Lind: Boats = 4; Oars = 5.", "2023 › Ost: Boats = 1; Oars = 2.", "2024", "2024 › Lind: Boats = 7; Oars = 8.", "2024 › Ost: Boats = 6; Oars = 6."]),
        # "per share" of a section keeps out of the scale of the table
        ("(in € million)||\n|2023|2024\nProfit for the year|7|8\nEarnings per share:||\nBasic|1.20|1.30",
         ["Profit for the year: 2023 = €7 million; 2024 = €8 million.", "Earnings per share:", "Earnings per share › Basic: 2023 = €1.20; 2024 = €1.30."]),
        # without heads over the columns
        ("Sales|\nLind|12|14\nOst|13|15\nCosts|\nLind|5|6",
         ["Sales", "Sales › Lind | 12 | 14", "Sales › Ost | 13 | 15", "Costs", "Costs › Lind | 5 | 6"]),
        # behind an empty row
        ("|2023|2024\nSales|21|25\n||\nCosts||\nFuel|5|6", ["Sales: 2023 = 21; 2024 = 25.", "Costs", "Costs › Fuel: 2023 = 5; 2024 = 6."]),
        # the values of these rows are missing: they head nothing
        ("Land|Deaths|Births\nAlmark||\nBelmark|12|13\nCermark||\nDelmark|3|4",
         ["Almark", "Belmark: Deaths = 12; Births = 13.", "Cermark", "Delmark: Deaths = 3; Births = 4."]),
        ("Land|Deaths|Births\nZemark||\nBelmark|12|\nCermark||\nDelmark|3|4",
         ["Zemark", "Belmark: Deaths = 12.", "Cermark", "Delmark: Deaths = 3; Births = 4."]),
        ("Port|Boats\nOst|15\nLind|\nWest|12", ["Ost: Boats = 15.", "Lind", "West: Boats = 12."]),
        ("Port|Boats\nOst|\nLind|3\nWest|", ["Ost", "Lind: Boats = 3.", "West"]),
        # a total has the unit of its section; what is counted has not; ages head rows
        ("|2023|2024\nCosts (M€)||\nFuel|4|5\nTotal costs|4|5\nSales (M€)||\nRye|7|8\nEmployees|41|44",
         ["Costs", "Costs › Fuel: 2023 = €4 million; 2024 = €5 million.", "Total costs: 2023 = €4 million; 2024 = €5 million.",
          "Sales", "Sales › Rye: 2023 = €7 million; 2024 = €8 million.", "Sales › Employees: 2023 = 41; 2024 = 44."]),
        ("Age|Men|Women\nUnder 25||\nSmokers|12|14\n25 to 64||\nSmokers|22|18",
         ["Under 25", "Under 25 › Smokers: Men = 12; Women = 14.", "25 to 64", "25 to 64 › Smokers: Men = 22; Women = 18."]),
        # a remark below or between rows
        ("Port|Boats|Oars\nOst|15|2\nNote: counted in May||\nWest|12|3", ["Ost: Boats = 15; Oars = 2.", "Note: counted in May", "West: Boats = 12; Oars = 3."]),
    ],
)  # fmt: skip
def test_rows_that_head_rows(table: str, lines: list[str]) -> None:
    assert shown(table) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("Coast|Trade|2023|2024\nNorth|Retail|10|12\n|Freight|11|13\nSouth|Retail|5|6\n|Freight|7|8",
         ["North: Trade = Retail; 2023 = 10; 2024 = 12.", "North: Trade = Freight; 2023 = 11; 2024 = 13.",
          "South: Trade = Retail; 2023 = 5; 2024 = 6.", "South: Trade = Freight; 2023 = 7; 2024 = 8."]),
        # a last total of no name is of all, where no group has one
        ("Coast|Trade|Sum\nNorth|Retail|10\n|Freight|11\nSouth|Retail|5\n|Total|26",
         ["North: Trade = Retail; Sum = 10.", "North: Trade = Freight; Sum = 11.", "South: Trade = Retail; Sum = 5.", "Total: Sum = 26."]),
        # a cell that is empty before a value is empty
        ("Coast|Boats|Oars\nNorth|10|12\n|11|13", ["North: Boats = 10; Oars = 12.", "Boats = 11; Oars = 13."]),
    ],
)  # fmt: skip
def test_a_head_that_is_said_once_for_several_rows(table: str, lines: list[str]) -> None:
    assert shown(table) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("Sales|2023|2024\nEast|10|12\nWest|11|13\nCosts|2023|2024\nEast|5|6",
         ["Sales › East: 2023 = 10; 2024 = 12.", "Sales › West: 2023 = 11; 2024 = 13.", "Costs › East: 2023 = 5; 2024 = 6."]),
        ("Sales||\n|2023|2024\nEast|10|12\nCosts||\n|2023|2024\nEast|5|6",
         ["Sales", "Sales › East: 2023 = 10; 2024 = 12.", "Costs", "Costs › East: 2023 = 5; 2024 = 6."]),
        # tables behind empty rows with rows of the same names
        ("Sales|2023|2024\nEast|10|12\n||\nCosts|2023|2024\nEast|5|6", ["Sales › East: 2023 = 10; 2024 = 12.", "Costs › East: 2023 = 5; 2024 = 6."]),
        ("Sales||\nCoast|2023|2024\nEast|10|12\n||\nCosts||\nCoast|2023|2024\nEast|5|6",
         ["Sales", "Sales › East: 2023 = 10; 2024 = 12.", "Costs", "Costs › East: 2023 = 5; 2024 = 6."]),
        ("Sales|2023|2024\nEast|10|12\nSales|Q1 2024|Q2 2024\nEast|5|7",
         ["Sales › East: 2023 = 10; 2024 = 12.", "Sales › East: Q1 2024 = 5; Q2 2024 = 7."]),
    ],
)  # fmt: skip
def test_column_heads_that_come_again(table: str, lines: list[str]) -> None:
    assert shown(table) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        # a column of units; words below no head go on with the row's
        ("Item|Unit|2024\nWheat|kt|310\nShare|%|12\nSales|€m|41\nBoats|number|5",
         ["Wheat: Unit = kt; 2024 = 310 kt.", "Share: Unit = %; 2024 = 12%.", "Sales: Unit = €m; 2024 = €41 million.", "Boats: Unit = number; 2024 = 5."]),
        ("||2023|2024\nSales|East|10|12\n|West|11|13", ["Sales › East: 2023 = 10; 2024 = 12.", "Sales › West: 2023 = 11; 2024 = 13."]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_rows_head(table: str, lines: list[str]) -> None:
    assert shown(table) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        # a title that states a scale, and heads, go with the rows behind an empty one
        ("Kiln plc|\n(in thousands of euros)|\n|\n|2024\nSales|1,204", ["Kiln plc", "Sales: 2024 = 1,204 thousand euros."]),
        ("Kiln plc\nAll figures in € million\n\n|2024\nSales|41\n|\nNumber of boats\n\n|2024\nTugs|7", ["Kiln plc", "All figures", "Sales: 2024 = €41 million.", "Number of boats", "Tugs: 2024 = 7."]),
        ("Port|Boats\n|\nLind|12", ["Lind: Boats = 12."]),
        # the marks of notes are no numbers of the row
        ("Item|Note|2024\nSales|(1)|41\nCosts||39\nTax|4.2, 5|2", ["Sales: 2024 = 41.", "Costs: 2024 = 39.", "Tax: 2024 = 2."]),
        ("Name|Note|Alter\nAda|1|12\nIda|2|13", ["Ada: Note = 1; Alter = 12.", "Ida: Note = 2; Alter = 13."]),
    ],
)  # fmt: skip
def test_what_stands_above_and_beside_rows(table: str, lines: list[str]) -> None:
    assert shown(table) == lines


def test_rows_set_in_by_style_and_a_row_over_all_columns() -> None:
    rows = [
        [Cell("Item"), Cell("2024")],
        [Cell("Boats"), Cell("90")],
        [Cell("Tugs", indent=1), Cell("40")],
        [Cell("Crew", columns=2)],
        [Cell("Mates"), Cell("7")],
    ]
    tracer, places = Tracer(), list[Place]()
    write_table(rows, tracer, places)
    text = tracer.done().text
    assert text == "Boats: 2024 = 90.\nBoats › Tugs: 2024 = 40.\nCrew\nCrew › Mates: 2024 = 7."
    assert [(place.row, place.column) for place in places][-1] == ("Crew › Mates", "2024")


def test_the_work_grows_with_the_rows() -> None:
    def written(rows: int) -> int:
        return len(table_text([["Port", "Boats"], *([" " * i + "Lind", "12"] for i in range(rows))]))

    assert written(400) < 2.2 * written(200)
