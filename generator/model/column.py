"""The columns of a pack and what each is for.

```yaml
columns: [编者按, 重要讲话, {name: 外媒观察, role: foreign}, 案例]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import RequiredText, Typed, one_or_many
from generator.model.excerpt import TextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRole:
    """What a column is for.

    `column` is what such a column is usually called: a column of that name has the role without saying so. Documents
    call it by other `names` as well, or by a longer name that holds one of `signs`. `kinds` are the kinds of text
    that belong in it. `once`: a course has one such column. `asks_for_background`: a reader must learn when and in
    what situation an article was written; a remark calls such an article `article`.
    """

    name: str
    column: str
    meaning: str
    names: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    kinds: tuple[TextKind, ...] = ()
    once: bool = False
    asks_for_background: bool = False
    article: str = "文章"


# In the order of the columns of a course that names none.
ROLES: tuple[ColumnRole, ...] = (
    ColumnRole(
        name="editor", column="编者按", meaning="编者的话，印在最前", once=True,
        names=("编者的话", "编者语", "编前语", "编前话", "卷首语", "刊首语", "写在前面", "导读", "导语"),
    ),
    ColumnRole(name="speech", column="重要讲话", meaning="领导人讲话", kinds=("speech", "speech_excerpt")),
    ColumnRole(name="policy", column="政策意见", meaning="政策文件", signs=("政策",), kinds=("policy",)),
    ColumnRole(name="authority", column="权威解读", meaning="主管部门的解读", kinds=("lecture_summary",)),
    ColumnRole(
        name="expert", column="专家观点", meaning="学者的看法", kinds=("interview", "signed_article", "digest")
    ),
    ColumnRole(
        name="foreign", column="海外声音", meaning="外国媒体和学者的看法；要交代日期和背景", signs=("海外", "外媒"),
        kinds=("media_roundup",), asks_for_background=True, article="外媒文章",
    ),
    ColumnRole(name="experience", column="他山之石", meaning="别处的做法", kinds=("research_article",)),
)  # fmt: skip

STANDARD_COLUMNS = tuple(role.column for role in ROLES)
_BY_NAME = {role.name: role for role in ROLES}
_BY_COLUMN = {role.column: role for role in ROLES}
_BY_KIND: Mapping[str, ColumnRole] = {kind: role for role in ROLES for kind in role.kinds}

if TYPE_CHECKING:
    RoleName = str
else:
    RoleName = Literal[tuple(_BY_NAME)]


def get_role(name: str) -> ColumnRole:
    """Return a role by its name; raise `KeyError` when there is none."""
    return _BY_NAME[name]


def role_of_kind(kind: str) -> ColumnRole | None:
    """Return the role of the column in which a text of this kind belongs."""
    return _BY_KIND.get(kind)


def usual_column(kind: str) -> str:
    """Return what the column is usually called in which a text of this kind belongs."""
    return _BY_KIND[kind].column


def kinds_in_column(name: str) -> frozenset[TextKind]:
    """Return the kinds of text that a column of a document holds, as its name says."""
    return frozenset(kind for role in ROLES if any(sign in name for sign in role.signs) for kind in role.kinds)


class Column(Typed):
    """A column of the course."""

    name: RequiredText
    role: RoleName | None = Field(
        None, description="；".join(f"{role.name} {role.column}（{role.meaning}）" for role in ROLES)
    )

    @property
    def plays(self) -> ColumnRole | None:
        """Return its role: as typed, or the one that a column of this name usually has."""
        return _BY_NAME[self.role] if self.role else _BY_COLUMN.get(self.name)


def _column(value: Any) -> Any:
    """Accept a bare name: `案例` is `{name: 案例}`."""
    return {"name": value} if isinstance(value, str) else value


Columns = Annotated[tuple[Annotated[Column, BeforeValidator(_column)], ...], BeforeValidator(one_or_many)]


def columns_of(names: Iterable[str]) -> tuple[Column, ...]:
    """Return columns of these names."""
    return tuple(Column(name=name) for name in names)
