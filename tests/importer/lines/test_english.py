"""English lines become paragraphs, headings and items, and divided words are whole again."""

from __future__ import annotations

import pytest

from generator.importer.lines.english import EnglishUnit, Vocabulary, is_heading, join_english, unwrap_english
from generator.importer.manuscript import Line


def lines(*texts: str) -> list[Line]:
    """Return lines; one that begins with a line end has a blank line above it."""
    return [Line(number=n, raw=text.lstrip("\n"), gap=int(text[:1] == "\n")) for n, text in enumerate(texts, 1)]


def joined(*texts: str, knowing: str = "") -> str:
    own = lines(*texts)
    return join_english(own, Vocabulary([*own, *lines(knowing or "x")]))


@pytest.mark.parametrize(
    ("texts", "knowing", "whole"),
    [
        (("The corner is", "small."), "", "The corner is small."),
        (("The  corner\u00a0 is ", " small."), "", "The corner is small."),
        (("the chil-", "dren read"), "", "the children read"),
        (("the chil-", "dren read"), "chil-dren", "the chil-dren read"),  # so it stands elsewhere
        (("a book-", "shelf"), "bookshelf", "a bookshelf"),
        (("a Book-", "Shelf"), "book-shelf", "a Book-Shelf"),
        (("a read-", "only shelf"), "read-write read", "a read-only shelf"),
        (("a read-", "only shelf"), "write-only read", "a read-only shelf"),
        (("a read-", "only shelf"), "write-only", "a readonly shelf"),  # `read` is no word of the text
        (("a high-", "quality shelf"), "quality", "a high-quality shelf"),
        (("a water-", "saving shelf"), "water saving", "a water-saving shelf"),
        (("an in-", "side shelf"), "in side", "an inside shelf"),  # two letters are a syllable
        (("a sea-", "side shelf"), "sea side", "a sea-side shelf"),
        (("we—", "all of us"), "", "we—all of us"),
        (("2023–", "2024"), "", "2023–2024"),
        (("and/", "or"), "", "and/or"),
        (("the shelf -", "and more"), "", "the shelf - and more"),
        (("10-", "year plan"), "", "10- year plan"),
        (("the shelf-", "2"), "", "the shelf- 2"),
        (("", "small"), "", "small"),
    ],
)
def test_lines_are_joined(texts: tuple[str, ...], knowing: str, whole: str) -> None:
    assert joined(*texts, knowing=knowing) == whole


COMPOUND = """high low well long short large small full half new old self best better hard early late fast slow deep
wide near far all one two three four five ten first second third fourth net zero cross world co mid
multi non post pre"""


@pytest.mark.parametrize("word", COMPOUND.split())
def test_words_that_make_compounds_keep_their_hyphen(word: str) -> None:
    assert joined(f"a {word}-", "shelf", knowing="shelf") == f"a {word}-shelf"


@pytest.mark.parametrize("word", ["out", "un", "over"])
def test_other_words_are_syllables(word: str) -> None:
    assert joined(f"a {word}-", "shelf", knowing="shelf") == f"a {word}shelf"


@pytest.mark.parametrize(
    "text",
    [
        "Preface",
        "foreword",
        "Introduction",
        "CONCLUSION",
        "Conclusions",
        "Contents",
        "Appendix",
        "Annex",
        "Abstract",
        "Summary",
        "Afterword",
        " Preface ",
        "I. How it began",
        "XVIII. How it began",
        "2. The rules",
        "12: The rules",
        "(3) the rules",
        "A. The rules",
        "Chapter One. the rules",
        "Part 2: the rules",
        "Section 3) the rules",
        "Rules Made Together",
        "Made",
        "Books " * 14 + "Shelfs",
        "Rules for the and Made",
        "1. " + "a" * 137,
    ],
)
def test_a_heading_is_named_counted_or_titled(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rules are made together",
        "The Rules of the corner Made",
        "preface to all",
        "Rules Made.",
        "Rules Made?",
        "Rules Made!",
        "Rules Made:",
        "Rules Made;",
        "Rules Made。",
        "Rules Made.”",
        "Rules Made,",
        "Rules Made，",
        "Rules Made—",
        "Rules Made–",
        "• Rules Made",
        "- Rules Made",
        "a) Rules",
        "(a) Rules",
        "it is so",
        "Books " * 14 + "Shelves",
        "1. " + "a" * 138,
        "XVIIII. it was done",
        "123. it was",
        "2.it",
        "Rules made Again there",
        "3 rules",
    ],
)
def test_anything_else_is_text(text: str) -> None:
    assert not is_heading(text)


def test_three_in_four_long_words_of_a_title_are_capitalised() -> None:
    assert is_heading("Rules Made Together there")
    assert not is_heading("Rules Made together there")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("IV. How", "IV"),
        ("2. How", "2"),
        ("12) How", "12"),
        ("3: How", "3"),
        ("How", ""),
        ("2.How", ""),
        ("123. How", ""),
    ],
)
def test_a_heading_knows_its_number(text: str, number: str) -> None:
    assert EnglishUnit(kind="heading", text=text, lines=()).number == number


def units(*texts: str, wrapped: bool = True) -> list[tuple[str, str]]:
    return [(unit.kind, unit.text) for unit in unwrap_english(lines(*texts), wrapped=wrapped)]


LONG = "the corner stands at the end of the hall where a wall was bare and"  # 66 characters
FULL = f"{LONG} "


def test_whole_lines_are_units_of_their_own() -> None:
    assert units("Rules Made Together", "They are read aloud.", "- and kept", wrapped=False) == [
        ("heading", "Rules Made Together"),
        ("paragraph", "They are read aloud."),
        ("item", "and kept"),
    ]
    assert unwrap_english([], wrapped=True) == []


@pytest.mark.parametrize("mark", ["•", "●", "▪", "◆", "·", "*", "–", "-", "a)", "(a)"])
def test_an_item_begins_a_unit(mark: str) -> None:
    assert units(LONG, f"{mark} books", LONG) == [("paragraph", LONG), ("item", f"books {LONG}")]


def test_a_frame_stands_alone() -> None:
    assert units(LONG, "Preface", LONG) == [("paragraph", LONG), ("heading", "Preface"), ("paragraph", LONG)]


def test_a_divided_word_goes_on_unless_a_blank_line_parts_it() -> None:
    assert units(LONG, "chil-", "1. dren", LONG)[0] == ("paragraph", f"{LONG} chil- 1. dren {LONG}")
    assert len(units("Rules Made To-", "gether", LONG)) == 1
    assert len(units("Rules Made To-", "\ngether", LONG)) == 2


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        # A sentence that ended early, by the room that was left for the next word.
        (("\n" + LONG, LONG[:54] + ".", "it is so", LONG), 2),
        (("\n" + LONG, LONG[:55] + ".", "it is so", LONG), 1),
        (("\n" + LONG, LONG[:54] + ".", "its so", LONG), 1),
        (("\n" + LONG, LONG[:42] + ":", "it is so", LONG), 2),
        (("\n" + LONG, LONG[:43] + ":", "it is so", LONG), 1),
        (("\n" + LONG, LONG[:20], "it is so", LONG), 1),  # no end of a sentence
        (("\n" + LONG, LONG[:62] + ".", "\nit is so", LONG), 2),
        (("\n" + LONG, LONG[:62], "\nit is so", LONG), 1),
        # In a text without blank lines a shorter line is enough.
        ((LONG, LONG[:55] + ".", "itisasitwas so", LONG), 2),
        ((LONG, LONG[:56] + ".", "itisasitwas so", LONG), 1),
        # One blank line among twenty-five is enough for a text that has them.
        (("\n" + LONG, LONG[:55] + ".", "it is so", *[LONG] * 22), 1),
        (("\n" + LONG, LONG[:55] + ".", "it is so", *[LONG] * 23), 2),
    ],
)
def test_a_paragraph_ends_with_a_sentence_and_a_short_line(texts: tuple[str, ...], count: int) -> None:
    assert len(units(*texts)) == count


def test_a_title_stands_above_a_blank_line() -> None:
    assert [kind for kind, _ in units("Rules Made Together", f"\n{LONG}", LONG)] == ["heading", "paragraph"]
    assert len(units("Rules Made Together", LONG, LONG)) == 1
    assert len(units(LONG, "Rules Made Together", f"\n{LONG}", LONG)) == 1  # it does not stand alone
    assert len(units("Rules " * 8 + "Made", f"\n{LONG}", LONG)) == 1  # too long for a title with room behind it
    assert len(units("rules made together", f"\n{LONG}", LONG)) == 1


def test_a_number_opens_a_heading_below_a_sentence_or_a_heading() -> None:
    assert units(LONG, f"{LONG}.", "2. the rules", LONG)[1][1] == "2. the rules"
    assert len(units(LONG, f"{LONG[:-1]};", "2. the rules", LONG)) == 1
    assert len(units(LONG, f"{LONG[:-1]};", "\n2. the rules", LONG)) == 3
    assert len(units(LONG, LONG, "2. The Rules", LONG)) == 1
    assert len(units("1. Books", "2. the rules", LONG)) == 3
    assert len(units("1. Books " + "x" * 46, "(2) the rules", LONG)) == 2


def test_a_numbered_heading_ends_where_the_line_is_short_or_the_text_changes() -> None:
    assert units("1. Rules Made", LONG, LONG) == [("heading", "1. Rules Made"), ("paragraph", f"{LONG} {LONG}")]
    assert units("1. Rules Made Together Here and Kept There by All of Us for", "the corner that stands there", LONG)[
        0
    ] == (
        "heading",
        "1. Rules Made Together Here and Kept There by All of Us for",
    )
    assert units(
        "1. Rules Made Together Here and Kept There by All of Us for", "Books That Stand There " + "x" * 40, LONG
    )[0][1].startswith("1. Rules Made Together Here and Kept There by All of Us for Books")
    assert (
        units("1. Rules Made Together Here and Kept There by All of Us for", "\nBooks That Stand There", LONG)[0][0]
        == "heading"
    )
