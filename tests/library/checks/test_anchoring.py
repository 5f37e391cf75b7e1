"""What an excerpt quotes is compared with its full text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.quoting import excerpt, only, problems
from tests.library.workspaces import GOOD, HERE

WRONG: dict[str, tuple[str, str, str, str]] = {
    "a word left out": ("走得稳，才能走得远，▲能抢跑，也不能停步。", "error", "漏了来源里的“不”", "……"),
    "a word too many": ("走得稳，才能走得远，不能▲再抢跑，也不能停步。", "error", "里没有“再”", "〔 〕"),
    "a number": ("先到山顶，再往下走。比重在▲2024年达到17.5%。", "error", "【2024】", "2023年"),
    "a mark": ("走得稳，才能走得远▲；不能抢跑，也不能停步。", "warning", "标点", "照它改标点"),
    "another source": (
        "走得稳，才能走得远，不能抢跑，也不能停步。▲河水从西往东流，两岸的人家世世代代靠它吃饭。大家都要出一份力。",
        "error",
        "里没有“河水",
        "来源“river”（lessons/sources/river.txt:3:1）",
    ),
    "a whole other text": (
        "▲河水从西往东流，两岸的人家世世代代靠它吃饭。",
        "error",
        "全文里没有这段话",
        "来源“river”（lessons/sources/river.txt:3:1）",
    ),
    "the other order": ("大家都要出一份力。……▲先到山顶，再往下走。", "error", "次序", "先后"),
    "half a sentence": ("▲得稳，才能走得远，不能抢跑，也不能停步。", "error", "半句", "补全"),
    "the no before it": ("走得稳，……▲能抢跑，也不能停步。", "error", "意思相反", "补上"),
}


def test_a_misquotation_shows_both_texts_and_both_places(tmp_path: Path) -> None:
    found = only(tmp_path, "excerpts/a.yaml", excerpt(f"走得稳，才能走得{HERE}快，不能抢跑，也不能停步。"))
    assert found.severity == "error"
    assert found.message == (
        "与来源“report-2023”不符：这里是“走得稳，才能走得【快】，不能抢跑，也不能停…”，"
        "来源是“…%。走得稳，才能走得【远】，不能抢跑，也不能停…”（lessons/sources/report.txt:4:9）"
    )
    assert found.hint.startswith("来源原句：走得稳，才能走得远，不能抢跑，也不能停步。；照它改正。")


@pytest.mark.parametrize("name", WRONG)
def test_each_kind_of_difference_is_said_in_its_own_words(name: str, tmp_path: Path) -> None:
    text, severity, message, hint = WRONG[name]
    found = only(tmp_path, "excerpts/a.yaml", excerpt(text))
    assert found.severity == severity
    assert message in found.message
    assert hint in found.hint


@pytest.mark.parametrize(
    "typed",
    [
        "text: >\n  先到山顶，\n  再往{}下走。\n",
        "text: 先到山顶，再往{}下走。\n",
        'text: "先到山顶，\n  再往{}下走。"\n',
        "text: |-\n\n  先到山顶，\n\n  再往**{}下**走。\n",
    ],
)
def test_the_place_is_right_however_the_text_is_typed(typed: str, tmp_path: Path) -> None:
    head = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: abridged\n"
    only(tmp_path, "excerpts/a.yaml", head + typed.format(HERE + "左").replace("左下", "左"))


def test_a_whole_text_may_leave_nothing_out(tmp_path: Path) -> None:
    text = "先到山顶，……大家都要出一份力。"
    assert problems(tmp_path / "abridged", {"excerpts/a.yaml": excerpt(text)}) == []
    [found] = problems(tmp_path / "verbatim", {"excerpts/a.yaml": excerpt(text, "verbatim")})
    assert (found.code, found.severity) == ("elided", "error")
    assert "fidelity: abridged" in found.hint


def test_without_a_full_text_an_excerpt_is_unchecked_and_says_so(tmp_path: Path) -> None:
    text = excerpt("先到山顶。", f"{HERE}abridged")
    [found] = problems(tmp_path, {"excerpts/a.yaml": text.replace(HERE, ""), "sources.yaml": GOOD["sources.yaml"]})
    assert (found.code, found.severity, found.line) == ("unchecked", "warning", 5)
    assert "file: report-2023.txt" in found.hint


def test_of_many_differences_the_first_are_shown(tmp_path: Path) -> None:
    long = "".join(f"第{n}句话说的是{n * 7}号井。" for n in range(60))
    wrong = long.replace("说的是", "说到了")
    found = problems(tmp_path, {"sources/report.txt": long + "17.5%2023", "excerpts/a.yaml": excerpt(wrong)})
    assert len(found) == 21
    assert found[-1].message.endswith("处不同") or any(p.message.endswith("处不同") for p in found)
