"""Feed the text reader whatever bytes there are: it reads them or refuses them in one sentence, and loses nothing.

Run by hand, from the root of the repository; pytest does not collect it:

    .venv/bin/python -m tests.fuzz.fuzz_text_reader --seed 1 --seconds 60

With atheris installed the bytes are steered by the lines of code that they reach:

    .venv/bin/python -m tests.fuzz.fuzz_text_reader --atheris -max_total_time=60

Without it they are made by damaging a few invented documents in the encodings that teachers' files have: bytes are
changed, cut out, doubled, swapped, and pieces of other documents put in. The same seed makes the same bytes. On a
failure the bytes are kept in a file whose name is printed, and `--file FILE` runs them again.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import random
import sys
import tempfile
import time
from pathlib import Path

from generator.importer import UnreadableError, read_document
from generator.text.encoding import decode
from tests.importer.accounting import lost
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

PATH = Path("fuzz.txt")
SLOW = 20.0
_LINES = """一、单项选择题
1. 书角在哪里？（ A ）
A. 走廊 B. 操场
答案：A 解析：见第一页。
时间\u3000事件\u3000内容
2021 年 书角建成 大家动手
图 1. 藏书情况
专栏一 账本
--新增图书 20 册；
The corner is small, but it has brought the chil-
dren of a whole floor together.
【重要讲话】
—１２—
源自《某某报》2021年3月"""
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-be")


def check(data: bytes) -> None:
    """Import `data` as a text file; raise `AssertionError` when a character goes missing or it takes too long."""
    start = time.process_time()
    try:
        result = read_document(data, PATH)
    except UnreadableError as error:
        assert str(error).startswith(f"{PATH.name}：") and "\n" not in str(error), str(error)
        return
    assert time.process_time() - start < SLOW, "too slow"
    if data[:1] in (b"<", b"%", b"P"):  # read as another format
        return
    missing = lost(decode(data).text, result)
    assert not missing, missing[:3]


def documents() -> list[bytes]:
    """Return what is damaged: an issue and a muddle of lines, in every encoding."""
    texts = ["\n".join(set_issue(articles(), Press()).split("\n")[:300]), _LINES]
    return [text.encode(encoding, "ignore") for text in texts for encoding in ENCODINGS]


def damaged(source: random.Random, stock: list[bytes]) -> bytes:
    """Return one of the documents with a few accidents in it."""
    data = bytearray(source.choice(stock))
    start = source.randrange(max(1, len(data)))
    data = data[start : start + source.choice((40, 400, 4_000, 40_000))]
    for _ in range(source.randint(1, 8)):
        at, size = source.randrange(len(data) + 1), source.choice((1, 2, 7, 60, 900))
        match source.randrange(6):
            case 0:
                data[at : at + size] = b""
            case 1:
                data[at:at] = data[at : at + size] * source.choice((1, 2, 30))
            case 2:
                data[at : at + 1] = bytes([source.randrange(256)])
            case 3:
                data[at:at] = source.choice((b"\n", b"\r\n", b"\f", b" ", b"\t", b"\xe3\x80\x80", b"\0", b"\xff\xfe"))
            case 4:
                other = source.choice(stock)
                place = source.randrange(len(other))
                data[at:at] = other[place : place + size]
            case _:
                data[at : at + size] = bytes(reversed(data[at : at + size]))
    return bytes(data)


def loop(seed: int, seconds: float) -> int:
    """Check damaged documents for some seconds; return how many failed."""
    source, stock = random.Random(seed), documents()
    end = time.monotonic() + seconds
    count = failed = 0
    while time.monotonic() < end:
        data = damaged(source, stock)
        count += 1
        try:
            check(data)
        except Exception as error:  # whatever it is, it is what we look for
            failed += 1
            kept = Path(tempfile.gettempdir()) / f"fuzz-{hashlib.sha256(data).hexdigest()[:12]}.txt"
            kept.write_bytes(data)
            print(f"{kept}: {type(error).__name__}: {str(error)[:300]}")
    print(f"seed {seed}: {count} documents, {failed} failures")
    return failed


def steered() -> None:
    """Let atheris choose the bytes."""
    atheris = importlib.import_module("atheris")  # not everywhere, and not needed

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *(x for x in sys.argv[1:] if x != "--atheris")], check)
    atheris.Fuzz()


def main() -> None:
    """Run the target as the arguments say."""
    if "--atheris" in sys.argv:
        steered()
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--file", type=Path)
    chosen = parser.parse_args()
    if chosen.file:
        check(chosen.file.read_bytes())
        return
    sys.exit(1 if loop(chosen.seed, chosen.seconds) else 0)


if __name__ == "__main__":
    main()
