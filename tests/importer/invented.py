"""An invented issue on an invented theme: articles of every kind, with everything an importer must find in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

_SENTENCES = (
    "书角不大，却把一层楼的孩子聚到了一起。",
    "每到课间，总有人靠着窗台翻开一本旧书，读上几页再匆匆赶回座位。",
    "有的书封面已经磨破，管理员用牛皮纸重新包好，写上书名和捐书人的班级。",
    "一本书从一双手传到另一双手，传的不只是纸张，还有前一位读者夹在里面的便条、铅笔画的小星星和没有问完的问题。",
    "学校没有为书角拨一分钱的专款。",
    "书架是木工社团用旧课桌改的，灯是物理小组修好的，连登记本也是同学们轮流手写的。",
    "值日的同学每天放学前清点一次，缺了书就在小黑板上写下书名，第二天往往便有人悄悄送回来。",
    "这样的约定没有写进任何规章，却比规章更管用。",
    "也有人担心，没有借书证，没有押金，书会不会越来越少？",
    "一个学期过去，清点的结果让大家松了一口气。",
    "书角原有图书 320 册，学期末登记在册的是 341 册，比开学时还多出 21 册。",
    "多出来的书从哪里来，谁也说不清楚，只知道有几本的扉页上写着“请传下去”。",
    "阅读不是任务，而是邀请；邀请得久了，习惯就自己长出来。",
    "老师们发现，课堂上的提问变多了，而且问得越来越具体。",
    "有一次讨论“什么是公共的东西”，学生举的第一个例子就是走廊尽头的书角。",
    "它不属于哪一个人，又好像属于每一个人，这正是公共生活最朴素的样子。",
    "当然，问题也不少：热门的书总是借不到，厚一点的书少有人问津，低年级的同学够不到最上面一层。",
    "管理小组为此开了三次会，把书架降低了 15 厘米，又把《昆虫记》和《小王子》各添了两册。",
    "会议记录写得认真，谁提的办法、谁来落实、什么时候检查，一条一条列得清清楚楚。",
    "做一件小事，也要像做大事一样有始有终。",
    "节水小组的做法同样值得一说。",
    "他们用一周时间记下每个水龙头滴水的次数，算出全校一天要白白流掉 2.5 吨水，相当于 1／3 个班级一周的饮用水。",
    "数字贴在食堂门口的第二天，后勤处就换掉了 17 个旧龙头。",
    "有人说，这不过是几个龙头的事；小组的回答是，事情小，道理不小。",
    "从 2019 年到 2023 年，学校的用水量下降了 12.5％，而在校人数还增加了一成左右。",
    "图表由六年级的同学自己画，误差和来源也老老实实写在下面。",
    "他们在报告的最后一页写道：“我们不知道明年会怎样，但我们知道该从哪里看起。”",
    "这句话后来被抄在了教室后面的黑板上。",
    "外校的朋友来参观，最羡慕的不是设备，而是孩子们说起“我们的水”“我们的书”时那种自然的口气。",
    "规则要大家一起定，定了就要一起守，守不住就要一起改。",
    "改规则的办法也写在规则里，这一点许多大人都没有想到。",
    "回头看，书角和水表教给学生的，是同一件事：公共的东西，要靠每个人一点一点地照看。",
)


def paragraphs(seed: int, count: int, opening: str = "") -> list[str]:
    """Return `count` paragraphs of one to five sentences; different seeds give different texts."""
    made = []
    at = seed * 7
    for n in range(count):
        size = (seed + n * 3) % 5 + 1
        made.append("".join(_SENTENCES[(at + k * 5) % len(_SENTENCES)] for k in range(size)))
        at += size * 5 + 3
    if opening:
        made[0] = opening + made[0]
    return made


@dataclass(frozen=True)
class Piece:
    """A paragraph (`p`), or a subhead (`h`) in the lines that it is printed on."""

    kind: str
    text: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Printed:
    """One article as its author meant it."""

    column: str
    title: str
    kind: str
    title_lines: tuple[str, ...] = ()
    byline: str = ""
    authors: tuple[str, ...] = ()
    body: tuple[Piece, ...] = ()
    note: str = ""
    source: str = ""
    affiliation: str = ""
    signature: tuple[str, ...] = ()
    expect: dict[str, Any] = field(default_factory=dict)


def _p(texts: list[str]) -> list[Piece]:
    return [Piece("p", text) for text in texts]


def _h(*lines: str, gap: str = "") -> Piece:
    return Piece("h", gap.join(lines), tuple(lines))


TITLE = "让公共的东西有人照看"
ORGANISER = "某某学校思政课教研组"
EDITOR = [
    "各位老师、同学，本期活页从走廊尽头的一个书角说起。",
    "“重要讲话”栏目收入校长在两次集会上的讲话；“政策意见”栏目是学校自己定的办法。书角虽小，要说的道理不小，请先读讲话，再读办法，最后读同学们自己算出来的数字。",
    "“权威解读”和“专家观点”各有侧重，“海外声音”与“他山之石”则把眼光放远一些。愿本期活页能陪大家读完这个学期。",
]


def articles() -> list[Printed]:
    """Return the articles of the invented issue."""
    return [
        Printed(
            column="重要讲话",
            title="在读书节开幕式上的话",
            kind="speech",
            byline="张某某",
            authors=("张某某",),
            body=(
                *_p(["尊敬的各位老师，", "亲爱的同学们："]),
                *_p(paragraphs(1, 4, "今天，我们在这里打开第一百个书角。")),
                *_p(["各位同学！"]),
                *_p(paragraphs(2, 2)),
                *_p(["———坚持人人动手。" + paragraphs(3, 1)[0], "———坚持有始有终。" + paragraphs(4, 1)[0]]),
                *_p(["谢谢大家。"]),
            ),
            note="（这是 2023 年 4 月 23 日张某某校长在全校读书节开幕式上的讲话）",
            source="源自《某某校报》2023 年 4 月 24 日",
        ),
        Printed(
            column="重要讲话",
            title="把书角办成公共生活的第一课\u3000努力让每个孩子有书可读",
            kind="speech_excerpt",
            title_lines=("把书角办成公共生活的第一课", "努力让每个孩子有书可读"),
            byline="张某某",
            authors=("张某某",),
            body=tuple(_p(paragraphs(5, 6))),
            note="（这是 2023 年 9 月 1 日张某某校长在主持召开新学期全体教师和家长代表第一次联席工作会议时的讲话要点）",
            source="摘编自《某某校报》2023 年 9 月 2 日",
        ),
        Printed(
            column="政策意见",
            title="关于建立健全校园书角管理机制的指导意见",
            kind="policy",
            title_lines=("关于建立健全校园书角", "管理机制的指导意见"),
            body=(
                *_p(["各年级、各班级，各学生社团："]),
                *_p(["为办好书角，现提出如下意见。" + paragraphs(6, 1)[0]]),
                _h("一、总体要求"),
                *_p(["（一）指导思想。" + paragraphs(7, 1)[0]]),
                _h("（二）工作原则。"),
                *_p(["坚持自愿。" + paragraphs(8, 1)[0], "坚持公开。" + paragraphs(9, 1)[0]]),
                *_p(["（三）主要目标。到 2025 年，" + paragraphs(10, 1)[0]]),
                _h("二、管好每一册书"),
                *_p(["（四）登记造册。" + paragraphs(11, 1)[0], "（五）定期清点。" + paragraphs(12, 1)[0]]),
                _h("三、保障措施"),
                *_p(["（六）加强检查。" + paragraphs(13, 1)[0]]),
            ),
            signature=("某某学校", "2023 年 2 月 2 日"),
        ),
        Printed(
            column="政策意见",
            title="教务处 总务处印发《校园节约用水办法》",
            kind="policy",
            title_lines=("教务处 总务处印发", "《校园节约用水办法》"),
            body=(
                *_p(["近日，教务处、总务处印发了《校园节约用水办法》，并发出通知，要求各班级结合实际认真落实。"]),
                *_p(["《校园节约用水办法》全文如下。"]),
                _h("一、总体要求"),
                _h("（一）工作原则"),
                *_p(["———人人有责。" + paragraphs(14, 1)[0], "———量入为出。" + paragraphs(15, 1)[0]]),
                *_p(["（二）主要目标。" + paragraphs(16, 1)[0]]),
                _h("二、建立水表公开制度"),
                *_p(["（三）每周抄表。" + paragraphs(17, 1)[0]]),
            ),
            source="源自某某学校官网",
        ),
        Printed(
            column="权威解读",
            title="读懂书角里的公共精神",
            kind="signed_article",
            byline="李某某\u3000 王某某",
            authors=("李某某", "王某某"),
            body=(
                *_p(paragraphs(18, 2)),
                _h("深刻认识书角的育人意义"),
                *_p(paragraphs(19, 3)),
                _h("从借书还书开始", "学会过公共生活", gap="\u3000"),
                *_p(paragraphs(20, 3)),
                _h("公共的东西要靠每个人", "一点一点地照看"),
                *_p(paragraphs(21, 2)),
            ),
            source="源自《某某教育报》2023 年第 13 期",
            affiliation="作者系某某师范大学马克思主义学院教授、公共伦理研究中心主任，某某学校书角建设工作指导委员会特约研究员",
        ),
        Printed(
            column="专家观点",
            title="书角的规则由谁来定",
            kind="interview",
            byline="赵\u3000 某",
            authors=("赵某",),
            body=(
                *_p(paragraphs(22, 2, "新学期开学前，本刊采访了赵某。")),
                _h("“规则要大家一起定”"),
                *_p(["《校园》：您怎样看待没有借书证的书角？"]),
                *_p(["赵某：" + paragraphs(23, 1)[0], *paragraphs(24, 2)]),
                *_p(["《校园》：有人担心书会越借越少，这样的担心有没有道理？清点的结果又说明了什么？"]),
                *_p(["赵某：" + paragraphs(25, 1)[0]]),
                _h("“改规则的办法也写在规则里”"),
                *_p(["《校园》：下一步有什么打算？"]),
                *_p(["赵某：" + paragraphs(26, 1)[0], *paragraphs(27, 1)]),
            ),
            source="源自《校园》2023 年第 5 期",
            affiliation="受访人系某某大学教育学院教授",
        ),
        Printed(
            column="海外声音",
            title="外国校长眼里的小书角",
            kind="media_roundup",
            body=(
                *_p(paragraphs(28, 1, "近来，多家海外媒体报道了校园里的小书角，一家网站撰文称它是“走廊里的议会”。")),
                _h("“走廊里的议会”"),
                *_p(paragraphs(29, 2, "据一家海外报纸网站报道，")),
                _h("“向孩子学习什么？”"),
                *_p(paragraphs(30, 2)),
            ),
            source="源自《某某校报海外版》2023 年 3 月 29 日",
        ),
        Printed(
            column="他山之石",
            title="各地学校节水路线图",
            kind="research_article",
            byline="某某学校节水小组青年课题组",
            authors=("某某学校节水小组青年课题组",),
            body=(
                *_p(paragraphs(31, 2)),
                _h("路径一：管好龙头，先从记账开始"),
                *_p(paragraphs(32, 3)),
                _h("路径二：换上新表，把数字亮出来"),
                *_p(paragraphs(33, 2)),
                *_p(
                    [
                        "比如，在食堂，可以重复使用洗菜水；",
                        "在操场，可以改用滴灌；",
                        "在宿舍，可以装上计时的花洒，把每次洗澡的用水量显示出来，让节约看得见。",
                    ]
                ),
            ),
            source="源自某某教育网",
        ),
    ]
