"""Records of a draft are added to a list as text: nothing else in it changes."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.app.intake.merging import appended, as_typed, records

DRAFT = """# 草稿：甲.txt 的来源
# 第一条
- id: a
  themes: [甲]  # 建议：因为“甲”

# 第二条
# 存疑：出处
- id: b
  title: |
    乙

    # 不是注释
"""


def test_each_record_keeps_the_comments_above_it() -> None:
    found = records(DRAFT)
    assert found is not None
    assert [record.id for record in found] == ["a", "b"]
    assert found[0].typed.lines == ("# 第一条", "- id: a", "  themes: [甲]")
    assert found[1].typed.lines[:3] == ("# 第二条", "# 存疑：出处", "- id: b")
    assert found[1].typed.numbers[0] == 6
    assert found[1].value["title"] == "乙\n\n# 不是注释\n"


def test_the_line_that_calls_it_a_draft_is_left_out() -> None:
    assert as_typed("# 草稿：请核对\nid: a\n").text == "id: a\n"


def test_reasons_are_left_out_of_fields_and_never_of_a_text() -> None:
    draft = "column: 讲话  # 建议：因为体裁\ntext: |\n  他写道  # 建议：不要删\n"
    assert as_typed(draft).text == "column: 讲话\ntext: |\n  他写道  # 建议：不要删\n"


def test_records_are_added_at_the_end_with_the_lists_own_indent() -> None:
    found = records(DRAFT)
    assert found is not None
    made = appended("# 我的\n  - id: x\n    title: 原有\n", found)
    assert made is not None
    assert made.text.startswith("# 我的\n  - id: x\n    title: 原有\n\n  # 第一条\n  - id: a\n")
    data = yaml.safe_load(made.text)
    assert [record["id"] for record in data] == ["x", "a", "b"]
    assert data[2]["title"] == "乙\n\n# 不是注释\n"
    line = made.lines.index("  - id: b")
    assert made.numbers[line] == 8


def test_an_empty_file_or_none_takes_records() -> None:
    found = records(DRAFT)
    assert found is not None
    for before in ("", "# 只有注释\n"):
        made = appended(before, found)
        assert made is not None and len(yaml.safe_load(made.text)) == 2


def test_a_list_in_brackets_or_a_mapping_is_not_added_to() -> None:
    for before in ("[]\n", "[{id: x}]\n", "id: x\n", "- id: [\n"):
        assert appended(before, records(DRAFT) or []) is None


def test_what_is_no_list_has_no_records() -> None:
    assert records("id: x\n") is None
    assert records("# 空\n") == []


@given(st.lists(st.text(alphabet="甲乙：#- \n'\"", max_size=12), min_size=1, max_size=4))
def test_merging_loses_and_changes_no_value(titles: list[str]) -> None:
    draft = "".join(
        f"- id: r{n}\n  title: {yaml.dump(t, allow_unicode=True).strip()!s}\n" for n, t in enumerate(titles)
    )
    try:
        wanted = yaml.load(draft, yaml.BaseLoader)
    except yaml.YAMLError:
        return
    found = records(draft)
    assert found is not None
    made = appended("- id: old\n", found)
    assert made is not None
    assert yaml.load(made.text, yaml.BaseLoader) == [{"id": "old"}, *wanted]
