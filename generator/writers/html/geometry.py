"""Write the geometry of a document's pages as CSS: rules for the paper, and variables for the style sheets.

Rules of `@page` bear their numbers themselves, because browsers know no variables there.
"""

from __future__ import annotations

from generator.layout.geometry import Mm, Sheet, plain_number
from generator.layout.plan import LayoutPlan

# Below the foot of the letters is a ruled line for notes, in points from the next line's top.
_RULE_RISE = 3


def geometry_css(plan: LayoutPlan, *, is_pack: bool) -> str:
    """Return the rules of the pages of a document, as they are laid out: large print is enlarged when it is drawn."""
    page, articles = (sheet.scaled(1 / plan.enlarged) for sheet in (plan.page, plan.articles))
    rules = [page_rule(page)]
    if is_pack:
        rules.append(f"@page cover {{ margin: {_margins(page, page.cover_top, page.cover_foot)}; }}")
        rules.append(f"@page articles {{ background: {_ruled(page)} 0 0 / 100% 100% no-repeat; }}")
    if articles.columns > page.columns:
        rules.append(f"@page columns {{ margin: {_margins(articles, articles.top, articles.foot)}; }}")
    variables = {
        "--size": _points(page.size),
        "--leading": _points(page.leading),
        "--measure": str(page.characters),
        "--lines-a-page": str(page.lines),
        "--column-size": _points(articles.size),
        "--column-leading": _points(articles.leading),
        "--column-gap": articles.gap.css,
        "--cover-depth": _points(int(page.cover_depth.points)),
    }
    rules.append(":root {\n" + "\n".join(f"  {name}: {value};" for name, value in variables.items()) + "\n}")
    return "\n".join(rules)


def page_rule(sheet: Sheet) -> str:
    """Return the rule that gives pages their size and margins."""
    return f"@page {{ size: {sheet.width.css} {sheet.height.css}; margin: {_margins(sheet, sheet.top, sheet.foot)}; }}"


def _margins(sheet: Sheet, top: Mm, foot: Mm) -> str:
    return f"{top.css} {sheet.right.css} {foot.css} {sheet.left.css}"


def _points(value: float) -> str:
    return f"{plain_number(value)}pt"


def _ruled(sheet: Sheet) -> str:
    """Return a picture of ruled lines, one below each line of text, as wide and high as the text."""
    width, height = (plain_number(value) for value in (sheet.characters * sheet.size, sheet.lines * sheet.leading))
    lines = "".join(
        f"M0 {plain_number(number * sheet.leading - _RULE_RISE)}h{width}" for number in range(1, sheet.lines + 1)
    )
    return (
        f"url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' "
        f"viewBox='0 0 {width} {height}'%3E%3Cpath stroke='%23aaa' stroke-width='.5' d='{lines}'/%3E%3C/svg%3E\")"
    )
