"""`huoye accept` as a teacher sees it: what was looked at goes into the course, all of it or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from generator.app.intake.batch import import_files
from generator.app.starter import create_workspace
from generator.library.load import load
from generator.workspace import Workspace
from tests.cli.commands import Huoye
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

ISSUE = set_issue(articles(), Press())
HOLES = ISSUE.replace("《校园》", "《\ue3fd园》")


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with the invented issue in its inbox, to be copied."""
    folder = tmp_path_factory.mktemp("imported") / "课"
    create_workspace(folder, small=True)
    path = folder.parent / "第5期.txt"
    path.write_text(ISSUE, encoding="utf-8")
    workspace = Workspace(folder)
    import_files([path], workspace=workspace, into=workspace.inbox)
    settle(folder)
    return folder


@pytest.fixture
def root(imported: Path, tmp_path: Path) -> Path:
    """A copy of the small workspace."""
    return shutil.copytree(imported, tmp_path / "课")


def settle(folder: Path) -> None:
    """Take the doubts off the drafts, as a teacher does who has looked at them."""
    for path in folder.glob("lessons/inbox/**/*.yaml"):
        lines = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(line for line in lines if "# 存疑：" not in line), encoding="utf-8")


def unit_of(folder: Path) -> str:
    [path] = (folder / "lessons/units").glob("i*-unit.yaml")
    return path.stem


def test_an_imported_issue_is_built_by_following_the_words(huoye: Huoye, root: Path) -> None:
    accepted = huoye("accept", "第5期", "-C", root)
    assert accepted.code == 0, accepted.err
    assert "8 篇摘编 → lessons/excerpts/" in accepted.out
    assert "9 条 → lessons/sources.yaml" in accepted.out
    assert accepted.out.splitlines()[-1].endswith(f" {unit_of(root)}")
    assert huoye("check", "-C", root).code == 0
    assert not list((root / "lessons/inbox").glob("*/"))
    built = huoye("build", unit_of(root), "-f", "html", "-e", "student", "-j", "1", "-C", root)
    assert built.code == 0, built.err
    [page] = (root / "build").glob("*/*-pack-student.html")
    html = page.read_text(encoding="utf-8")
    assert all(article.title.split("\u3000")[0] in html for article in articles())


def test_a_workspace_without_a_course_gets_one(huoye: Huoye, tmp_path: Path) -> None:
    (tmp_path / "课/lessons").mkdir(parents=True)
    (tmp_path / "第5期.txt").write_text(ISSUE, encoding="utf-8")
    huoye("import", tmp_path / "第5期.txt", "-C", tmp_path / "课")
    settle(tmp_path / "课")
    assert huoye("accept", "--all", "-C", tmp_path / "课").code == 0
    course = yaml.safe_load((tmp_path / "课/lessons/course.yaml").read_text(encoding="utf-8"))
    assert course["organiser"] == "某某学校思政课教研组"
    assert huoye("check", "-C", tmp_path / "课").code == 0


def test_the_full_text_is_registered_and_holds_every_excerpt(huoye: Huoye, root: Path) -> None:
    huoye("accept", "--all", "-C", root)
    library = load(Workspace(root))
    imported = [excerpt for excerpt in library.excerpts if excerpt.source != "example-source"]
    assert len(imported) == 8
    for excerpt in imported:
        full = (root / "lessons/sources" / library.sources[excerpt.source].file).read_text(encoding="utf-8")
        assert all(part.removeprefix("## ") in full for part in excerpt.text.split("\n\n") if not part.startswith("#"))


def test_a_doubtful_place_refuses_all_and_is_named_with_its_line(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[2]
    draft.write_text("# 存疑：标题要核对\n" + draft.read_text(encoding="utf-8"), encoding="utf-8")
    before = files_below(root)
    refused = huoye("accept", "--all", "-C", root)
    assert refused.code == 1
    assert f"{draft.relative_to(root)}:1:1 错误：存疑：标题要核对" in refused.err
    assert files_below(root) == before
    assert huoye("accept", "--all", "--doubtful", "-C", root).code == 0


def test_what_would_break_the_course_is_refused_with_the_place_in_the_draft(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[0]
    draft.write_text(
        draft.read_text(encoding="utf-8").replace("column: 重要讲话", "column: 重要讲活"), encoding="utf-8"
    )
    line = draft.read_text(encoding="utf-8").split("\n").index("column: 重要讲活") + 1
    before = files_below(root)
    refused = huoye("accept", "--all", "-C", root)
    assert refused.code == 1
    assert f"{draft.relative_to(root)}:{line}:9 错误：栏目“重要讲活”没有定义" in refused.err
    assert files_below(root) == before


def test_a_mistake_in_a_merged_list_is_named_in_the_draft(huoye: Huoye, root: Path) -> None:
    [sheet] = root.glob("lessons/inbox/*/sources.yaml")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("kind: speech", "kind: speach", 1), encoding="utf-8")
    line = next(n for n, text in enumerate(sheet.read_text(encoding="utf-8").split("\n"), 1) if "speach" in text)
    refused = huoye("accept", "--all", "-C", root)
    assert f"{sheet.relative_to(root)}:{line}:9 错误：" in refused.err


def test_one_excerpt_takes_its_source_along(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[1]
    ran = huoye("accept", draft.stem, "-C", root)
    assert ran.code == 0, ran.err
    assert "1 篇摘编 → lessons/excerpts/" in ran.out
    assert "1 条 → lessons/sources.yaml" in ran.out
    assert f"- id: {draft.stem}-source" in (root / "lessons/sources.yaml").read_text(encoding="utf-8")
    rest = huoye("accept", "--all", "-C", root)
    assert rest.code == 0, rest.err
    assert "8 条 → lessons/sources.yaml（另有 1 条已经有了）" in rest.out
    assert huoye("check", "-C", root).code == 0


def test_what_is_in_the_course_keeps_its_comments_and_line_ends(huoye: Huoye, root: Path) -> None:
    path = root / "lessons/sources.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert huoye("accept", "--all", "-C", root).code == 0
    after = path.read_bytes()
    assert after.startswith(before.rstrip())
    assert after.count(b"\n") == after.count(b"\r\n")


def test_an_indented_list_is_added_to_in_its_own_way(huoye: Huoye, root: Path) -> None:
    path = root / "lessons/sources.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line if line.startswith("#") else f"  {line}" for line in lines), encoding="utf-8")
    assert huoye("accept", "--all", "-C", root).code == 0
    assert len(load(Workspace(root)).sources) == 10


def test_an_id_that_means_something_else_is_refused(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[0]
    sources = root / "lessons/sources.yaml"
    other = f"\n- id: {draft.stem}-source\n  kind: book\n  title: 别的书\n"
    sources.write_text(sources.read_text(encoding="utf-8") + other, encoding="utf-8")
    ran = huoye("accept", "--all", "-C", root)
    assert ran.code == 1
    assert f"来源“{draft.stem}-source”与 lessons/sources.yaml:" in ran.err


def test_an_existing_excerpt_is_not_written_over(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[0]
    (root / "lessons/excerpts" / draft.name).write_text("id: mine\n", encoding="utf-8")
    ran = huoye("accept", "--all", "-C", root)
    assert ran.code == 1
    assert "已经有了，没有覆盖" in ran.err
    assert (root / "lessons/excerpts" / draft.name).read_text(encoding="utf-8") == "id: mine\n"


def test_dry_run_says_all_and_does_nothing(huoye: Huoye, root: Path) -> None:
    before = files_below(root)
    ran = huoye("accept", "--all", "--dry-run", "-C", root)
    assert ran.code == 0
    assert "8 篇摘编 → lessons/excerpts/" in ran.out
    assert files_below(root) == before


def test_the_right_character_for_a_missing_glyph_is_put_everywhere(huoye: Huoye, tmp_path: Path) -> None:
    root = tmp_path / "课"
    huoye("new", root, "--small")
    (tmp_path / "第5期.txt").write_text(HOLES, encoding="utf-8")
    said = huoye("import", tmp_path / "第5期.txt", "-C", root)
    assert "huoye accept -C" in said.out and "第5期 --glyph U+E3FD=□　　收进课程" in said.out
    assert huoye("accept", "--all", "-C", root).code == 1
    ran = huoye("accept", "--all", "--doubtful", "--glyph", "U+E3FD=校", "-C", root)
    assert ran.code == 0, ran.err
    texts = {name: data for name, data in files_below(root / "lessons").items() if "-original" not in name}
    assert not [name for name, data in texts.items() if "\ue3fd".encode() in data]
    assert any("# 已补：U+E3FD 是“校”".encode() in data for data in texts.values())
    assert huoye("check", "-C", root).code == 0


def test_a_glyph_that_cannot_be_understood_is_said(huoye: Huoye, root: Path) -> None:
    ran = huoye("accept", "--all", "--glyph", "瞭", "-C", root)
    assert ran.code == 1
    assert "U+E3FD=瞭" in ran.err


def test_without_names_it_lists_what_waits(huoye: Huoye, root: Path) -> None:
    assert huoye("accept", "-C", root).out.startswith("第5期　")
    listed = huoye("accept", "--json", "-C", root).json
    assert [(one["draft"], one["doubts"]) for one in listed] == [("第5期", 0)]


def test_an_unknown_draft_is_refused_with_the_nearest(huoye: Huoye, root: Path) -> None:
    ran = huoye("accept", "第六期", "-C", root)
    assert ran.code == 1
    assert "没有草稿“第六期”" in ran.err
    assert "第5期" in ran.err


def test_json_says_where_everything_went(huoye: Huoye, root: Path) -> None:
    value = huoye("accept", "--all", "--json", "-C", root).json
    assert value["units"] == [unit_of(root)]
    assert {"target": "lessons/sources.yaml", "records": 9}.items() <= next(
        step for step in value["steps"] if step["records"] == 9
    ).items()
    assert value["left"] == []


def test_a_column_that_the_course_lacks_is_added_when_asked(huoye: Huoye, tmp_path: Path) -> None:
    root = tmp_path / "课"
    huoye("new", root, "--small")
    (tmp_path / "第5期.txt").write_text(ISSUE.replace("他山之石", "校园案例"), encoding="utf-8")
    said = huoye("import", tmp_path / "第5期.txt", "-C", root)
    assert "课程里没有栏目“校园案例”：加上 --add-columns" in said.out
    refused = huoye("accept", "--all", "--doubtful", "-C", root)
    assert refused.code == 1
    assert "栏目“校园案例”没有定义" in refused.err
    ran = huoye("accept", "--all", "--doubtful", "--add-columns", "-C", root)
    assert ran.code == 0, ran.err
    assert "栏目 校园案例 → lessons/course.yaml" in ran.out
    course = (root / "lessons/course.yaml").read_text(encoding="utf-8")
    assert "columns: [编者按, 重要讲话, 政策意见, 权威解读, 专家观点, 海外声音, 他山之石, 校园案例]" in course
    assert huoye("check", "-C", root).code == 0


@pytest.mark.parametrize(
    "named", ["lessons", "lessons/excerpts", "lessons/excerpts/example.yaml", "lessons/course.yaml", "."]
)
def test_the_course_itself_is_no_draft_and_is_never_removed(
    huoye: Huoye, root: Path, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    before = files_below(root)
    ran = huoye("accept", named)
    assert ran.code == 1
    assert "不是草稿" in ran.err
    assert files_below(root) == before
    assert huoye("accept", root / named).code == 1
    assert files_below(root) == before


def test_drafts_elsewhere_are_accepted_by_their_path(huoye: Huoye, tmp_path: Path, root: Path) -> None:
    (tmp_path / "文.txt").write_text(
        "读书的话\n张某某\n同学们：\n书要一页一页地读。\n源自《某报》2023年4月24日\n", encoding="utf-8"
    )
    huoye("import", tmp_path / "文.txt", "--into", tmp_path / "草稿", "-C", root)
    ran = huoye("accept", tmp_path / "草稿/文", "-C", root)
    assert ran.code == 0, ran.err
    assert not (tmp_path / "草稿/文").exists()
    assert huoye("check", "-C", root).code == 0


def test_single_articles_become_a_unit_by_following_the_words(huoye: Huoye, tmp_path: Path) -> None:
    root = tmp_path / "课"
    huoye("new", root, "--small")
    speech = "{}的话\n张某某\n同学们：\n书要一页一页地读。这是{}。\n源自《某报》2023年4月24日\n"
    for name in ("甲", "乙"):
        (tmp_path / f"{name}.txt").write_text(speech.format(name, name), encoding="utf-8")
    said = huoye("import", tmp_path / "甲.txt", tmp_path / "乙.txt", "-C", root).out
    [line] = [line for line in said.splitlines() if " --unit " in line and "huoye accept" in line]
    unit = line.split(" --unit ")[1].split("　")[0]
    assert f"huoye build -C {root} {unit}" in said
    settle(root)
    ran = huoye("accept", "甲", "乙", "--unit", unit, "-C", root)
    assert ran.code == 0, ran.err
    assert f"新建单元 → lessons/units/{unit}.yaml" in ran.out
    made = load(Workspace(root)).units[unit]
    assert made.pack is not None and len(made.pack.excerpts) == 2
    assert huoye("build", unit, "-f", "html", "-e", "student", "-j", "1", "-C", root).code == 0
    again = huoye("accept", "--all", "--unit", unit, "-C", root)
    assert again.code == 1


def test_a_unit_that_is_there_is_not_made_again(huoye: Huoye, root: Path) -> None:
    before = files_below(root)
    ran = huoye("accept", "--all", "--unit", "week-01", "-C", root)
    assert ran.code == 1
    assert "已经有单元“week-01”" in ran.err
    assert files_below(root) == before


def test_a_correction_is_refused_until_it_is_said_to_be_one(huoye: Huoye, root: Path) -> None:
    draft = sorted(root.glob("lessons/inbox/*/excerpts/*"))[0]
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("今天，我们在这里", "今天，咱们在这里"), encoding="utf-8")
    before = files_below(root)
    refused = huoye("accept", "--all", "-C", root)
    assert refused.code == 1
    assert f"{draft.relative_to(root)}:" in refused.err
    assert "收下时加上 --corrected" in refused.err
    assert files_below(root) == before
    ran = huoye("accept", "--all", "--corrected", "-C", root)
    assert ran.code == 0, ran.err
    assert huoye("check", "-C", root).code == 0
    [original] = (root / "lessons/sources").glob("*-original.txt")
    assert "咱们" not in original.read_text(encoding="utf-8")
