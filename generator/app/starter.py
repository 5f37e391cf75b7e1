"""Make a new workspace: the sample course, or one short example of each file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.assets import starter_folder
from generator.errors import UserError
from generator.output import save

_NOT_COPIED = ("inbox", "sources")

_README = """# 我的课程

- `lessons/`　课程内容：在这里改。每种文件的写法见手册 MANUAL.md。
- `templates/`　可选：本校自己的版式，只放与 base 不同的文件。
- `build/`　生成的材料，可随时删除。

常用命令：

    huoye check      检查有没有写错
    huoye build      生成全部材料
    huoye find 词语  在摘编里查找
    huoye import 文件  把来源文档变成草稿，放进 lessons/inbox/
"""

# One short example of each file, for a teacher who wants to begin with an empty house.
_SMALL: dict[str, str] = {
    "lessons/course.yaml": """# 课程的基本信息
name: 我的课程
school: ""
organiser: 思政课教研组
term:
  name: 第一学期
  start: 2026-09-07   # 第一周的星期一
  weeks: 16
columns: [编者按, 重要讲话, 政策意见, 权威解读, 专家观点, 海外声音, 他山之石]
""",
    "lessons/themes.yaml": """# 主题标签；parent 写上一级主题的 id
- id: 示例主题
  aliases: [样例]
""",
    "lessons/sources.yaml": """# 来源：每份文件一条
- id: example-source
  kind: article
  title: 这里写来源的标题
  authors: [作者姓名]
  publication: 这里写刊载的报刊
  date: 2026-09-01
  unknown: [office, page]   # 查不到的项目写在这里
""",
    "lessons/excerpts/example.yaml": """id: example
title: 第一篇摘编
column: 专家观点
themes: [示例主题]
source: example-source
fidelity: digest        # verbatim 源自　abridged 摘编自　digest 综述（自己的话）
text: |
  正文写在这里，用空行分段。这是第一段。

  ## 小标题

  这是第二段，可以有**加粗**的词。
highlights:
  - text: 这是第二段
""",
    "lessons/questions/example.yaml": """- id: q-001
  kind: single          # 单选；其余题型见手册
  themes: [示例主题]
  stem: 摘编的正文用什么分段？
  options: [空行, 逗号, 制表符, 星号]
  answer: A
  explanation: 空一行就是新的一段。
  evidence:
    - excerpt: example
      quote: 用空行分段
  approved: true        # 教师审定过
""",
    "lessons/units/week-01.yaml": """id: week-01
week: 1
title: 第一单元
question: 这一课要想清楚什么问题？
themes: [示例主题]
editor_note: |
  同学们，这里写编者按。
discussion:
  - 读完以后，你最想追问的是什么？
pack:
  excerpts: [example]
worksheets:
  - id: sheet-1
    title: 读一读，想一想
    parts:
      - kind: source_analysis
        excerpts: [example]
      - kind: writing
        prompt: 用自己的话概括这篇摘编。
        lines: 8
quizzes:
  - id: quiz-1
    title: 随堂测验
    minutes: 5
    total: 2
    forms: [A]
    sections:
      - questions: [q-001]
        points: 2
slides:
  questions: [q-001]
""",
}


def create_workspace(folder: Path, *, small: bool = False) -> tuple[Path, ...]:
    """Fill a new folder and return the files made; raise `UserError` when it holds anything already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"{folder} 已经存在而且不是空的；换一个名字，或先把它移走")
    files = dict(_small() if small else _sample())
    files["README.md"] = _README.encode()
    files["lessons/inbox/.gitkeep"] = b""
    files["lessons/sources/.gitkeep"] = b""
    return tuple(save(folder, name, data) for name, data in sorted(files.items()))


def _small() -> Iterator[tuple[str, bytes]]:
    return ((name, text.encode()) for name, text in _SMALL.items())


def _sample() -> Iterator[tuple[str, bytes]]:
    root = starter_folder()
    for path in sorted(root.rglob("*.yaml")):
        relative = path.relative_to(root)
        if relative.parts[0] not in _NOT_COPIED:
            yield f"lessons/{relative.as_posix()}", path.read_bytes()
