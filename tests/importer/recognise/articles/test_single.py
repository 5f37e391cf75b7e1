# ruff: noqa: E501  # a text stands on one line, as its line breaks are the matter
# a text stands on one line, as its line breaks are the matter
"""Single texts: official notices, speeches, interviews, papers, pages copied out of a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.importer import read_document
from tests.importer.accounting import lost


def article(text: str) -> dict[str, Any]:
    result = read_document(text.encode(), Path("text.txt"))
    assert result.doc_kind == "article"
    assert lost(text, result) == []
    [found] = result.value["articles"]
    return dict(found)


NOTICE = """000001
特急
某某市教育局文件

某教发〔2023〕15号

某某市教育局关于加强中小学
节约用水工作的通知

各区县教育局，各直属学校：

　　为培养学生的节水习惯，现就有关事项通知如下。

　　一、提高认识

　　节约用水是每个人的责任。各校要把节水教育纳入日常教学。

　　二、主要任务

　　（一）建立账本。每校每月公布一次用水量，由学生会负责核对。

　　附件：1．学校用水量统计表
　　　　　2．节水宣传画目录

某某市教育局
2023年5月18日

（此件公开发布）

　　抄送：市政府办公室，市水务局。
某某市教育局办公室　　　　　　　　2023年5月19日印发
"""


def test_a_notice_has_its_number_addressee_signature_and_record() -> None:
    a = article(NOTICE)
    assert a["title"] == "某某市教育局关于加强中小学节约用水工作的通知"
    assert (a["number"], a["issuer"], a["kind"]) == ("某教发〔2023〕15号", "某某市教育局", "policy")
    assert a["addressee"] == "各区县教育局，各直属学校"
    assert a["paragraphs"][0] == "各区县教育局，各直属学校："
    assert a["signature"] == {"raw": "某某市教育局 2023年5月18日", "org": "某某市教育局", "date": "2023-05-18"}
    assert a["attachments"] == ["附件：1.学校用水量统计表", "2.节水宣传画目录"]
    assert a["frame"] == {
        "rank": "特急",
        "copies": "抄送：市政府办公室，市水务局。",
        "printed": "某某市教育局办公室2023年5月19日印发",
        "remark": "（此件公开发布）",
    }
    assert [s["text"] for s in a["subheads"]] == ["一、提高认识", "二、主要任务"]


RECORD = """索 引 号：000014349/2023-00012　主题分类：教育
发文机关：某某市人民政府办公室　成文日期：2023年02月03日
标　　题：某某市人民政府办公室关于印发校园书角管理办法的通知
发文字号：某政办发〔2023〕3号　发布日期：2023年02月06日

某某市人民政府办公室关于印发
校园书角管理办法的通知
某政办发〔2023〕3号

各县区人民政府，市政府各部门：
《校园书角管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。
某某市人民政府办公室
2023年2月3日
（此件公开发布）

校园书角管理办法

第一章　总则
第一条　为规范校园书角管理，制定本办法。
第二章　附则
第二条　本办法自发布之日起施行。
"""


def test_a_notice_from_a_government_site_and_what_it_encloses() -> None:
    a = article(RECORD)
    assert a["title"] == "某某市人民政府办公室关于印发校园书角管理办法的通知"
    assert (a["number"], a["issuer"]) == ("某政办发〔2023〕3号", "某某市人民政府办公室")
    assert a["signature"]["date"] == "2023-02-03"
    assert a["frame"]["record"]["发布日期"] == "2023年02月06日"
    assert [s["text"] for s in a["subheads"]] == ["校园书角管理办法", "第一章\u3000总则", "第二章\u3000附则"]
    assert a["paragraphs"][-1] == "第二条 本办法自发布之日起施行。"


SPEECH = """　在某某市第三次
读书工作会议上的讲话
李某某
二〇二二年四月二十三日
各位来宾、各位朋友：
大家上午好！
很高兴同大家一起迎接世界读书日。借此机会，我代表组委会向远道而来的朋
友表示热烈欢迎。
读书是一件安静的事，也是一件公共的事。一座城市有多少人读书，不只看图
书馆的藏书，还要看公共汽车上、菜市场里、工地旁边有多少人捧着书。五年来，全
市新建社区书屋 120 个，借阅量增长了近两倍。
朋友们！
书屋建起来只是开始，办得下去才见功夫。要让书流动起来，让人走进来，让故
事讲出来。
我就讲到这里，谢谢大家。
"""


def test_a_speech_keeps_its_salutations_and_its_closing() -> None:
    a = article(SPEECH)
    assert (a["title"], a["authors"], a["kind"]) == ("在某某市第三次读书工作会议上的讲话", ["李某某"], "speech")
    assert (a["occasion"], a["date"]) == ("二〇二二年四月二十三日", "2022-04-23")
    assert [p[:6] for p in a["paragraphs"]] == [
        "各位来宾、各",
        "大家上午好！",
        "很高兴同大家",
        "读书是一件安",
        "朋友们！",
        "书屋建起来只",
        "我就讲到这里",
    ]
    assert a["paragraphs"][3].endswith("全市新建社区书屋120个，借阅量增长了近两倍。")


def test_a_letter_is_signed_by_a_person() -> None:
    a = article(
        "给同学们的回信\n某某中学的同学们：\n你们好！来信收到了。\n希望你们把书角一直办下去。\n祝你们学习进步！\n王小明\n2022年6月1日\n"
    )
    assert (a["kind"], a["signature"]["org"], a["signature"]["date"]) == ("speech", "王小明", "2022-06-01")
    assert len(a["paragraphs"]) == 4


REPORT = """政府工作报告
——2023年1月5日在某某市第十届人民代表大会第二次会议上
某某市市长　李某某
各位代表：
现在，我代表市人民政府，向大会报告政府工作，请予审议。
一、2022年工作回顾
——节水成效明显。全市用水总量下降3.5%。
各位代表！成绩来之不易。
二、2023年工作安排
（一）抓好节水。改造老旧管网15公里。
"""


def test_a_speaker_with_an_office_is_named_without_it() -> None:
    a = article(REPORT)
    assert (a["authors"], a["byline"], a["kind"]) == (["李某某"], "某某市市长\u3000李某某", "speech")
    assert a["subtitle"] == "——2023年1月5日在某某市第十届人民代表大会第二次会议上"
    assert [s["text"] for s in a["subheads"]] == ["一、2022年工作回顾", "二、2023年工作安排"]


QUESTIONS = """某某市就节水工作答记者问（节选）
问：节水工作目前进展如何？
答：总体上看，进展比较顺利。去年全市用水总量下降了 3.5%，其中学校下降了 6%。
这主要得益于账本公开。
问：下一步有哪些安排？
答：主要有三个方面。一是完善制度，二是改造管网，三是加强宣传。
问：公众可以做什么？
答：随手关紧水龙头就很好。
来源：《某某日报》（2023年03月22日 第 02 版）
"""


def test_short_lines_that_end_their_sentences_are_paragraphs() -> None:
    a = article(QUESTIONS)
    assert a["title"] == "某某市就节水工作答记者问（节选）"
    assert [(t["speaker"], len(t["paragraphs"])) for t in a["turns"]] == [
        ("问", 1),
        ("答", 2),
        ("问", 1),
        ("答", 1),
        ("问", 1),
        ("答", 1),
    ]
    assert (a["source"]["publication"], a["source"]["date"], a["source"]["page"]) == (
        "某某日报",
        "2023-03-22",
        "第02版",
    )


PAPER = """公共的东西靠谁照看
◎ 周小书　陈　晓
（某某师范学院马克思主义学院，某市 100000）
摘　要：本文以一所学校的书角为例，讨论公共物品的维护。
关键词：公共物品；规则；信任
一、问题的提出
公共的东西由谁来照看，这是一个老问题。传统的回答是靠管理，靠押金，靠处罚。可是在一所普通中学的走廊里，我们看到了另一种办法。
二、书角的做法
书角没有借书证，也没有押金。
（作者简介：周小书，某某师范学院教授；陈晓，某某师范学院讲师）
[本文系2022年度某市社科规划项目“校园公共空间研究”（22QS001）阶段性成果]
"""


def test_a_paper_has_authors_abstract_and_keywords() -> None:
    a = article(PAPER)
    assert (a["title"], a["authors"]) == ("公共的东西靠谁照看", ["周小书", "陈晓"])
    assert (a["abstract"][:8], a["keywords"]) == ("本文以一所学校的", "公共物品；规则；信任")
    assert [line[:6] for line in a["affiliation"].split("\n")] == ["（某某师范学", "（作者简介：", "[本文系20"]
    assert len(a["paragraphs"]) == 2


PAGE = """首页 > 新闻 > 教育
书角不大，照看有方
2023-04-23 09:15:02　来源：某某日报　作者：陈晓　责编：某某
字号：大 中 小
4月23日，记者走进某某中学，看到走廊尽头的书角前围满了人。
“我们没有押金，也没有借书证。”发起人周小书说，“规则是大家一起定的。”
据了解，书角原有图书320册，学期末登记在册的是341册。
（责任编辑：某某）
分享到：
相关阅读
· 节水小组的账本
· 校园读书节开幕
"""


def test_a_page_copied_as_text_loses_its_furniture_and_keeps_its_stamp() -> None:
    a = article(PAGE)
    assert (a["title"], a["authors"], a["date"]) == ("书角不大，照看有方", ["陈晓"], "2023-04-23")
    assert a["source"]["publication"] == "某某日报"
    assert (len(a["paragraphs"]), a["subheads"]) == (3, [])


def test_a_news_agency_in_the_first_line_is_the_source() -> None:
    a = article(
        "书角有了新办法\n新华社北京5月27日电（记者陈晓）书角管理办法27日公布。办法共十条。\n专家认为，公开是关键。\n"
    )
    assert (a["source"]["publication"], a["source"]["raw"]) == ("新华社", "新华社北京5月27日电")
    assert len(a["paragraphs"]) == 2


PLAIN = """关于印发《校园书角管理办法》的通知
各年级、各班级：
现将《校园书角管理办法》印发给你们，请遵照执行。
附件：校园书角管理办法
某某中学
2023年9月1日

附件
校园书角管理办法
第一条 书角由全体同学共同管理。
第二条 本办法自2023年9月1日起施行。
"""


def test_a_notice_of_a_school_is_one_too() -> None:
    a = article(PLAIN)
    assert (a["issuer"], a["signature"]["date"], a["addressee"]) == ("某某中学", "2023-09-01", "各年级、各班级")
    assert a["attachments"] == ["附件：校园书角管理办法"]
    assert [s["text"] for s in a["subheads"]] == ["附件", "校园书角管理办法"]


LABELLED = """读书札记
【作者】周小书
【来源】《某某学刊》2022年第3期，第12-18页
【摘要】本文讨论公共生活。
　　公共生活是人们在公共空间里的活动。
　　规则是公共生活的前提。
参考文献
[1] 周小书．书角的规则[J]．某某学刊，2021（2）：3-9．
"""


def test_labels_in_brackets_are_fields() -> None:
    a = article(LABELLED)
    assert (a["authors"], a["abstract"], len(a["paragraphs"])) == (["周小书"], "本文讨论公共生活。", 2)
    assert (a["source"]["publication"], a["source"]["issue"], a["source"]["page"]) == (
        "某某学刊",
        "2022年第3期",
        "第12-18页",
    )
    assert a["footnotes"] == ["[1]周小书.书角的规则[J].某某学刊，2021（2）：3-9."]


def test_a_paper_of_the_day_is_a_source_without_a_word_for_it() -> None:
    text = "书角的力量\n作者：周小书（某某学院教授）\n书角没有押金。\n一年下来书反而多了。\n《 某某日报 》（ 2023年05月06日 05 版）\n链接：https://www.example.org/c1.html\n"
    a = article(text)
    assert (a["authors"], a["url"]) == (["周小书"], "https://www.example.org/c1.html")
    assert (a["source"]["publication"], a["source"]["date"], a["source"]["page"]) == ("某某日报", "2023-05-06", "05版")


def test_the_day_at_the_end_of_an_unsigned_text_is_its_date() -> None:
    a = article("学校召开座谈会\n今天召开了座谈会。\n大家谈了节水。\n会议开了两个小时。\n2023 年 3 月 23 日\n")
    assert (a["date"], a["signature"], len(a["paragraphs"])) == ("2023-03-23", None, 3)


SQUARES = """书角为什么能坚持下来
■ 记者：为什么没有押金？
□ 周小书：因为相信大家。
规则公开了，信任才有依据。
■ 记者：丢了书怎么办？
□ 周小书：写在小黑板上。
"""


def test_speakers_behind_squares_or_in_brackets() -> None:
    wanted = [("记者", 1), ("周小书", 2), ("记者", 1), ("周小书", 1)]
    for text in (SQUARES, SQUARES.replace("■ 记者：", "【记者】").replace("□ 周小书：", "【周小书】")):
        assert [(t["speaker"], len(t["paragraphs"])) for t in article(text)["turns"]] == wanted
