"""Set the targets of links in a PPTX: addresses outside, slides inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from generator.model.link_targets import is_safe_target
from generator.writers.pptx.paragraphs import Linker

_JUMP = "ppaction://hlinksldjump"


@dataclass(slots=True, kw_only=True)
class Links:
    """Slides by the anchors on them, and the link targets that led nowhere, each once."""

    targets: dict[str, Any]
    dead: list[str] = field(default_factory=list)

    def of_slide(self, slide: Any) -> Linker:
        """Return what links the runs of one slide."""

        def link(target: str) -> dict[str, str] | None:
            if target.startswith("#") and target[1:] in self.targets:
                place = slide.part.relate_to(self.targets[target[1:]].part, RELATIONSHIP_TYPE.SLIDE)
                return {"r:id": place, "action": _JUMP}
            if not target.startswith("#") and is_safe_target(target):
                return {"r:id": slide.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}
            if target not in self.dead:
                self.dead.append(target)
            return None

        return link
