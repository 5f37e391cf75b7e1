"""`huoye import` as a teacher sees it: drafts in the inbox, a report with lines, and a batch that goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer import Imported, import_file
from tests.cli.commands import Huoye
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

ISSUE = set_issue(articles(), Press())
SPEECH = """关于读书的讲话
张某某
同学们：
书要一页一页地读。
2022年，全校人均借书量达到12册。
源自《某某校报》2023年4月24日
"""


def workspace(folder: Path) -> Path:
    (folder / "lessons").mkdir(parents=True)
    (folder / "lessons/course.yaml").write_text("name: 课\n", encoding="utf-8")
    (folder / "lessons/themes.yaml").write_text("- id: 书角\n  aliases: [图书角]\n", encoding="utf-8")
    return folder


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    path = tmp_path / "第5期.txt"
    path.write_text(ISSUE, encoding="utf-8")
    return path


def test_drafts_go_to_the_inbox_each_kind_in_its_place(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    root = workspace(tmp_path / "课")
    ran = huoye("import", issue, "-C", root)
    assert ran.code == 0, ran.err
    folder = root / "lessons/inbox/第5期"
    assert len(list((folder / "excerpts").iterdir())) == len(articles())
    assert [path.suffix for path in (folder / "units").iterdir()] == [".yaml"]
    records = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))
    assert all((folder / "sources" / record["file"]).is_file() for record in records)
    assert all(record["fingerprint"].startswith("f1:") for record in records)
    assert [path.read_bytes() for path in (folder / "sources").glob("*-original.txt")] == [issue.read_bytes()]
    assert "去掉了" in (folder / "report.txt").read_text(encoding="utf-8")
    assert "第5期.txt：文集，8 篇摘编，1 个单元" in ran.out
    assert "huoye accept -C" not in (root / "lessons/inbox/第5期/report.txt").read_text(encoding="utf-8")


def test_themes_are_suggested_with_the_words_that_matched(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    root = workspace(tmp_path / "课")
    huoye("import", issue, "-C", root)
    drafts = [path.read_text(encoding="utf-8") for path in sorted((root / "lessons/inbox").glob("*/excerpts/*"))]
    assert "themes: [书角]  # 建议：因为“书角”" in drafts[1]
    assert all(yaml.safe_load(draft)["themes"] in ([], ["书角"]) for draft in drafts)


def test_the_report_names_lines(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    ran = huoye("import", issue, "--dry-run", "-C", workspace(tmp_path / "课"))
    assert "识别出（" in ran.out
    assert "【重要讲话】文章“在读书节开幕式上的话”" in ran.out
    assert "这是预览，什么也没有写。" in ran.out
    assert not (tmp_path / "课/lessons/inbox").exists()


def test_dry_run_and_json_need_no_workspace(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    ran = huoye("import", issue, "--dry-run", "--json", "-C", tmp_path)
    assert ran.code == 0
    assert ran.json["doc_kind"] == "issue"
    assert len(ran.json["articles"]) == len(articles())
    assert {"recognised", "doubtful", "removed"} <= set(ran.json["report"])


def test_json_of_several_files_is_one_object_a_line(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    bad = tmp_path / "空.txt"
    bad.write_bytes(b"")
    ran = huoye("import", issue, bad, "--dry-run", "--json", "-C", tmp_path)
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert ran.code == 1
    assert first["doc_kind"] == "issue"
    assert "是空的" in second["error"]


def test_without_a_workspace_nothing_can_be_kept(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    ran = huoye("import", issue, "-C", tmp_path)
    assert ran.code == 1
    assert "huoye new" in ran.err


def test_three_broken_files_of_a_hundred_are_named_and_the_others_imported(huoye: Huoye, tmp_path: Path) -> None:
    root = workspace(tmp_path / "课")
    folder = tmp_path / "文件"
    folder.mkdir()
    for n in range(97):
        (folder / f"{n:03}.txt").write_text(SPEECH.replace("一页一页", f"从第{n}页"), encoding="utf-8")
    (folder / "空.txt").write_bytes(b"")
    (folder / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "损坏.pdf").write_bytes(b"%PDF-1.7\nnot really")
    ran = huoye("import", folder, "-C", root)
    assert ran.code == 1
    assert len(list((root / "lessons/inbox").iterdir())) == 97
    assert [line.split("：")[0] for line in ran.err.splitlines()] == [
        f"没有导入 {folder / name}" for name in ("图.txt", "损坏.pdf", "空.txt")
    ]
    assert "共 100 份：导入 97 份，没有导入 3 份（图.txt、损坏.pdf、空.txt）。" in ran.out


def test_an_error_of_the_program_does_not_stop_the_batch(
    huoye: Huoye, tmp_path: Path, issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sometimes(path: Path, **options: Any) -> Imported:
        if path.name == "坏.txt":
            raise KeyError("x")
        return import_file(path, **options)

    monkeypatch.setattr("generator.app.intake.batch.import_file", sometimes)
    (tmp_path / "坏.txt").write_text("文字", encoding="utf-8")
    ran = huoye("import", tmp_path / "坏.txt", issue, "-C", workspace(tmp_path / "课"))
    assert ran.code == 1
    assert "程序出错（KeyError" in ran.err
    assert (tmp_path / "课/lessons/inbox/第5期").is_dir()


def test_the_same_document_again_adds_nothing_however_its_lines_are_broken(
    huoye: Huoye, tmp_path: Path, issue: Path
) -> None:
    root = workspace(tmp_path / "课")
    huoye("import", issue, "-C", root)
    before = sorted(path.relative_to(root) for path in root.rglob("*"))
    other = tmp_path / "另存.txt"
    other.write_text(ISSUE.replace("\n", "\r\n"), encoding="gb18030")
    for path in (issue, other):
        ran = huoye("import", path, "-C", root)
        assert ran.code == 0
        assert "以前导入过，没有新内容；草稿在 lessons/inbox/第5期/" in ran.out
    assert sorted(path.relative_to(root) for path in root.rglob("*")) == before


def test_a_changed_document_goes_beside_and_says_what_is_new(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    root = workspace(tmp_path / "课")
    huoye("import", issue, "-C", root)
    old = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    issue.write_text(ISSUE.replace("今天，我们在这里打开", "今天，大家在这里打开"), encoding="utf-8")
    ran = huoye("import", issue, "-C", root)
    assert "有 7 篇与已有的一字不差" in ran.out
    assert "新的或改过的 1 篇：" in ran.out
    first = sorted((root / "lessons/inbox/第5期-2/excerpts").iterdir())[0].read_text(encoding="utf-8")
    assert "# 可能重复：" in first and "99% 相同" in first
    assert all(path.read_bytes() == data for path, data in old.items())


def test_two_files_of_one_name_have_a_folder_each(huoye: Huoye, tmp_path: Path) -> None:
    root = workspace(tmp_path / "课")
    for n in (1, 2):
        (tmp_path / str(n)).mkdir()
        (tmp_path / str(n) / "文.txt").write_text(SPEECH.replace("一页一页", f"从第{n}页"), encoding="utf-8")
    huoye("import", tmp_path / "1/文.txt", tmp_path / "2/文.txt", "-C", root)
    assert sorted(path.name for path in (root / "lessons/inbox").iterdir()) == ["文", "文-2"]


def test_figures_that_disagree_are_told_with_both_places(huoye: Huoye, tmp_path: Path) -> None:
    root = workspace(tmp_path / "课")
    (tmp_path / "甲.txt").write_text(SPEECH, encoding="utf-8")
    (tmp_path / "乙.txt").write_text(SPEECH.replace("12册", "9册").replace("书要", "字要"), encoding="utf-8")
    ran = huoye("import", tmp_path / "甲.txt", tmp_path / "乙.txt", "-C", root)
    assert ran.out.count("同一数据有两种说法（1 处）：") == 2
    told = [line for line in ran.out.splitlines() if "全校人均借书量（2022）" in line]
    assert "甲.txt" in told[0] and "作12册" in told[0] and "乙.txt" in told[0] and "作9册" in told[0]
    facts = (root / "lessons/inbox/甲/facts.yaml").read_text(encoding="utf-8")
    assert "# 存疑：同一数据有两种说法：这里是12册，乙.txt" in facts


def test_into_puts_the_drafts_elsewhere(huoye: Huoye, tmp_path: Path, issue: Path) -> None:
    ran = huoye("import", issue, "--into", tmp_path / "草稿", "-C", tmp_path)
    assert ran.code == 0
    assert (tmp_path / "草稿/第5期/sources.yaml").is_file()


def test_traditional_characters_stay_unless_it_is_asked(huoye: Huoye, tmp_path: Path) -> None:
    (tmp_path / "書.txt").write_text(SPEECH.replace("读书", "讀書").replace("书", "書"), encoding="utf-8")
    kept = huoye("import", tmp_path / "書.txt", "--dry-run", "--json", "-C", tmp_path)
    assert kept.json["articles"][0]["title"] == "关于讀書的讲话"
    converted = huoye("import", tmp_path / "書.txt", "--dry-run", "--json", "--convert", "t2s", "-C", tmp_path)
    assert converted.json["articles"][0]["title"] == "关于读书的讲话"
