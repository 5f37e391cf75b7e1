from pathlib import Path

from generator.app.intake.waiting import WaitingDrafts, waiting_drafts
from tests.app.intake.inbox import EXCERPT, put
from tests.library.workspaces import make


def test_each_folder_is_listed_with_its_files_and_doubts(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace)
    put(workspace, {"excerpts/a.yaml": "# 存疑：一\n" + EXCERPT.replace("title", "# 存疑：二\ntitle")}, folder="a")
    assert waiting_drafts(workspace) == (
        WaitingDrafts(name="a", files=1, doubts=2),
        WaitingDrafts(name="river", files=2, doubts=0),
    )


def test_an_empty_inbox_lists_nothing(tmp_path: Path) -> None:
    assert waiting_drafts(make(tmp_path)) == ()
