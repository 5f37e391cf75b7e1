"""The printed lines that name where text comes from, and the numbered list of origins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.assembly.citing.citations import reference
from generator.library.record_index import Shelf
from generator.model.document import Citation
from generator.model.excerpt import FIDELITIES, Excerpt
from generator.model.source import Source

# What is set in 《》 is a paper or a journal; agencies, sites, publishers and stations are not.
_NOT_A_TITLE = re.compile(r"(社|网|网站|官网|频道|客户端|公众号|平台|电视台|电台|中心|委员会|部|局|署|大学|学院)$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SWAP = str.maketrans("《》〈〉", "〈〉《》")
_SAID = re.compile(r"^(源自|摘编自|摘自|选自|综述[，、：:]?(根?据)?)\s*")

UNSIGNED = "编者撰写"


@dataclass(frozen=True, slots=True)
class Origins:
    """The numbered list of origins of one document: each source once, in the order of first use."""

    sources: tuple[Source, ...]

    def number(self, source_id: str) -> int | None:
        """Return a source's number, counted from 1, or None when it is not in the list."""
        return next((n for n, source in enumerate(self.sources, 1) if source.id == source_id), None)

    def lines(self) -> tuple[str, ...]:
        """Return the printed references, without numbers."""
        return tuple(reference(source) for source in self.sources)


def collect_origins(excerpts: Iterable[Excerpt], sources: Shelf[Source]) -> Origins:
    """Return the list of origins of these excerpts; a source that is not registered is left out."""
    wanted = dict.fromkeys(name for excerpt in excerpts for name in (excerpt.source, *excerpt.also) if name)
    return Origins(_known(wanted, sources))


def cite(excerpt: Excerpt, sources: Shelf[Source], origins: Origins | None = None, *, brief: bool = False) -> Citation:
    """Return an excerpt's citation, numbered where the document has a list of origins."""
    return Citation(
        excerpt=excerpt.id,
        source=excerpt.source,
        number=origins.number(excerpt.source) if origins else None,
        fidelity=excerpt.fidelity,
        line=origin_line(excerpt, sources, brief=brief, origins=origins),
    )


def origin_line(
    excerpt: Excerpt, sources: Shelf[Source], *, brief: bool = False, origins: Origins | None = None
) -> str:
    """Return the line under an article: 源自《…》…, 摘编自《…》… or 综述，据《…》….

    A digest always says so, also when its author typed a line that does not; a brief line names its first source. In
    a document with a list of origins the line is the source's reference after GB/T 7714: 源自：作者. 题名[N]. 报名, ….
    """
    label = FIDELITIES[excerpt.fidelity].label
    if excerpt.origin:
        if excerpt.fidelity != "digest":
            return excerpt.origin
        return f"{label}，据{_SAID.sub('', excerpt.origin)}"
    known = _known((excerpt.source, *excerpt.also), sources)
    if not known:
        return UNSIGNED
    if origins:
        return _referred(label, known, origins)
    if excerpt.fidelity == "digest":
        main, *others = known
        line = f"{label}，据{_brief(main)}"
        if brief:
            return line + ("等" if others else "")
        return line + ("及" if others else "") + "".join(book_title(other.title) for other in others)
    return label + (_where_printed(known[0]) or _brief(known[0]))


def _referred(label: str, known: tuple[Source, ...], origins: Origins) -> str:
    """Return the reference of the first source, and the numbers of the others in the list."""
    main, *others = known
    beside = "".join(f"〔{origins.number(other.id)}〕" for other in others)
    verb = f"{label}，据" if label == FIDELITIES["digest"].label else label
    line = f"{verb}：{reference(main, short=True)}"
    return f"{line.removesuffix('.')}；另据{beside}。" if beside else line


def _known(names: Iterable[str], sources: Shelf[Source]) -> tuple[Source, ...]:
    return tuple(source for name in names if (source := sources.get(name)))


def describe_source(source: Source) -> str:
    """Return a source's line in the words of a schoolbook, as printed under material and evidence.

    ```
    习近平：《…》（2020年12月12日，气候雄心峰会），《人民日报》2020年12月13日
    国务院：《…》（国发〔2021〕4号，2021年2月2日，现行）
    《…》（Some Title），Nature，2021年3月，第5页
    ```
    """
    who = "、".join(source.authors) or _issuer(source)
    if source.kind == "collection" and who and not source.authors:
        who += "编"
    head = (f"{who}：" if who else "") + book_title(source.title)
    if source.title_original:
        head += f"（{source.title_original}）"
    circumstances = [source.number, _own_date(source), source.occasion, source.status]
    if known := "，".join(part for part in circumstances if part):
        head += f"（{known}）"
    translator = f"{source.translator}译" if source.translator else ""
    return "，".join(part for part in (head, translator, _where_printed(source), source.url) if part)


def name_source(source: Source) -> str:
    """Return a source's name for a note under a table: the title and when it was made."""
    when = date_text(source.date or source.publication_date)
    return book_title(source.title) + (f"（{when}）" if when else "")


def date_text(date: str | None) -> str:
    """Return a date as it is printed in Chinese: 2021-03-15 is 2021年3月15日, 2021-03 is 2021年3月."""
    if not date:
        return ""
    year, *rest = date.split("-")
    return f"{year}年" + "".join(f"{int(part)}{unit}" for part, unit in zip(rest, "月日", strict=False))


def book_title(title: str) -> str:
    """Return a title in 《》; title marks inside it change level, as GB/T 15834 wants."""
    whole = re.fullmatch(r"《([^《》]*)》", title)
    return title if whole else f"《{title.translate(_SWAP)}》"


def _issuer(source: Source) -> str:
    """Return who issued a text, unless its title begins with the name: 《中共中央 国务院关于……的意见》."""
    name, title = (re.sub(r"[、，\s]", "", text) for text in (source.issuer, source.title))
    return "" if name and title.startswith(name) else source.issuer


def _own_date(source: Source) -> str:
    """Return the date of a text itself; that of its printing is printed beside the paper's name."""
    return date_text(source.date) if source.date and not _is_date_of_printing(source) else ""


def _is_date_of_printing(source: Source) -> bool:
    return bool(source.publication) and not source.publication_date and source.kind in ("article", "foreign", "book")


def _where_printed(source: Source) -> str:
    """Return the paper, the day or number, and the page: 《人民日报》2021年3月16日第1版."""
    page = _page(source)
    if not source.publication:
        return "，".join(part for part in (source.issue, page.removeprefix("，")) if part)
    when = date_text(source.date if _is_date_of_printing(source) else source.publication_date)
    if source.kind == "book" and when:
        when += "版"
    # A number that names its year makes the date needless.
    when = source.issue if source.issue and (not when or source.issue.startswith(when[:5])) else when + source.issue
    return periodical(source.publication) + when + page


def _page(source: Source) -> str:
    if not re.fullmatch(r"[\d\-–—、,，~～]+", source.page):
        return source.page
    return f"第{source.page}版" if source.publication.rstrip("》").endswith("报") else f"，第{source.page}页"


def periodical(name: str) -> str:
    """Return the name of a paper in 《》; an agency, a site, a publisher or a foreign name has no marks."""
    if "《" in name or _NOT_A_TITLE.search(name) or not _HAN.search(name):
        return f"{name} " if name[-1:].isascii() else name
    return f"《{name}》"


def _brief(source: Source) -> str:
    """Return what a digest names: the title, and in brackets whose it is, on what occasion, where and when."""
    who = "、".join(source.authors) or _issuer(source)
    if source.kind in ("article", "foreign", "book") and source.publication:
        parts = [who, _where_printed(source)]
    else:
        parts = [who, source.occasion, source.number, date_text(source.date or source.publication_date)]
    known = "，".join(part for part in parts if part)
    return book_title(source.title) + (f"（{known}）" if known else "")
