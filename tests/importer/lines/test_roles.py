"""The roles have the words that the report prints."""

from __future__ import annotations

from generator.importer.lines.roles import Role

WORDS = """噪声 未归入 标题 副标题 小标题 目录 答案 日期 日期场合 表题
表头 正文 发布单位 附注 表格 表外的文字 脚注 网址
本期主题 文号 出处
作者 题目 题库标题 题型 附件说明 说明 落款 英文列表项 英文 中文 网页上的来源和时间
编者按 栏目 期号 摘要 抄送 密级和紧急程度 大事记
发文机关 印发 关键词
公文信息 作者单位 作者介绍 主办 刊名 列表项 图表标题 专栏"""


def test_each_role_has_its_word() -> None:
    assert [role.value for role in Role] == WORDS.split()
