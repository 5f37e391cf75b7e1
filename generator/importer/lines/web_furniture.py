"""Find what belongs to a web page and not to its text: its head, its buttons, its related news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.characters import BLANKS
from generator.importer.lines.page_furniture import Noise
from generator.importer.manuscript import Line

_STAMP = re.compile(
    r"(?:发布时间|发布日期|时间|日期)?[：:]?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$"
)
_HEAD = re.compile(
    r"\d+\s*次$|(?:阅读|浏览|点击)(?:量|次数|数)?[：:]?\s*\d*|(?:首页|当前位置|您的位置|字号|字体|分享到|打印|来源[：:]|作者[：:]|编辑[：:])"
)
_FOOT = re.compile(
    r"(?:点赞|收藏|分享|评论|转发|打印|关闭|举报|纠错|上一[篇页]|下一[篇页]|相关(?:阅读|新闻|链接|推荐|文章)|延伸阅读|推荐阅读|热门|猜你喜欢|"
    r"责任编辑|扫一扫|返回(?:顶部|首页)|版权所有|网站地图|联系我们|友情链接|ICP备|.{0,6}公网安备)"
)

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
_EDITORS = re.compile(
    f"[（(\\[【]?{_B}(?:责任编辑|责编|编辑|审核|校对|编审|监制|终审|一审|二审|三审){_B}[：:].{{1,40}}$"
)


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


def find_web_noise(lines: Sequence[Line]) -> list[Noise]:
    """Return the lines of a saved web page that are not its text: above the title, and from the first button on."""
    found = [Noise(place=n, reason="网页的页头") for n in _head(lines)]
    foot = _foot(lines)
    if foot is not None:
        found += [Noise(place=n, reason="网页的按钮和相关推荐") for n in range(foot, len(lines))]
    return found


def _head(lines: Sequence[Line]) -> list[int]:
    """Return the first lines up to the last stamp, counter or path among them; a name right before a stamp too."""
    marks = [
        n
        for n, line in enumerate(lines[:12])
        if len(line.text) <= 40 and (_STAMP.match(line.text) or _HEAD.match(line.text))
    ]
    marks = [n for n in marks if not re.match(r"\d{4}年\d{1,2}月", lines[n].text)]
    names = [
        n - 1 for n in marks if n and n - 1 not in marks and _STAMP.match(lines[n].text) and len(lines[n - 1].text) <= 6
    ]
    return sorted({*marks, *names})


def _foot(lines: Sequence[Line]) -> int | None:
    """Return where the foot begins: the first button in the last fifth, if no chapter heading follows it."""
    start = max(3, len(lines) * 4 // 5)
    for n in range(start, len(lines)):
        text = lines[n].text
        if len(text) <= 16 and _FOOT.match(text):
            return n
    return None
