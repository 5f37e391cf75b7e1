"""Examine this machine: what printing needs, what is missing, and the command that installs it."""

from __future__ import annotations

import ctypes.util
import platform
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from generator.design import Design, Role, load_design
from generator.fonts.cache import folder, prepare
from generator.model.document import DOCUMENT_KINDS

_PYTHON_NEEDED = (3, 11)
_WEASYPRINT_NEEDED = 70
_ROLE_LABELS: dict[Role, str] = {"song": "宋体", "hei": "黑体", "kai": "楷体", "fang": "仿宋"}

# Debian's and Ubuntu's names; the other systems' commands are from WeasyPrint's installation page.
_DEBIAN = "sudo apt-get install -y --no-install-recommends "
_PANGO_COMMANDS = {
    "Linux": _DEBIAN + "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Darwin": "brew install pango",
    "Windows": "安装 MSYS2（msys2.org），再在它的窗口里运行 pacman -S mingw-w64-ucrt-x86_64-pango",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineCheck:
    """One thing that printing needs, and whether this machine has it; `needed_for` says what it serves."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""
    needed_for: str = ""


def look() -> tuple[MachineCheck, ...]:
    """Return every need of printing and whether this machine meets it, in a fixed order."""
    design = load_design("base")
    return (_python(), _libraries(), _pango(), _subsetter(), *_fonts(design), _kept_fonts(design))


def _python() -> MachineCheck:
    found = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, _PYTHON_NEEDED))
    return MachineCheck(
        name="Python",
        ok=sys.version_info[:2] >= _PYTHON_NEEDED,
        detail=f"{found}（需要 {wanted} 或更新）",
        remedy=f"安装 Python {wanted} 或更新的版本（python.org）",
        needed_for="全部功能",
    )


def _libraries() -> MachineCheck:
    missing = [name for name in ("weasyprint", "python-docx", "python-pptx") if not _version(name)]
    return MachineCheck(
        name="程序库",
        ok=not missing,
        detail="齐全" if not missing else f"缺少 {'、'.join(missing)}",
        remedy="重新安装本程序：pip install --force-reinstall huoye",
        needed_for="、".join(sorted({f for kind in DOCUMENT_KINDS.values() for f in kind.formats})),
    )


def _pango() -> MachineCheck:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint  # noqa: F401  # importing it is the test: it loads Pango
    except (OSError, ImportError) as error:
        detail, ok = f"不能用（{str(error).splitlines()[0][:80]}）", False
    else:
        found = _version("weasyprint")
        ok = int(found.split(".")[0]) >= _WEASYPRINT_NEEDED
        detail = f"WeasyPrint {found}"
    system = platform.system()
    return MachineCheck(
        name="PDF（WeasyPrint 与 Pango）",
        ok=ok,
        detail=detail,
        remedy=_PANGO_COMMANDS.get(system, _PANGO_COMMANDS["Linux"]),
        needed_for="PDF；没有它仍可生成 DOCX、PPTX 和 HTML",
    )


def _subsetter() -> MachineCheck:
    """WeasyPrint 70 loads hb-subset by itself; without it a Chinese PDF takes many times as long."""
    found = platform.system() != "Linux" or bool(ctypes.util.find_library("harfbuzz-subset"))
    return MachineCheck(
        name="字体裁剪（libharfbuzz-subset）",
        ok=found,
        detail="有" if found else "没有：中文 PDF 会慢很多倍",
        remedy=_DEBIAN + "libharfbuzz-subset0",
        needed_for="PDF 的速度",
    )


def _fonts(design: Design) -> Iterator[MachineCheck]:
    families = installed_families()
    for role, label in _ROLE_LABELS.items():
        first = design.fonts[role][0]
        found = next((name for name in design.fonts[role] if name in families), None)
        own = found is not None and (role in ("song", "hei") or found not in design.fonts["song"])
        detail = found if found else "没有找到中文字体"
        yield MachineCheck(
            name=f"字体：{label}",
            ok=own or (role == "fang" and found is not None),
            detail=detail if own or not found else f"没有{label}，用 {found} 代替",
            remedy=_font_command(first),
            needed_for="PDF 里的中文" if role in ("song", "hei") else "PDF 的字体分工；没有时用宋体代替",
        )


def _kept_fonts(design: Design) -> MachineCheck:
    """Cut the fonts if they are not kept yet: the first PDF need not wait for that."""
    kept = prepare(design.fonts)
    return MachineCheck(
        name="裁好的字体",
        ok=kept is not None or platform.system() != "Linux",
        detail=f"在 {folder()}" if kept else "没有：直接用系统字体，文件大一倍多，各台机器的版面可能不同",
        remedy=_DEBIAN + "fontconfig libharfbuzz-subset0 fonts-noto-cjk",
        needed_for="PDF 的大小和速度",
    )


def _font_command(family: str) -> str:
    package = "fonts-lxgw-wenkai" if "WenKai" in family else "fonts-noto-cjk"
    if platform.system() == "Linux":
        return _DEBIAN + package
    return f"安装字体 {family}"


def installed_families() -> frozenset[str]:
    """Return the names of the font families that fontconfig knows; on Windows, those that every Windows has."""
    program = shutil.which("fc-list")
    if program is None:
        return frozenset({"SimSun", "SimHei", "KaiTi", "FangSong"} if platform.system() == "Windows" else ())
    listing = subprocess.run(
        [program, "--format", "%{family}\n"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    return frozenset(name.strip() for line in listing.stdout.splitlines() for name in line.split(","))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
