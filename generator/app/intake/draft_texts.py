"""Read drafts as they will enter the course: glyphs and corrections put in, full texts kept equal to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.intake.corrections import with_corrections
from generator.app.intake.course_columns import settle_columns
from generator.app.intake.drafts_folder import DraftFile, texts
from generator.app.intake.glyphs import mend
from generator.errors import Problem, Severity
from generator.importer.drafts.to_yaml import DOUBT_MARK
from generator.library.fidelity import fingerprint
from generator.text.encoding import decode
from generator.workspace import shown

SOURCES = "sources.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTexts:
    """The drafts that were named, in order, and what they bring along.

    `yaml` holds the text of each draft, and of the list of sources in each of their folders, named or not;
    `full_texts` the bytes of the full texts in these folders.
    """

    named: tuple[DraftFile, ...]
    yaml: Mapping[DraftFile, str]
    full_texts: Mapping[DraftFile, bytes]

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders of the drafts that were named."""
        return tuple(sorted({draft.folder for draft in self.named}))


def read_drafts(
    drafts: Iterable[DraftFile], glyphs: Mapping[str, str], *, add_columns: bool, corrected: bool
) -> DraftTexts:
    """Read drafts with their sources and full texts.

    `glyphs` are replaced everywhere. With `add_columns` a doubt about a column is settled; with `corrected` a full
    text gets what was put right in its excerpts. A fingerprint follows the full text that it was taken of.
    """
    named = tuple(sorted(set(drafts)))
    folders = sorted({draft.folder for draft in named})
    beside = [draft for folder in folders if (draft := DraftFile(folder, SOURCES)).path.is_file()]
    yaml = {draft: _read(draft, glyphs, add_columns=add_columns) for draft in dict.fromkeys((*named, *beside))}
    full_texts: dict[DraftFile, bytes] = {}
    fingerprints: dict[str, str] = {}
    for folder in folders:
        excerpts = [yaml[draft] for draft in named if draft.folder == folder and draft.is_excerpt]
        for text in texts(folder):
            before = text.path.read_bytes()
            after = _full_text(text, before, glyphs, excerpts if corrected else ())
            full_texts[text] = after
            if after != before:
                fingerprints[_fingerprint(before)] = _fingerprint(after)
    return DraftTexts(
        named=named,
        yaml={draft: _replaced(text, fingerprints) for draft, text in yaml.items()},
        full_texts=full_texts,
    )


def doubtful_places(drafts: DraftTexts, root: Path) -> Iterator[Problem]:
    """Yield a problem for every place in the drafts that were named that is still marked as doubtful."""
    hint = "核对以后删掉这一行注释；想先收下，加上 --doubtful"
    for draft in drafts.named:
        for n, line in enumerate(drafts.yaml[draft].split("\n"), 1):
            at = line.find(DOUBT_MARK)
            if at >= 0:
                why = line[at + 2 :].strip()
                yield draft_problem(draft, root, why, line=n, column=at + 1, hint=hint, code="doubtful")


def draft_problem(
    draft: DraftFile,
    root: Path,
    message: str,
    *,
    line: int = 0,
    column: int = 0,
    hint: str,
    code: str,
    severity: Severity = "error",
) -> Problem:
    """Return a problem at a place in a draft."""
    return Problem(
        path=shown(draft.path, root),
        line=line,
        column=column,
        message=message,
        hint=hint,
        code=code,
        severity=severity,
    )


def _read(draft: DraftFile, glyphs: Mapping[str, str], *, add_columns: bool) -> str:
    text = decode(draft.path.read_bytes()).text.replace("\r\n", "\n")
    text = mend(text, glyphs, comments=True)
    return settle_columns(text) if add_columns else text


def _full_text(text: DraftFile, data: bytes, glyphs: Mapping[str, str], corrected: Sequence[str]) -> bytes:
    """Return a full text with glyphs and corrections put in; an original stays what it is."""
    if text.path.suffix != ".txt" or text.path.stem.endswith("-original"):
        return data
    before = data.decode("utf-8", "replace")
    after = mend(before, glyphs)
    if corrected:
        after = with_corrections(after, corrected)
    return after.encode() if after != before else data


def _fingerprint(data: bytes) -> str:
    return fingerprint(data.decode("utf-8", "replace"))


def _replaced(text: str, fingerprints: Mapping[str, str]) -> str:
    for before, after in fingerprints.items():
        text = text.replace(before, after)
    return text
