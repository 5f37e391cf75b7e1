"""The words that stand on a web page around its text: buttons, paths, heads of related news, the site's own."""

from __future__ import annotations

import re

from generator.importer.characters import BLANKS

_B = f"[{BLANKS}]*"
_COUNTED = "阅读|浏览|点击"
_BUTTON = re.compile(
    "(?:已?(?:点赞|收藏)|分享[到至]?|分享让更多人看到|转发|评论|举报|我要纠错|纠错|【?打印(?:本页)?】?|【?关闭(?:窗口|本页)?】?|"
    "(?:返回|回到)(?:顶部|首页|列表)?|下载|朗读|听新闻|播报|放大|缩小|字[号体]|大|中|小|微信|微博|QQ空间|复制链接|在看|赞|"
    "阅读原文|写留言|关注|订阅|投稿|登录|注册|首页|[上下]一[篇页条]|展开全文|收起|更多|更多>>|点击查看|查看更多)"
    r"[\s：:（(\[【]*\d{0,8}[\s+）)\]】]*[>》»]*$"
)
_BUTTON_LINE = re.compile(
    f"(?:字{_B}[号体]{_B}[：:]?.{{0,12}}|分享[到至]?[：:]?.{{0,30}}|(?:扫一扫|微信扫).{{0,20}}|[上下]一[篇页条].{{0,60}}|"
    f"(?:{_COUNTED})(?:量|次数|数)?{_B}[：:]?{_B}\\d+{_B}次?|\\d+{_B}次(?:{_COUNTED})?)$"
)
_BETWEEN_BUTTONS = re.compile(r"[\s|｜·/\[\]【】]+")
RELATED = re.compile(
    r"[【\[]?\s*(?:相关(?:阅读|新闻|链接|推荐|文章|报道|稿件|内容|信息|专题|文档)|延伸阅读|推荐阅读|热门(?:推荐|文章|新闻|阅读)|猜你喜欢|大家都在看|"
    r"精彩推荐|最新(?:文章|新闻|发布)|更多(?:新闻|精彩|文章|内容)|往期(?:回顾|推荐)|为你推荐|阅读排行|新闻排行|排行榜|网友评论|最新评论|全部评论|友情链接)"
    r"\s*[】\]]?\s*[：:]?\s*$"
)
LEGAL = re.compile(
    r"版权所有|Copyright|©|ICP备|公网安备|网站地图|联系我们|关于我们|网站声明|免责声明|主办单位|承办单位|技术支持|违法和不良信息|许可证|邮编[：:]|网站标识码"
)
POSITION = re.compile(
    r"(?:当前位置|(?:您|您所|您当前|现在)的?(?:在的)?位置|所在位置|(?:首页|主页|网站首页)\s*[：:>＞》»/|])|"
    f"[^，。]{{1,12}}(?:{_B}[>＞»]{_B}[^，。>＞]{{1,16}}){{2,}}$"
)


def is_buttons(text: str) -> bool:
    """Return whether a line is made of the names of buttons only: `点赞(0) 收藏`, `大 中 小`."""
    if len(text) > 60:
        return False
    words = [word for word in _BETWEEN_BUTTONS.split(text) if word and not word.isdigit()]
    return (bool(words) and all(map(_BUTTON.match, words))) or _BUTTON_LINE.match(text) is not None
