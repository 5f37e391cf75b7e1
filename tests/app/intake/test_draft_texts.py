"""Drafts as they are read: glyphs and corrections put in, fingerprints following, doubts named."""

from __future__ import annotations

from pathlib import Path

from generator.app.intake.draft_texts import DraftTexts, doubtful_places, draft_problem, read_drafts
from generator.app.intake.drafts_folder import all_drafts
from generator.library.fidelity import fingerprint
from tests.app.intake.inbox import EXCERPT, FILES, SOURCES, put, read
from tests.library.workspaces import make

FULL = "治河记\n\n先治水，再种树。\n"


def test_the_sources_beside_a_draft_are_read_along_though_not_named(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace)
    texts = read(workspace, "excerpts/river.yaml")
    assert [draft.name for draft in texts.named] == ["excerpts/river.yaml"]
    assert [draft.name for draft in texts.yaml] == ["excerpts/river.yaml", "sources.yaml"]
    assert texts.folders == (workspace.inbox / "river",)


def with_full_text(tmp_path: Path, full: str, **options: bool) -> tuple[DraftTexts, str]:
    workspace = make(tmp_path)
    sources = SOURCES.replace("date: 2024\n\n", f"date: 2024\n  fingerprint: {fingerprint(full)}\n\n", 1)
    excerpt = EXCERPT.replace("column", "fidelity: abridged\ncolumn")
    put(workspace, {"excerpts/river.yaml": excerpt, "sources.yaml": sources, "sources/river.txt": full})
    glyphs = {"\ue000": "树"} if options.pop("mended", False) else {}
    texts = read_drafts(all_drafts(workspace), glyphs, add_columns=False, corrected=options.get("corrected", False))
    [data] = texts.full_texts.values()
    return texts, data.decode()


def registered(texts: DraftTexts) -> str:
    return next(text for draft, text in texts.yaml.items() if draft.name == "sources.yaml")


def test_a_glyph_is_replaced_in_the_full_text_and_its_fingerprint_follows(tmp_path: Path) -> None:
    broken = FULL.replace("树", "\ue000")
    texts, full = with_full_text(tmp_path, broken, mended=True)
    assert full == FULL
    assert f"fingerprint: {fingerprint(FULL)}" in registered(texts)


def test_a_correction_reaches_the_full_text_only_when_it_is_said_to_be_one(tmp_path: Path) -> None:
    wrong = FULL.replace("种树", "种数")
    assert with_full_text(tmp_path / "a", wrong)[1] == wrong
    texts, full = with_full_text(tmp_path / "b", wrong, corrected=True)
    assert "先治水，再种树。" in full
    assert f"fingerprint: {fingerprint(full)}" in registered(texts)


def test_an_original_stays_what_it_is(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace, {**FILES, "sources/river-original.txt": "\ue000", "sources/river.docx": "\ue000"})
    texts = read_drafts(all_drafts(workspace), {"\ue000": "树"}, add_columns=False, corrected=False)
    assert set(texts.full_texts.values()) == {"\ue000".encode()}


def test_every_doubtful_place_of_a_named_draft_is_a_problem(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    doubtful = EXCERPT.replace("治理]", "治理]  # 存疑：主题").replace("title", "# 存疑：标题\ntitle")
    put(workspace, {"excerpts/river.yaml": doubtful, "sources.yaml": "# 存疑：来源\n" + SOURCES})
    problems = list(doubtful_places(read(workspace, "excerpts/river.yaml"), workspace.root))
    assert [(problem.line, problem.column, problem.message) for problem in problems] == [
        (3, 1, "存疑：标题"),
        (6, 15, "存疑：主题  # 建议：因为“治河”"),
    ]
    assert {problem.path for problem in problems} == {Path("lessons/inbox/river/excerpts/river.yaml")}


def test_a_column_is_settled_when_it_is_to_be_added(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace, {"excerpts/river.yaml": "# 存疑：课程里没有栏目“河湖”\n" + EXCERPT})
    drafts = all_drafts(workspace)
    kept, settled = (read_drafts(drafts, {}, add_columns=add, corrected=False).yaml[drafts[0]] for add in (False, True))
    assert kept.startswith("# 存疑")
    assert settled.startswith("# 栏目已加进课程\n")


def test_a_problem_names_the_draft_from_the_workspace(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace)
    problem = draft_problem(all_drafts(workspace)[0], workspace.root, "错了", hint="改", code="x", severity="warning")
    assert str(problem) == f"{Path('lessons/inbox/river/excerpts/river.yaml')} 错了；改"
    assert problem.severity == "warning"
