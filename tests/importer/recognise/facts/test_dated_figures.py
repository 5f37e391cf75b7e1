"""Dated figures in sentences: what is measured, how much, when; and what is no fact."""

from __future__ import annotations

import pytest

from generator.importer.recognise.facts.dated_figures import find_facts


def told(sentence: str) -> list[tuple[str, str, str, str, str, str]]:
    return [(f.what, f.qualifier, f.value, f.unit, f.as_of, f.baseline) for f in find_facts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("截至2022年底，全市水质达标率达到98.5%。", ("全市水质达标率", "", "98.5", "%", "2022", "")),
        ("2023年6月，图书馆藏书总量约为12.6万册。", ("图书馆藏书总量", "约", "12.6", "万册", "2023-06", "")),
        ("2024年，全校用水量比2019年下降12%以上。", ("全校用水量降幅", "以上", "12", "%", "2024", "2019")),
        ("2024年全校用电量同比增长3.5%。", ("全校用电量增幅", "", "3.5", "%", "2024", "2023")),
        ("2019—2024年，食堂剩饭量年均下降8%。", ("食堂剩饭量年均降幅", "", "8", "%", "2024", "2019")),
        ("2024年，骑车上学人数占全校学生总数的31%。", ("骑车上学人数占全校学生总数的比重", "", "31", "%", "2024", "")),
        ("截至2024年底，全市累计建成绿色校园1,216所。", ("全市累计建成绿色校园", "", "1216", "所", "2024", "")),
        ("2025年1-9月，纸张回收率达到52.2%。", ("1—9月纸张回收率", "", "52.2", "%", "2025-09", "")),
        ("2024年，旧书交换量是2019年的2.3倍。", ("旧书交换量", "", "2.3", "倍", "2024", "2019")),
        ("2023年，全校碳排放量为3.2万吨二氧化碳当量。", ("全校碳排放量", "", "3.2", "万吨二氧化碳当量", "2023", "")),
        ("和1990年相比，2020年人均绿地增加20多平方米。", ("人均绿地增加量", "多", "20", "平方米", "2020", "1990")),
    ],
)  # fmt: skip
def test_a_dated_figure_is_found(sentence: str, expected: tuple[str, ...]) -> None:
    assert told(sentence) == [expected]


def test_each_clause_has_its_own_figure_and_the_time_goes_on() -> None:
    facts = told("2024年，森林覆盖率达25.1%，草地植被盖度达50.5%，较2020年提高2个百分点。")
    assert facts[0] == ("森林覆盖率", "", "25.1", "%", "2024", "")
    assert facts[1] == ("草地植被盖度", "", "50.5", "%", "2024", "")


def test_a_share_takes_its_subject_from_the_clause_before() -> None:
    facts = told("截至2023年6月底，全市电动公交车保有量达1620辆，占公交车总量的49%。")
    assert [fact[0] for fact in facts] == ["全市电动公交车保有量", "全市电动公交车保有量占公交车总量的比重"]


@pytest.mark.parametrize(
    "sentence",
    [
        "全市水质达标率达到98.5%。",  # no year
        "“十四五”时期，全市水质达标率提高3个百分点。",
        "2022年，甲、乙两校的达标率分别为98%和97%。",
        "如果2030年达标率达到99%，这条河就能游泳。",
        "2022年，达标率从91%提高到98%。",  # two figures in one clause
        "2022年以来，新增绿化面积32万亩。",  # since then: until when?
        "2022年，占比达到30%。",
        "2022年，其中占了47%。",
        "2022年，购买的新书占比超过60%。",
        "《2021年统计年鉴》收录了380个条目。",
        "2020年9月22日，会议在第75届大会期间举行。",
        "截至2024年底，轨道线路继续延长，总里程超过1.1万公里。",  # the length of what?
    ],
)
def test_what_is_not_plainly_said_is_no_fact(sentence: str) -> None:
    assert told(sentence) == []


def test_the_kind_and_the_speaker_are_told() -> None:
    [aim] = find_facts("到2030年，全市自行车道总里程将达到500公里左右。")
    [done] = find_facts("到2023年底，全市自行车道总里程已达到300公里。")
    [guess] = find_facts("据市规划院测算，预计2035年全市自行车道总里程将达到800公里。")
    assert (aim.kind, aim.qualifier) == ("target", "左右")
    assert done.kind == "figure"
    assert (guess.kind, guess.who, guess.as_of) == ("forecast", "市规划院", "2035")
