"""Invented tables, flattened to text in the ways that PDFs, web pages and typists do it."""

from __future__ import annotations

from collections.abc import Callable

from tests.importer.typesetter import Press, wrap

Grid = tuple[list[str], list[list[str]]]

EVENTS: Grid = (
    ["时间", "事件", "内容/意义"],
    [
        ["2019年4月25日", "校园书角联盟成立", "为各校书角打造了交流与借阅的平台，第一批有十二所学校参加。"],
        [
            "2020年9月",
            "节水账本公布制度建立",
            "每月公布一次用水量，由学生会负责核对，在食堂门口张贴，任何人都可以提出疑问。",
        ],
        ["2023年6月18日", "第二次书角联席会议", "重申书角联盟将继续作为交流平台"],
        ["2024年", "书角进社区", "新建社区书屋120个。"],
    ],
)
POLICIES: Grid = (
    ["发布时间", "发布机构", "政策名称", "主要内容"],
    [
        [
            "2021年3月",
            "市教育局",
            "《关于建立校园书角的意见》",
            "明确书角的设立、管理和保障，要求各校在两年内全部建成书角。",
        ],
        ["2023年7月", "市人民政府", "《公共书角管理条例》", "规定书角公开、自愿、共享的原则。"],
    ],
)
TARGETS: Grid = (
    ["阶段", "主要目标"],
    [
        ["2025年", "书角覆盖率达到60%，用水量比2020年下降13.5%，节水器具普及率达到90%以上"],
        ["2030年", "书角覆盖率达到95%以上，用水量比2020年下降25%左右"],
        ["2035年", "建成人人可读、处处有书的校园"],
    ],
)
FIGURES: Grid = (
    ["指标", "单位", "2020年", "2023年", "2025年目标"],
    [
        ["用水总量", "万吨", "3.2", "2.8", "2.5"],
        ["书角数量", "个", "120", "341", "500"],
        ["节水器具普及率", "%", "45.5", "78.2", "95"],
    ],
)
MEASURES: Grid = (
    ["序号", "措施", "责任单位"],
    [
        ["1", "每月公布用水量，并由学生会核对张贴", "总务处"],
        ["2", "每学期检查全部水龙头，发现滴漏及时更换，并记入台账", "总务处、学生会"],
        ["3", "开展节水宣传", "团委"],
    ],
)
MATTERS: Grid = (
    ["内容", "措施"],
    [
        ["建好书角", "跟踪各校书角建设情况，加强指导，及时解决场地、图书来源等问题，定期公布进展。"],
        ["管好账本", "加快建立用水账本，推动数据公开，促进各校互相学习，逐步实现全市统一。"],
    ],
)
TABLES = {
    "events": EVENTS,
    "policies": POLICIES,
    "targets": TARGETS,
    "figures": FIGURES,
    "measures": MEASURES,
    "matters": MATTERS,
}

_PRESS = Press(width=1, mark=1.0, spaced=False, full_width=False)


def _broken(text: str, width: int) -> list[str]:
    return wrap(text, _PRESS, width, width) or [""]


def closed_by_blanks(table: Grid) -> str:
    """Return one cell after the other, each closed by a blank at its line's end."""
    head, rows = table
    out = [" ".join(head) + " "]
    for cell in (c for row in rows for c in row):
        lines = _broken(cell, 20)
        out += [*lines[:-1], lines[-1] + " "]
    return "\n\n".join(out)


def short_cells_on_one_line(table: Grid) -> str:
    """Return rows whose first, short cells share a line, and nothing that closes a cell."""
    head, rows = table
    out = [" ".join(head)]
    for row in rows:
        k = next((n for n, cell in enumerate(row) if len(cell) >= 14), len(row))
        k += k < len(row) and k > 0 and len(row[k]) < 20
        out += [" ".join(row[:k])] if k else []
        for cell in row[k:]:
            out += _broken(cell, 24)
    return "\n".join(out)


def one_cell_a_line(table: Grid) -> str:
    """Return each cell of head and rows on a line of its own."""
    head, rows = table
    return "\n".join([*head, *(cell for row in rows for cell in row)])


def rows_apart(table: Grid) -> str:
    """Return one cell a line with a blank line between rows."""
    head, rows = table
    return "\n\n".join("\n".join(row) for row in [head, *rows])


def tabs(table: Grid) -> str:
    """Return cells between tabs."""
    head, rows = table
    return "\n".join("\t".join(row) for row in [head, *rows])


def pipes(table: Grid) -> str:
    """Return the table as Markdown in a text."""
    head, rows = table
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def blanks(table: Grid) -> str:
    """Return each row on one line, its cells parted by single blanks."""
    head, rows = table
    return "\n".join(" ".join(row) for row in [head, *rows])


def columns(table: Grid) -> str:
    """Return the columns where they stood on the page, long cells broken within them."""
    head, rows = table
    widths = [max(4, min(18, max(len(row[n]) for row in [head, *rows]))) for n in range(len(head))]
    out = []
    for row in [head, *rows]:
        cells = [_broken(cell, width) for cell, width in zip(row, widths, strict=True)]
        for k in range(max(map(len, cells))):
            line = ""
            for cell, width in zip(cells, widths, strict=True):
                piece = cell[k] if k < len(cell) else ""
                line += piece + " " * (width * 2 + 4 - sum(2 if ord(c) > 255 else 1 for c in piece))
            out.append(line.rstrip())
    return "\n".join(out)


WAYS: tuple[Callable[[Grid], str], ...] = (
    closed_by_blanks,
    short_cells_on_one_line,
    one_cell_a_line,
    rows_apart,
    tabs,
    pipes,
    blanks,
    columns,
)
