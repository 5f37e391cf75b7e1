"""Find what belongs to a web page and not to its text: its head, its buttons, its related news."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
