"""HTML of the sample course: axe, which looks for what keeps readers out, finds nothing in a browser.

axe-core is not part of this project: `npm install --global axe-core`, or tell its folder in NODE_PATH.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Course

pytestmark = pytest.mark.slow

_FOLDERS = ("/usr/lib/node_modules", "/usr/local/lib/node_modules", "/usr/share/javascript")
_RUN = (
    "<script>{axe}</script><script>axe.run(document).then(found => {{"
    "const told = document.createElement('pre'); told.id = 'axe-found';"
    "told.textContent = JSON.stringify({{looked: found.passes.length, found: found.violations.map("
    "rule => [rule.id, rule.help, rule.nodes.map(node => node.html.slice(0, 200))])}});"
    "document.body.appendChild(told); }})</script></body>"
)
_CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=20000", "--dump-dom",
)  # fmt: skip


@pytest.fixture(scope="module")
def axe() -> str:
    folders = [*os.environ.get("NODE_PATH", "").split(os.pathsep), *_FOLDERS]
    found = [path for folder in folders if folder and (path := Path(folder) / "axe-core" / "axe.min.js").is_file()]
    if not found:
        pytest.skip("axe-core is not installed (npm install --global axe-core)")
    return found[0].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("there is no Chromium to open pages in")
    return found


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "name",
    ["u1-targets-pack-teacher", "u1-targets-u1-ws-numbers-teacher", "u1-targets-u1-quiz-A-key", "u1-targets-slides"],
)
def test_axe_finds_nothing(
    name: str, width: int, sample_course: Course, axe: str, browser: str, tmp_path: Path
) -> None:
    source = sample_course.workspace.build / "u1-targets" / f"{name}.html"
    page = tmp_path / "page.html"
    page.write_text(source.read_text(encoding="utf-8").replace("</body>", _RUN.format(axe=axe)), encoding="utf-8")
    command = [browser, *_CHROMIUM, f"--window-size={width},900", f"--user-data-dir={tmp_path / 'profile'}"]
    shown = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, timeout=120, check=False).stdout
    told = re.search(r'<pre id="axe-found">(.*?)</pre>', shown, re.S)
    assert told, shown[-500:]
    result = json.loads(html.unescape(told[1]))
    assert result["looked"] > 10
    assert result["found"] == []
