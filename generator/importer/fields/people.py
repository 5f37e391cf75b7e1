"""Recognise who wrote a text: persons, groups and institutions in a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.characters import BLANKS, HAN, has_han, plain

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
    "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段"
    "富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡"
    "劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师"
    "巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦肖付代覃仝佟苟鹿冼撒原揭布斯撒"
    "吾迟初门官战修商赏佘佴伯南墨年爱阳佟言福芦兰邸隋訚闾綦来展信占栗苑檀巨卿丛呼延赫苏孜阿买艾依热"
)
_COMPOUND = (
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木", "夏侯", "轩辕",
    "宇文", "长孙",
)  # fmt: skip
_GROUP = re.compile(
    "(?:课题组|编辑部|编写组|写作组|调研组|报道组|评论员|联合课题组|研究小组|研究中心|研究院|研究所|研究室|委员会|办公室|学会|协会|"
    "教研室|教研部|学院|大学|党校|智库|中心|新华社|通讯社|党组|出版社|杂志社|编委会|党支部|总局|部|局|厅|司|院)$"
)
_ROLE = re.compile(
    f"^(?:(?:文|撰文|作者|记者|本报记者|本刊记者|新华社记者|特约记者|特约评论员|本报评论员|采访|整理|主讲人|主讲|口述|执笔)[{BLANKS}]*[/／|｜：:、]?[{BLANKS}]*)+"
)
# What stands beside a name and is none: （某大学教授）, 图/某某.
_ASIDE = re.compile(f"[（(][^（）()]{{2,30}}[）)]|[{BLANKS}]+(?:图|摄影?|绘图?|译)[/／：:][^{BLANKS}]+")
_BLANKS = re.compile(f"[{BLANKS}]+")
_HAN_ONLY = re.compile(f"[{HAN}]+$")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]*)+$")
_NOT_A_NAME = frozenset("的了是在和与及为从把将让使被对向要会能不也都就")


def is_person(word: str) -> bool:
    """Return whether `word` can be a person's name."""
    if "·" in word:
        return all(_HAN_ONLY.match(part) for part in word.split("·")) and len(word) <= 20
    if not _HAN_ONLY.match(word) or not 2 <= len(word) <= 4 or _NOT_A_NAME & set(word):
        return False
    if len(word) == 3 and word[-1] in "部局厅司院会署":
        return False
    if word[:2] in _COMPOUND:
        return len(word) >= 3
    return word[0] in _SURNAMES and len(word) <= 3


def read_byline(line: str) -> list[str] | None:
    """Return the authors that a byline names, None when the line is no byline.

    `韩　 正` is one person, `孙金龙　 黄润秋` are two; a group or an institution counts as one author.
    """
    line = line.strip(BLANKS).lstrip("◎●○■◆▲△☆★◇□※·•" + BLANKS)
    bare = _ROLE.sub("", line).strip(BLANKS)
    had_role = bare != line
    if not bare or len(bare) > 40 or any(c in bare for c in "，。；：？！“”《》…!?;"):
        return None
    if _LATIN_NAME.match(bare):
        return [bare]
    bare = _ASIDE.sub("", bare)
    words = [plain(w) for part in _BLANKS.split(bare) for w in re.split("[、，,]", part) if w]
    words = _paired(words)
    persons = [w for w in words if is_person(w)]
    if persons and len(persons) == len(words):
        return persons
    if len(words) == 1 and has_han(words[0]) and _GROUP.search(words[0]) and 4 <= len(words[0]) <= 30:
        return words
    if len(words) > 1 and all(is_person(w) or _GROUP.search(w) or _is_office(w) for w in words):
        return persons or words
    return words if had_role and len(words) <= 4 and all(len(w) <= 12 for w in words) else None


def authors_named(names: Sequence[str]) -> tuple[str, ...]:
    """Return the authors that a document's imprint names, each by itself and without an office."""
    return tuple(author for name in names for author in read_byline(name) or [name])


def _is_office(word: str) -> bool:
    return bool(
        re.search(
            "(?:主席|总理|部长|书记|主任|院长|校长|所长|教授|研究员|院士|记者|会长|博士|总书记|秘书长|专家|委员|[市县省区镇乡州司局处村馆站]长|发言人|大使|主编|总编辑?|编辑|讲师|工程师|研究生|教师|老师|代表|特使|理事长|董事长|总裁|总经理)$",
            word,
        )
    )


def _paired(words: list[str]) -> list[str]:
    """Join names whose two characters were set apart: 韩 正 → 韩正."""
    joined: list[str] = []
    n = 0
    while n < len(words):
        if len(words[n]) == 1 and n + 1 < len(words) and len(words[n + 1]) == 1 and has_han(words[n]):
            joined.append(words[n] + words[n + 1])
            n += 2
        else:
            joined.append(words[n])
            n += 1
    return joined
