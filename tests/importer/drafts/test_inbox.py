"""A document's folder holds its drafts, its full text, itself and the report."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.importer import read_document
from generator.importer.drafts.inbox import REPORT, TEXTS, folder_name, inbox_files

SPEECH = "关于读书的讲话\n张某某\n同学们：\n书要一页一页地读。\n源自《某某校报》2023年4月24日\n"


def files(**options: bool) -> dict[str, bytes]:
    imported = read_document(SPEECH.encode(), Path("讲话.TXT"))
    return inbox_files(imported, SPEECH.encode(), more=("有 1 篇与已有的一字不差",), **options)


def test_every_file_has_its_place() -> None:
    own = next(name for name in files() if name.startswith("excerpts/"))[9:18]
    assert sorted(files()) == sorted(
        [f"excerpts/{own}-01.yaml", "sources.yaml", REPORT, f"{TEXTS}/{own}.txt", f"{TEXTS}/{own}-original.txt"]
    )
    assert files()[f"{TEXTS}/{own}-original.txt"].decode() == SPEECH
    assert files()[REPORT].decode().split("\n")[:2] == ["讲话.TXT", "有 1 篇与已有的一字不差"]


def test_a_source_names_its_full_text_and_what_the_document_does_not_tell() -> None:
    text = files()["sources.yaml"].decode()
    [record] = yaml.load(text, yaml.BaseLoader)
    assert f"{TEXTS}/{record['file']}" in files()
    assert record["fingerprint"].startswith("f1:")
    assert record["unknown"] and "# 原文没有；查到了就补上，并从这里删去" in text


def test_the_course_is_added_where_there_is_none() -> None:
    assert "course.yaml" in files(with_course=True)


@pytest.mark.parametrize(("name", "folder"), [("第5期.txt", "第5期"), ("a:b?.pdf", "a_b_"), ("...", "import")])
def test_a_folder_is_called_after_its_document_on_any_system(name: str, folder: str) -> None:
    assert folder_name(Path(name)) == folder
