"""The styles of the reference DOCX, named as a teacher sees them in the style list of Word and WPS."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """Styles of paragraphs. The English ones are built into Word, which shows them in the user's language."""

    NORMAL = "Normal"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADER = "header"
    FOOTER = "footer"
    CAPTION = "caption"
    CONTENTS_TITLE = "TOC Heading"
    CONTENTS_COLUMN = "toc 1"
    CONTENTS_ARTICLE = "toc 2"
    LIST_ITEM = "List Paragraph"

    # Headings of sheets: outside packs the built-in headings take on their look.
    SHEET_HEADING_1 = "卷面标题 1"
    SHEET_HEADING_2 = "卷面标题 2"
    SHEET_HEADING_3 = "卷面标题 3"

    # The pack.
    PACK_BODY = "活页正文"
    PACK_OFFICIAL = "活页公文"
    PACK_QUOTE = "活页引文"
    PACK_LEAD = "活页导语"
    PACK_SALUTATION = "活页称谓"
    PACK_LIST_ITEM = "活页列表"
    PACK_SUBTITLE = "副题"
    BYLINE = "署名"
    SIGNATURE = "落款"
    NOTE = "附注"
    ORIGIN = "出处"
    AFFILIATION = "作者单位"
    ORIGIN_ITEM = "出处条目"

    # The cover.
    COVER_SERIES = "封面丛名"
    COVER_ISSUE = "封面期次"
    COVER_COURSE = "封面课程"
    COVER_TITLE = "封面标题"
    COVER_QUESTION = "封面议题"
    COVER_EDITION = "封面版别"
    COVER_ORGANISER = "封面主办"

    # The head of a sheet.
    MASTHEAD_LINE = "卷首课程"
    MASTHEAD_KIND = "卷首类别"
    MASTHEAD_FACTS = "卷首时间满分"
    NAME_LINE = "姓名栏"
    SEAL = "密封线"
    SEAL_NOTICE = "密封线说明"

    # Running text of a sheet, and of small print anywhere.
    SHEET_BODY = "卷面正文"
    SHEET_SALUTATION = "卷面称谓"
    INTRO = "说明"
    TASK = "任务"
    GUIDING_QUESTION = "议题"
    KEY_SENTENCE = "要句"
    CENTRED = "居中"
    SMALL = "小字"
    MATERIAL_TITLE = "材料标题"
    MATERIAL = "材料"
    MATERIAL_SALUTATION = "材料称谓"
    MATERIAL_ORIGIN = "材料出处"

    # Questions and their key.
    STEM = "题干"
    PART_STEM = "小题题干"
    STEM_MORE = "题干续段"
    BRACKET_LINE = "括号行"
    OPTION = "选项"
    ANSWER = "答案"
    ANSWER_MORE = "答案续段"
    EVIDENCE = "依据"

    # Tables, figures, room to write.
    TABLE_HEAD = "表头"
    TABLE_TEXT = "表格文字"
    TABLE_NOTE = "表注"
    FIGURE = "图"
    WRITING_LABEL = "书写提示"
    WRITING_LINE = "书写行"
    WRITING_SQUARE = "作文格"
    WRITING_COUNT = "作文格字数"
    BUBBLES = "填涂行"
    TEACHER_LABEL = "教师用标签"
    TEACHER_BODY = "教师用正文"
    GAP = "间隔行"


class TextStyle(StrEnum):
    """Styles of characters."""

    EMPHASIS = "楷体强调"
    STRONG = "黑体强调"
    DOTTED = "着重号"
    SPEAKER = "发言人"
    BLANK = "填空"
    BLANK_ANSWER = "填空答案"
    BRACKET_ANSWER = "括号答案"
    KEY_LABEL = "答案标签"
    LINK = "Hyperlink"


class TableStyle(StrEnum):
    """Styles of tables."""

    DATA = "数据表"
    FORM = "填写表"
    PLAIN = "无框表"
    WRITING = "书写线"
    BOX = "作答框"
    SQUARES = "作文格表"
    TEACHER = "教师用框"


# On sheets the built-in heading on the left is made to look like the style on the right.
SHEET_HEADINGS: dict[Style, Style] = {
    Style.HEADING_1: Style.SHEET_HEADING_1,
    Style.HEADING_2: Style.SHEET_HEADING_2,
    Style.HEADING_3: Style.SHEET_HEADING_3,
}

HEADINGS: dict[int, Style] = {
    1: Style.HEADING_1, 2: Style.HEADING_2, 3: Style.HEADING_3, 4: Style.HEADING_4,
}  # fmt: skip
