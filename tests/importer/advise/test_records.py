"""Questions get their themes, and questions and events that are there already are marked."""

from __future__ import annotations

import yaml

from generator.importer.advise.records import Stem, Stems, advise_events, advise_questions, event_words
from generator.importer.advise.suggestions import Vocabulary
from generator.importer.drafts.values import Draft
from generator.model.course import Theme

QUESTIONS = """# 草稿：题

# 存疑：请补上解析
- id: a-q1
  kind: single
  stem: 河长制最先要明确的是（　　）
  options:
    - 责任
    - 牌子
  answer: A

- id: a-q2
  kind: true_false
  stem: 天是蓝的。
  answer: 对
"""
THEMES = Vocabulary([Theme(id="河长制")])


def test_a_question_that_names_a_theme_gets_it() -> None:
    draft = advise_questions(Draft(name="a", text=QUESTIONS, kind="questions"), THEMES, Stems(()))
    assert "  kind: single\n  themes: [河长制]  # 建议：因为“河长制”1次（河长制）\n  stem: " in draft.text
    first, second = yaml.safe_load(draft.text)
    assert (first["themes"], "themes" in second) == (["河长制"], False)


def test_a_question_that_is_there_is_marked_however_its_gap_is_typed() -> None:
    known = Stems([Stem(id="old-1", words="河长制最先要明确的是____。", place="lessons/questions/a.yaml:3")])
    draft = advise_questions(Draft(name="a", text=QUESTIONS, kind="questions"), Vocabulary(()), known)
    lines = draft.text.split("\n")
    assert lines[lines.index("- id: a-q1") - 1] == "# 可能重复：old-1（lessons/questions/a.yaml:3）"
    assert draft.text.count("可能重复") == 1


def test_another_figure_makes_another_question() -> None:
    known = Stems([Stem(id="old-1", words="到2030年，全市水质达标率要达到99%以上，这个目标是谁提出的？", place="p")])
    assert known.find("到2030年，全市水质达标率要达到99%以上，这个目标是谁提出来的？") is not None
    assert known.find("到2035年，全市水质达标率要达到99%以上，这个目标是谁提出来的？") is None


def test_an_event_of_that_month_and_name_is_marked() -> None:
    known = Stems([Stem(id="e-old", words=event_words("2020-09", "“书角”联盟成立"), place="lessons/events.yaml:2")])
    text = "- id: a-e1\n  date: 2020-09-03\n  title: 书角联盟成立\n- id: a-e2\n  date: 2021-09\n  title: 书角联盟成立\n"
    marked = advise_events(Draft(name="a", text=text, kind="events"), known).text
    assert marked.startswith("# 可能重复：e-old（lessons/events.yaml:2）\n- id: a-e1\n")
    assert marked.count("可能重复") == 1
