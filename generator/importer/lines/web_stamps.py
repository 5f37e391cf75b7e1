"""Read what a page says about an article beside its text: stamps with date and source, buttons, related news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.characters import BLANKS, plain
from generator.importer.fields.dates import find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import Noise
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.recognise.article import Article

_B = f"[{BLANKS}]*"
_PATH = re.compile(
    f"(?:当前位置|您?(?:的|所在的?)?位置|首页|主页|网站首页){_B}[：:>＞»/|]|[^，。]{{1,12}}(?:{_B}[>＞»]{_B}[^，。>＞]{{1,16}}){{2,}}$"
)
_BUTTON = re.compile(
    f"(?:字{_B}[号体]{_B}[：:]?.{{0,12}}|【?{_B}(?:大{_B}中{_B}小|字体{_B}.{{0,10}}){_B}】?|分享(?:到|至)?[：:]?.{{0,30}}|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|点赞(?:[（(]?\\d*[）)]?)?|"
    "扫一扫.{0,20}|微信扫.{0,20}|返回(?:顶部|首页|列表)?|上一[篇页条].{0,60}|下一[篇页条].{0,60}|纠错|举报|听新闻|播报|放大|缩小|评论(?:[（(]?\\d*[）)]?)?|"
    f"(?:阅读|浏览|点击)(?:量|次数|数)?{_B}[：:]?{_B}\\d+{_B}次?|\\d+{_B}次(?:浏览|阅读)?)$"
)
_RELATED = re.compile(
    "(?:相关(?:阅读|新闻|链接|推荐|文章|报道|稿件|文档)|延伸阅读|推荐阅读|猜你喜欢|热门(?:推荐|文章|新闻)|更多(?:新闻|内容|精彩)|往期(?:回顾|推荐)|友情链接|精彩推荐)[：:]?$"
)
_STAMP = re.compile(
    f"(?:(?:发布|发表|更新)?(?:时间|日期){_B}[：:]{_B})?(\\d{{4}}{_B}[-/.年]{_B}\\d{{1,2}}{_B}[-/.月]{_B}\\d{{1,2}}{_B}日?){_B}"
    f"(?:(?:星期|周)[一二三四五六日天]{_B})?(?:\\d{{1,2}}[:：]\\d{{2}}(?:[:：]\\d{{2}})?)?"
)
_SAID = re.compile(
    f"(来源|稿源|作者|撰文|记者|责编|责任编辑|编辑|审核|校对|发布单位|发布者?|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|点击(?:量|数|次数)?){_B}[：:]{_B}"
)
_EDITORS = re.compile(
    f"[（(\\[【]?{_B}(?:责任编辑|责编|编辑|审核|校对|编审|监制|终审|一审|二审|三审){_B}[：:].{{1,40}}$"
)


@dataclass(slots=True, kw_only=True)
class Stamps:
    """What the lines below a title say: day, source, authors."""

    date: str = ""
    publication: str = ""
    authors: tuple[str, ...] = ()
    raw: str = ""


def find_page_furniture(lines: Sequence[Line]) -> list[Noise]:
    """Return the path, buttons, credits and related news of a page that was copied as text."""
    found: list[Noise] = []
    for n, line in enumerate(lines):
        text = line.text
        at_edge = n < 8 or n >= len(lines) - 24
        if line.style or not at_edge or len(text) > 70:
            continue
        if n < 6 and _PATH.match(text):
            found.append(Noise(place=n, reason="网页的路径"))
        elif _BUTTON.match(text) and n:
            found.append(Noise(place=n, reason="网页的按钮"))
        elif n > 2 and _EDITORS.match(text) and n >= len(lines) - 24:
            found.append(Noise(place=n, reason="编辑人员"))
        elif n > 4 and _RELATED.match(text) and _are_titles(lines[n + 1 :]):
            return [*found, *(Noise(place=k, reason="网页的相关推荐") for k in range(n, len(lines)))]
    return found


def _are_titles(lines: Sequence[Line]) -> bool:
    return all(len(line.text) <= 60 and line.text[-1] not in "。；" for line in lines)


def read_stamps(lines: list[Line], ledger: Ledger) -> tuple[Stamps, list[Line]]:
    """Take the stamp of a page (2023-04-23 09:15 来源：某报 作者：某某) off the first lines; return the rest."""
    stamps = Stamps()
    rest: list[Line] = []
    for n, line in enumerate(lines):
        text = line.text
        if line.style or not 0 < n < 7 or len(text) > 90 or not _is_stamp(text):
            rest.append(line)
            continue
        _read(text, stamps)
        stamps.raw = f"{stamps.raw} {plain(text)}".strip()
        ledger.take([line], Role.WEB_STAMP, "", dropped=text)
    return stamps, rest


def _is_stamp(text: str) -> bool:
    """Tell whether a line holds nothing but a day and what `_SAID` names, at least two of them."""
    day = _STAMP.match(text)
    said = list(_SAID.finditer(text))
    if day:
        if day.end() == len(text) and "年" in day.group(1) and ":" not in text:
            return False  # the day of a speech
        rest = text[day.end() :].strip(BLANKS)
        if not rest or (said and said[0].start() <= day.end() + 4):
            return True
        return len(rest) <= 12 and "-" in day.group(1)
    opens = bool(said) and said[0].start() == 0 and len(text) <= 80
    return opens and (len(said) >= 2 or _STAMP.search(text) is not None)


def _read(text: str, stamps: Stamps) -> None:
    if day := _STAMP.search(text):
        stamps.date = stamps.date or (find_date(day.group(1).replace(" ", "")) or "")
        text = text[: day.start()] + " " * len(day.group()) + text[day.end() :]
    marks = list(_SAID.finditer(text))
    ends = [*(m.start() for m in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):  # `ends` has one more when there are none
        value = re.split(f"[{BLANKS}|｜]{{2,}}|[|｜]", text[mark.end() : end].strip(BLANKS + "|｜丨·"))[0].strip(BLANKS)
        if mark.group(1) in ("来源", "稿源") and value:
            stamps.publication = stamps.publication or plain(value).strip("《》")
        elif mark.group(1) in ("作者", "撰文", "记者") and value:
            stamps.authors = stamps.authors or tuple(read_byline(value) or ())


_WIRE = re.compile("(新华社|中新社|中国新闻网|人民网|新华网|央视网|光明网).{0,10}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)")


def stamp(article: Article, stamps: Stamps) -> None:
    """Give an article what its page says and its text does not."""
    if stamps.publication or stamps.date:
        if article.source is None and stamps.publication:
            day = stamps.date or None
            article.source = {
                "raw": stamps.raw, "kind": "源自", "publication": stamps.publication, "date": day, "issue": None,
            }  # fmt: skip
        article.date = article.date or stamps.date
    first = article.paragraphs[0] if article.paragraphs else ""
    if article.source is None and (wire := _WIRE.match(first)):
        article.source = {
            "raw": wire.group(), "kind": "源自", "publication": wire.group(1), "date": None, "issue": None,
        }  # fmt: skip
    if stamps.authors and not article.authors:
        article.authors = list(stamps.authors)
