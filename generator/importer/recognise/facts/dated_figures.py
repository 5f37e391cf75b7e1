"""Find dated figures in sentences: a value with its unit, what it measures, and when.

`截至2022年底，非化石能源占一次能源消费比重达到17.5%` is a fact; a figure without a year, two figures in one clause, a
condition or a range are none. A person reads every fact that is found, so a doubtful one is not worth its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.values.fact_draft import FactKind, FoundFact

_SCALE = "万亿|千亿|百亿|亿|千万|百万|十万|万|千|百"
_MEASURES = (
    "个百分点|吨二氧化碳当量|吨标准煤|吨标煤|千瓦时|千瓦|兆瓦|吉瓦|微克/立方米|毫克/升|立方米|平方公里|平方千米|平方米|公顷|公里|千米|海里|"
    "摄氏度|毫米|厘米|美元|欧元|人民币|人次|公斤|千克|℃|%|‰|倍|吨|亩|米|元|人|户|岁|天"
)
_COUNTS = "个|项|家|座|部|件|种|条|所|处|台|辆|套|艘|架|册|篇|名|只|场|期|次"
_BEFORE = "大约|约为|约|将近|接近|近|超过|超|逾|突破|高于|不低于|不少于|不高于|不超过|低于|不足|至少|至多"
_AFTER = "左右|以上|以下|以内|上下"
_FIGURE = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<value>(?<![0-9A-Za-z.\-—～~+/])[0-9][0-9,]*(?:\.[0-9]+)?)(?P<more>多|余)?"
    rf"(?P<scale>{_SCALE})?(?P<late>多|余)?(?:(?P<measure>{_MEASURES})|(?P<count>{_COUNTS}))(?P<after>{_AFTER})?"
)
_YEAR = r"(?:19|20)[0-9]{2}"
_SPAN = re.compile(rf"({_YEAR})年?(?:[-—～~]|至|到)({_YEAR})年(?:期间|间)?")
_DATE = re.compile(
    rf"^(?P<lead>[^0-9，]{{0,8}}?)(?P<till>截至|截止到?|到|至|自|在|早在)?(?P<year>{_YEAR})年"
    r"(?:(?P<first>[0-9]{1,2})[-—～~至](?=[0-9]{1,2}月))?(?:(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?"
    r"(?P<part>底|末|初|年中|上半年|下半年|[一二三四]季度|全年)?(?P<since>以来|起|开始|前|后|之前|之后|的)?"
)
_LEAD = re.compile(
    "^(?:我国|中国|全国|全市|全省|力争|预计|计划|规划|争取|努力|确保|同时|其中|此外|据.{2,6}统计|据测算)*$"
)
_BASE = re.compile(
    rf"(?:比|较|与|同|和|跟|相比|相较于?|在)({_YEAR})年(?:底|末)?(?:的)?(?:基线|基准)?(?:水平|基础上|同期)?(?:相比|相较)?(?:累计)?"
    rf"|(?:是|为|约为|达到|达|相当于)({_YEAR})年(?:底|末)?的(?=[0-9.]+倍)"
)
_LAST_YEAR = re.compile("(?:同比|比上年|较上年|比上一年|比前一年|比去年同期)")
_HIDDEN = re.compile(r"《[^《》]*》|（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|“[^“”]{0,6}”(?=(?:时期|期间|规划))")
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?”?")
_CLAUSE = re.compile(r"[，：]|,(?![0-9]{3})")

_LEVEL = (
    "约占|达到了|达到|已达|高达|达|约为|为|是|超过|突破|增长到|增加到|增至|提高到|提高至|提升到|提升至|上升到|上升至|升至|扩大到|下降到|"
    "下降至|降低到|降低至|降至|减少到|稳定在|保持在|维持在|控制在"
)
_FALL = "累计下降了?|年均下降|下降了?|降低了?|累计减少了?|减少了?|减排了?"
_RISE = "累计增长了?|年均增长|增长了?|累计增加了?|增加了?|提高了?|提升了?|上升了?|升高了?"
_VERB = re.compile(rf"(?P<level>{_LEVEL})$|(?P<fall>{_FALL})$|(?P<rise>{_RISE})$")
_SHARE = re.compile(r"(.*?)(?:约占|占到|占)([^了].*?)的?$")
_RATIO = re.compile("(?:率|比重|比例|占比|份额|增速|幅度|盖度|湿度|浓度|增幅|降幅)$")
_HEAD = re.compile(
    "(?:总量|总额|总值|总数|总人口|规模|容量|装机|面积|数量|人数|产值|增加值|收入|支出|投资|投资额|强度|里程|保有量|产量|销量|储量|蓄积量|"
    "发电量|用电量|用水量|消费量|排放量|成交量|成交额|成交金额|交易额|贸易额|余额|能耗|气温|海平面|天数|寿命|指数|能力|存量|运量|客运量|货运量|公开量|"
    "新增|累计建成|建成|累计发布|发布|培育|创建|现有|共有|拥有)$"
)
_MADE = re.compile("(?:建成|创建|培育|发布|新增|拥有|现有|共有|设立|建立|开通)[\u4e00-\u9fff]{2,12}$")
_LEADS = re.compile(
    "^(?:其中|全年|预期|同时|此外|另外|目前|当前|如今|据统计|据测算|据介绍|数据显示|统计显示|结果显示|研究显示|我国|中国|全国|已经|已|"
    "[也就均共达将使并把对]|预计|力争|努力|确保|实现|使得|推动)+"
)
_FILL = re.compile("(?:已经|已|均|也|将|共|则|仍|又|还|只|仅|可|能|要|约|历史性地|首次|进一步|累计|总计|合计|就)+$")
_REFUSED = re.compile(
    "如果|假如|倘若|若|假设|例如|比如|譬如|相当于|分别|各有|不是|并非|每年|平均每|至多|之间|其[中他余它]?.{0,3}国家|有的|某|几乎|上述|这一|该|它"
)
_LOOSE_WHAT = re.compile("^.{0,2}(?:累计|总)|^(?:平均|年均|减排量|(?:装机)?(?:规模|容量|产量|面积|数量|装机|投资)占)")
_EMPTY_WHAT = re.compile(
    "^(?:其|这|那|此|该|它|他|她|我|你|者|后者|前者|两者|比重|比例|占比|总量|规模|数量|面积|增速|人数|能力)?$"
)
_TARGET = re.compile("力争|目标|确保|努力|(?<![重主需必首紧摘纲概])要(?![求素点闻])|将")
_DONE = re.compile("已|了|完成|实现了|截至|累计|超额")
_FORECAST = re.compile("预计|预测|有望|预期|估计|估算|或将|可能")
_SAID_BY = re.compile(
    r"(?:根据|据)([^，。；]{2,30}?)(?:报道|统计|测算|预测|估算|的?数据|介绍|分析)|^([^，。；]{2,16}?)(?:报道|认为|指出|表示|预测|估计)"
)


def find_facts(paragraph: str) -> list[FoundFact]:
    """Return the dated figures of a paragraph, in its order."""
    found: list[FoundFact] = []
    for sentence in _SENTENCE.findall(paragraph):
        if re.search(_YEAR + "年", sentence) and re.search("[0-9]", sentence):
            found += _in_sentence(sentence.strip())
    return found


@dataclass(frozen=True, slots=True)
class _When:
    """The time that a clause and those after it speak of."""

    as_of: str
    baseline: str = ""
    months: str = ""
    is_aim: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause without its times; `has_time` when it names one itself."""

    text: str
    when: _When | None
    baseline: str
    has_time: bool


def _in_sentence(sentence: str) -> Iterator[FoundFact]:
    if _REFUSED.search(sentence):
        return
    said = _SAID_BY.search(sentence)
    who = next((name for name in said.groups() if name), "") if said else ""
    when: _When | None = None
    before = pending = ""
    timed = False
    for part in _CLAUSE.split(_HIDDEN.sub("", sentence)):
        clause = _timed(part.strip("。！？；” -"), when)
        when = clause.when
        figures = list(_FIGURE.finditer(clause.text))
        first = timed or clause.has_time
        what = _what(clause.text, figures[0], before, is_first=first) if when and len(figures) == 1 else ""
        if when and what:
            yield _fact(what, figures[0], clause, when, pending, sentence=sentence, who=who)
        before, pending = what, clause.baseline if not clause.text else pending
        timed = clause.has_time and not clause.text


def _timed(text: str, when: _When | None) -> _Clause:
    """Split the times off the front of a clause; a time in the middle of a clause leaves no text to read."""
    baseline = ""

    def compared(match: re.Match[str]) -> str:
        nonlocal baseline
        baseline = match.group(1) or match.group(2)
        return "" if match.group(1) else match.group()[: match.group().index(baseline)]

    has_time = False
    span = _SPAN.search(text)
    if span and _LEAD.match(text[: span.start()]):
        when, has_time = _When(as_of=span.group(2), baseline=span.group(1)), True
        text = text[: span.start()] + text[span.end() :]
    text = _BASE.sub(compared, text)
    date = _DATE.match(text)
    if date and _LEAD.match(date["lead"]):
        has_time = True
        when = None if date["since"] in ("以来", "起", "开始", "前", "后", "之前", "之后") else _when(date)
        text = date["lead"] + text[date.end() :]
    if re.search(_YEAR + "年", text):
        return _Clause("", when, "", has_time)
    if when and _LAST_YEAR.search(text):
        baseline = str(int(when.as_of[:4]) - 1)
        text = _LAST_YEAR.sub("", text)
    return _Clause(text, when, baseline, has_time)


def _when(date: re.Match[str]) -> _When:
    year, month, day = date["year"], date["month"], date["day"]
    iso = year + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if month and day else "")
    return _When(
        as_of=iso,
        months=f"{date['first']}—{month}月" if date["first"] else "",
        is_aim=date["till"] in ("到", "至") and not date["part"],
    )


def _fact(
    what: str, figure: re.Match[str], clause: _Clause, when: _When, pending: str, *, sentence: str, who: str
) -> FoundFact:
    said = re.search("(超过|突破)$", clause.text[: figure.start()])
    qualifier = (
        figure["before"] or figure["after"] or figure["more"] or figure["late"] or (said.group(1) if said else "")
    )
    return FoundFact(
        what=when.months + what,
        value=figure["value"].replace(",", ""),
        unit=(figure["scale"] or "") + (figure["measure"] or figure["count"]),
        as_of=when.as_of,
        baseline=clause.baseline or when.baseline or pending,
        qualifier={"余": "多", "约为": "约", "大约": "约"}.get(qualifier, qualifier),
        kind=_kind(sentence, clause.text, when),
        who=who,
        sentence=sentence,
    )


def _what(clause: str, figure: re.Match[str], before: str, *, is_first: bool) -> str:
    """Return what a figure measures, nothing where the clause does not say it plainly.

    `before` is what the clause before it measured, whose share `占全国总量的比重` is; `is_first` when no clause
    stands between the time and this one.
    """
    prefix, suffix = clause[: figure.start()], clause[figure.end() :]
    suffix = re.sub("^的?(?:目标|水平|高水平|规模)?$", "", suffix)
    if suffix:
        what = _counted(prefix, suffix) if figure["count"] else ""
    else:
        what = _measured(_FILL.sub("", prefix), is_share=figure["measure"] in ("%", "‰"), unit=figure["measure"] or "")
    if what.startswith("占"):
        what = before + what if before else ""
    if not is_first and _LOOSE_WHAT.match(what):
        return ""
    return what if _is_plain(what) else ""


def _measured(prefix: str, *, is_share: bool, unit: str) -> str:
    verb = _VERB.search(prefix)
    stem = _FILL.sub("", prefix[: verb.start()]) if verb else prefix
    stem = _LEADS.sub("", stem).strip("的 、")
    if is_share and not (verb and (verb["fall"] or verb["rise"])):
        if _RATIO.search(stem):
            return stem
        share = _SHARE.match(_LEADS.sub("", prefix))
        return f"{share.group(1)}占{share.group(2)}的比重" if share and not (verb and verb["level"] != "约占") else ""
    if not verb:
        return stem if _HEAD.search(stem) or (not unit and _MADE.search(stem)) else ""
    if verb["level"]:
        return stem
    amount = (
        ("降幅" if verb["fall"] else "增幅")
        if unit in ("%", "个百分点", "‰")
        else "减少量"
        if verb["fall"]
        else "增加量"
    )
    return f"{stem}{'年均' if '年均' in verb.group() else ''}{amount}" if len(stem) >= 3 else ""


def _counted(prefix: str, noun: str) -> str:
    """Return what was counted when the noun follows: `建成5000家绿色工厂`."""
    verb = re.search("(?:累计|已|共)*(建成|创建|培育|发布|新增|完成|制定|签署|出台|建立|投产|开通)了?$", prefix)
    if not verb or len(noun) > 14 or re.search("[，的和、等是有为在]", noun):
        return ""
    stem = _LEADS.sub("", prefix[: verb.start()])
    return f"{stem}{verb.group(1)}{noun}" if len(stem) <= 16 and "、" not in stem else ""


def _is_plain(what: str) -> bool:
    """Return whether a phrase can serve alone as the name of a quantity."""
    if not 3 <= len(what) <= 36 or _EMPTY_WHAT.match(what) or re.search("[“”‘’]$|[，。；：？]|占了", what):
        return False
    return re.match("[的是在与和及为由从以把被将了]|.{1,3}的", what) is None and what.count("“") == what.count("”")


def _kind(sentence: str, clause: str, when: _When) -> FactKind:
    if _FORECAST.search(sentence):
        return "forecast"
    if _DONE.search(clause):
        return "figure"
    return "target" if when.is_aim or _TARGET.search(clause) else "figure"
