"""An official notice has a head above its title and a record below its signature."""

from __future__ import annotations

import pytest

from generator.importer.fields.official_notice import ATTACHMENT, Frame, looks_like_notice, read_frame, signed_end
from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Line, Manuscript

TEXT = ["关于换水表的通知", "各班：", "水表本周内换好，请各班配合。", "书角学校总务处", "2023年5月6日"]


def lines_of(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts)]


def framed(*texts: str) -> Frame:
    lines = lines_of(*texts)
    return read_frame(lines, Ledger(Manuscript(lines=tuple(lines), length=len(lines))))


def test_the_head_is_read() -> None:
    frame = framed("000012", "机密★一年", "特急", "书角学校文件", "书校〔2023〕5号 签发人：王某某", "————", *TEXT)
    assert (frame.number, frame.signer, frame.issuer) == ("书校〔2023〕5号", "王某某", "书角学校")
    assert frame.rank == "特急"
    assert frame.start == 6


@pytest.mark.parametrize("number", ["书校[2023]5号", "书校（2023）第5号", "文号：书校〔2023〕 5 号"])
def test_a_number_is_written_in_different_ways(number: str) -> None:
    assert framed(number, *TEXT).number.startswith("书校")
    assert looks_like_notice(lines_of(number, "书角不大。"))


def test_several_organs_are_named_together() -> None:
    assert framed("书角学校总务处", "书角学校文件", "书校〔2023〕5号", *TEXT).issuer == "书角学校总务处、书角学校"


def test_an_organ_without_a_number_below_is_no_head() -> None:
    assert framed("书角学校文件", *TEXT).start == 0


def test_the_list_of_a_government_site_is_read() -> None:
    frame = framed("索 引 号：0001", "发文机关：书角学校 成文日期：2023年5月6日", "发文字号：书校〔2023〕5号", *TEXT)
    assert frame.record == {
        "索引号": "0001", "发文机关": "书角学校", "成文日期": "2023年5月6日", "发文字号": "书校〔2023〕5号",
    }  # fmt: skip
    assert (frame.issuer, frame.number, frame.start) == ("书角学校", "书校〔2023〕5号", 3)


def test_the_foot_is_read() -> None:
    foot = ["（此件公开发布）", "主题词：水表", "抄送：各班，", "书角之友。", "书角学校办公室2023年5月7日印发"]
    frame = framed(*TEXT, *foot)
    assert (frame.copies, frame.printed) == ("抄送：各班，书角之友。", "书角学校办公室2023年5月7日印发")
    assert (frame.remark, frame.end) == ("（此件公开发布）", 5)
    assert framed(*TEXT, "（此件公开发布）").remark == "（此件公开发布）"
    assert framed(*TEXT, "（此件公开发布）").end == 5


def test_the_printer_is_named_below_a_signature_only() -> None:
    printed = "书角学校办公室2023年5月7日印发"
    assert framed(*TEXT, printed).printed == printed
    assert framed(*TEXT[:3], printed).printed == ""


def test_what_is_enclosed_begins_below_the_signature() -> None:
    frame = framed(*TEXT, "水表的读法", "先看红字。")
    assert (frame.enclosed, frame.end) == (5, 7)
    assert framed(*TEXT).enclosed == 5


def test_a_remark_between_the_notice_and_what_it_encloses_is_entered() -> None:
    lines = lines_of(*TEXT, "（联系人：王某某）", "水表的读法", "先看红字。")
    ledger = Ledger(Manuscript(lines=tuple(lines), length=len(lines)))
    frame = read_frame(lines, ledger)
    assert frame.enclosed == 6
    assert signed_end(lines, frame, ledger) == 5
    assert frame.remark == "（联系人：王某某）"


def test_a_notice_is_known_by_its_head_its_record_or_its_foot() -> None:
    assert looks_like_notice(lines_of("索引号：1", "主题分类：水", "标题：水表", "书角不大。"))
    assert not looks_like_notice(lines_of("索引号：1", "主题分类：水", "书角不大。"))
    assert looks_like_notice(lines_of("书角不大。", "抄送：各班"))


def test_a_title_needs_a_signature() -> None:
    assert looks_like_notice(lines_of(*TEXT))
    assert not looks_like_notice(lines_of(*TEXT[:4]))
    assert not looks_like_notice(lines_of("走廊里的书角", *TEXT[1:]))
    assert not looks_like_notice(lines_of(*TEXT[:3], "书角学校。", TEXT[4]))


@pytest.mark.parametrize("text", ["附件", "附件1", "附 件 二：水表的读法", "附件：水表"])
def test_an_enclosure_is_named(text: str) -> None:
    assert ATTACHMENT.match(text)


@pytest.mark.parametrize("text", ["附件里有水表", "附件1水表"])
def test_a_sentence_names_none(text: str) -> None:
    assert not ATTACHMENT.match(text)
