#!/bin/sh
# Bring what is missing on this machine, then make .venv; a second run finds everything there and does nothing.
#
#   sh scripts/setup.sh run     what printing needs: Python, Pango, fonts, the program
#   sh scripts/setup.sh test    also what the tests look at results with: LibreOffice, poppler, qpdf
#
# Exit 3: something is missing that this script may not install; the command to type is printed.
set -eu

level="${1:-run}"
cd "$(dirname "$0")/.."

# ---------------------------------------------------------------------------------------------- what is missing

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

has_library() {
    # ldconfig lives in /sbin, which an ordinary user's PATH does not name.
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"
}

has_font() {
    command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list "$1" family)" ]
}

has_command() {
    command -v "$1" >/dev/null 2>&1
}

missing=""
need() { missing="$missing $1"; }

python=$(find_python) || need python3
if [ -n "$python" ]; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        need "$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
else
    need python3-venv
fi
has_library 'libpango-1\.0\.so\.0' || need libpango-1.0-0
has_library 'libpangoft2-1\.0\.so\.0' || need libpangoft2-1.0-0
# Without this one a Chinese PDF takes up to 37 times as long, and Pango does not bring it.
has_library 'libharfbuzz-subset\.so\.0' || need libharfbuzz-subset0
has_command fc-list || need fontconfig
has_font 'Noto Serif CJK SC' || need fonts-noto-cjk
has_font 'LXGW WenKai' || need fonts-lxgw-wenkai
if [ "$level" = test ]; then
    has_command soffice || need "libreoffice-writer-nogui libreoffice-impress-nogui"
    has_command pdftotext || need poppler-utils
    has_command qpdf || need qpdf
    has_command git || need git
fi

# -------------------------------------------------------------------------------------------- bring what is missing

if [ -n "$missing" ]; then
    if ! has_command apt-get; then
        echo "这台机器缺少下列软件包（名字是 Debian 的）：$missing" >&2
        echo "请先装好再运行。macOS：brew install python pango；字体：Noto Serif CJK SC、Noto Sans CJK SC、LXGW WenKai。" >&2
        exit 3
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif has_command sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root="sudo"
    else
        echo "这台机器缺少下列软件包，而当前用户不能安装。请让管理员运行：" >&2
        echo "  apt-get update && apt-get install -y --no-install-recommends$missing" >&2
        exit 3
    fi
    echo "安装缺少的软件包：$missing"
    # shellcheck disable=SC2086  # the list is meant to be split
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $missing >/dev/null; }; then
        echo "没有装成。请检查网络，然后运行：" >&2
        echo "  ${as_root:+sudo }apt-get update && ${as_root:+sudo }apt-get install -y --no-install-recommends$missing" >&2
        exit 3
    fi
    python=$(find_python) || {
        echo "这个系统的 Python 太旧（需要 3.11 或更新）。Debian 12、Ubuntu 24.04 及以后的版本可以直接使用。" >&2
        exit 3
    }
fi

# ------------------------------------------------------------------------------------------------------- the program

locks="requirements.lock"
[ "$level" = test ] && locks="requirements-dev.lock"
stamp=".venv/huoye-$level.stamp"
wanted=$(cat "$locks" pyproject.toml scripts/setup.sh | cksum)
if [ -x .venv/bin/huoye ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi
echo "准备 Python 环境（.venv）"
[ -x .venv/bin/python ] || "$python" -m venv .venv
pip() { .venv/bin/python -m pip --quiet --quiet --disable-pip-version-check "$@"; }
# hatchling is in the lock, so that making the program needs nothing that was not checked.
if ! { pip install --require-hashes -r "$locks" && pip install --no-deps --no-build-isolation -e .; }; then
    echo "Python 的程序库没有装成。请检查网络（需要能访问 Python 软件包的下载站或镜像），再运行一次。" >&2
    exit 3
fi
# Fonts are cut once and kept, so that the first PDF does not wait for it.
echo "准备字体（约半分钟，只有这一次）"
.venv/bin/huoye doctor >/dev/null || true
echo "$wanted" >"$stamp"
