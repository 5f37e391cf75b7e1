"""Full texts are read for the sources that name one; why others cannot be had is said."""

from __future__ import annotations

from pathlib import Path

from generator.library.full_texts import read_full_texts
from generator.model.source import Source
from generator.workspace import Workspace


def source(name: str, file: str = "") -> Source:
    return Source.model_validate({"id": name, "kind": "report", "title": "题", "file": file})


def put(tmp_path: Path, name: str, data: bytes) -> Workspace:
    path = tmp_path / "lessons/sources" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return Workspace(tmp_path)


def test_only_sources_with_a_file_have_a_text(tmp_path: Path) -> None:
    workspace = put(tmp_path, "a.txt", "全文\r\n一句。".encode())
    texts, reasons = read_full_texts(workspace, [source("a", "a.txt"), source("none")])
    assert list(texts) == ["a"]
    assert texts["a"].folded.raw == "全文\n一句。"
    assert texts["a"].path == str(Path("lessons/sources/a.txt"))
    assert reasons == {}


def test_what_cannot_be_had_is_named_with_its_reason(tmp_path: Path) -> None:
    workspace = put(tmp_path, "a.txt", b"%PDF-1.7\n")
    named = [source("lost", "no.txt"), source("pdf", "a.txt"), source("out", "../../x.txt")]
    texts, reasons = read_full_texts(workspace, named)
    assert texts == {}
    assert reasons["lost"] == f"没有全文文件 {Path('lessons/sources/no.txt')}"
    assert "读不出来" in reasons["pdf"]
    assert reasons["out"]
