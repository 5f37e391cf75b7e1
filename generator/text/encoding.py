"""Turn the bytes of a text file into characters, whatever encoding Chinese software saved it in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from generator.errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters of a file, the encoding they were read in, and what the reader should be told about it.

    Every character that could not be read is U+FFFD in `text`, and `notes` says how many there are.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


# The characters that make up more than half of any Chinese text, simplified then traditional: the right encoding
# shows many of them, a wrong one next to none.
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学"
    "如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将"
    "两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
    "比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统"
    "区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共"
    "确传师观清今切院让识候带导争运笔写习育革命济农村环境碳排低绿色能源态技创础支持续推动责任务核心党委员议会议精神思想史历史宪法治律依据"
    "坚持改革开放深化协商主席总书记讲话意见解读专家观点声音题目单元材料课堂答案选项依据来源摘编综述标签章节问卷测验编者按教师学生班级姓名"
    "的這個們來雙條門車電時為國說時會對於著過發後裡種經麼學現當沒動還進樣從實軍無與長機業將兩間問並應戰頭體見產話給門東聲員認條處義幾氣題爾變總電數報結"
    "場務資統區隊決馬書則聽達強難權設類據邊張該規萬覺術領確傳師觀讓識帶導爭運寫習環濟農碳綠創礎續責黨議歷憲協讀專單選項編課"
)
_COMMON_MARKS = frozenset("，。、：；？！“”‘’（）《》【】—…·　％①②③④⑤")
_COMMON_LATIN = frozenset("‘’“”–—…•éèêëàâäáóòôöúùûüíìîïçñßÉÈÀÖÜÄ°£€ \u00a0")
_WESTERN = _COMMON_LATIN.union(map(chr, (*range(128), *range(0xA1, 0x100), *range(0x386, 0x3CF), *range(0x400, 0x460))))
_LONGER_THAN_TWO_BYTES = re.compile("[\u0800-\U0010ffff]")
_FOREIGN = re.compile(b"[\x80-\xff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")

_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark is its first half
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# In the order of preference: where two fit equally well, the first is taken.
_CANDIDATES = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
_DECLARED = {
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "gb18030", "x-gbk", "cp936", "csgb2312", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "cp950", "x-x-big5"), "cp950"),
    "big5-hkscs": "big5hkscs",
    **dict.fromkeys(("windows-1252", "iso-8859-1", "latin1"), "cp1252"),
}
_NAMES = {"cp950": "Big5", "big5hkscs": "Big5", "gb18030": "GB18030（GBK）", "cp1252": "Windows-1252"}
_SIGNATURES = {
    b"PK\x03\x04": "Word、PPT、Excel 文档或压缩包",
    b"%PDF-": "PDF 文件",
    b"\xd0\xcf\x11\xe0": "旧版 Word、PPT 或 Excel 文档",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"\x1f\x8b": "压缩包",
    b"Rar!": "压缩包",
    b"7z\xbc\xaf": "压缩包",
}
_BEGINNINGS = tuple(_SIGNATURES)
_SAMPLE = 20_000


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Return the text of `data`: by its byte order mark, else UTF-8, else the encoding that reads most like text.

    GB18030, Big5, UTF-16 without a mark and Windows-1252 are told apart by how many everyday characters they show,
    since the usual detectors take short GBK files for Korean. Raise `UserError` for what is no text at all: a file
    with the signature of another kind, with NUL characters, or that no encoding reads. `declared` is what a file says
    of itself, as web pages do: it is believed where it reads about as well as the best, and gb2312 is read as GB18030,
    which holds the 镕 that it lacks.
    """
    if data.startswith(_BEGINNINGS):
        kind = next(kind for signature, kind in _SIGNATURES.items() if data.startswith(signature))
        raise UserError(f"不是文本文件，而是{kind}")
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            return _finished(data[len(mark) :], encoding, marked=True)
    if b"\0" not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            if not _is_gbk_by_accident(data, text):
                return _checked(Decoded(text=text, encoding="utf-8"))
    return _finished(data, _best(data, _DECLARED.get(declared.strip().lower(), "")), marked=False)


def _is_gbk_by_accident(data: bytes, text: str) -> bool:
    """Return whether valid UTF-8 is really GBK: 联通, 双碳 and 目录 are made of bytes that also mean `ͨ` or `˫̼`."""
    if text.isascii() or len(data) > _SAMPLE or _LONGER_THAN_TWO_BYTES.search(text):
        return False
    return not _WESTERN.issuperset(text) and _score(data, "gb18030") >= 0.5


def _best(data: bytes, declared: str = "") -> str:
    """Return the candidate whose reading of the first part of `data` looks most like a text that people write."""
    first = _FOREIGN.search(data)  # a web page may begin with more plain letters than a sample holds
    start = first.start() if first and first.start() > _SAMPLE // 4 and b"\0" not in data[:_SAMPLE] else 0
    end = data.rfind(b"\n", start + 1, start + _SAMPLE) + 1 or start + _SAMPLE
    sample = data[start:] if len(data) - start <= _SAMPLE else data[start:end]
    if b"\0" in sample:  # only UTF-16 may: half of its every Latin letter is NUL
        best = max(("utf-16-le", "utf-16-be"), key=lambda encoding: _score(sample, encoding))
        return best if _score(sample, best) > 0.5 else "utf-8"
    text = sample.decode("utf-8", "replace")
    if len(_LONGER_THAN_TWO_BYTES.findall(text)) > 2 * text.count("\ufffd"):  # of which it counts each too
        return "utf-8"  # three bytes that fit each other are rare in any other encoding: this is damaged UTF-8
    scores = {encoding: _score(sample, encoding) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda encoding: scores[encoding])  # max keeps the first among equals
    return declared if declared and scores[declared] >= scores[best] - 0.15 else best


def _score(sample: bytes, encoding: str) -> float:
    """Return the share of everyday characters, of all that are not ASCII (in UTF-16 of all)."""
    text = sample.decode(encoding, "replace")
    foreign = [c for c in text if c > "\x7f"]
    if encoding.startswith("utf-16"):
        return sum(map(_weight, text)) / max(1, len(text))
    if encoding == "cp1252":  # accents and curly quotes are between plain letters
        rare = len(foreign) * 4 > len(text)
        return 0.0 if rare else sum(c in _COMMON_LATIN for c in foreign) / max(1, len(foreign))
    return sum(map(_weight, foreign)) / max(1, len(foreign))


def _weight(character: str) -> float:
    if character <= "\x7f":
        return float(character.isprintable() or character in "\t\n\r")
    if character in _COMMON_HAN or character in _COMMON_MARKS or "！" <= character <= "～":
        return 1.0
    if character == "\ufffd" or "\ue000" <= character <= "\uf8ff":
        return -3.0
    return 0.5 if _is_everyday(character) else 0.0


def _is_everyday(character: str) -> bool:
    """Return whether `character` is among the 3,755 characters that GB 2312 counts as common."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def _finished(data: bytes, encoding: str, *, marked: bool) -> Decoded:
    text = data.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    if damaged > max(1, len(text) // 100):
        raise UserError("不是文本文件，或者编码无法识别；请用编辑器打开它，另存为 UTF-8")
    notes = []
    name = _NAMES.get(encoding, encoding.upper())
    if encoding == "utf-8" and marked:
        notes.append("文件开头有一个看不见的 BOM 标记，已经略去")
    elif encoding != "utf-8":
        notes.append(f"文件的编码是 {name}，已按它读入")
    if damaged:
        lines = sorted({text.count("\n", 0, n) + 1 for n, c in enumerate(text) if c == "\ufffd"})
        where = "、".join(str(line) for line in lines[:5])
        notes.append(f"有 {damaged} 处字节损坏，读不出来（第 {where} 行），以 � 代替")
    return _checked(Decoded(text=text, encoding="big5" if name == "Big5" else encoding, notes=tuple(notes)))


def _checked(decoded: Decoded) -> Decoded:
    """Return `decoded`; raise `UserError` when it holds what no text holds."""
    text = decoded.text
    nul = text.find("\0")
    if nul >= 0:
        raise UserError(f"第 {text.count(chr(10), 0, nul) + 1} 行有空字符（NUL）；这不是文本文件，或者文件已经损坏")
    if _CONTROL.search(text) and len(_CONTROL.findall(text)) > max(4, len(text) // 50):
        raise UserError("不是文本文件：里面有很多控制字符")
    return decoded
