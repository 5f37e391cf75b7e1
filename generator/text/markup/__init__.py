"""Our markup: a marked text is parsed once, to tokens that know where they are in what was typed.

The marks are few, so that a quoted text is never changed by accident:

    空行                      parts paragraphs; a line break inside a paragraph is not printed
    ## 小标题    ### 小标题    subheads of two levels
    - 一项                    an item of a list; lines indented by two blanks belong to it
    1. 一项                   an item of a numbered list, of two or more on lines that follow each other
    > 引文                    a quotation
    | 甲 | 乙 |               a table: a row of heads, a row of |---|---|, and the rows below
    **着重**  *强调*  ==着重号==  [文字](https://…)
    [张骞](专名)  [砥柱](拼音:dǐ zhù)    a line under a name, the reading over characters
    10^8^  H~2~O              above and below the line
    ____                      three or more: a gap to be filled in
    \\*  \\#  \\=              a backslash before a mark prints the mark; at a line's end it breaks the line

A line that begins with a counter (1. （一） ① 一、) after a line that ends its sentence opens a paragraph of its own,
since that is how answers in points are typed; so do lines that count from the first on. Lines that begin with 1. 2. 3.
and would otherwise run together are a numbered list. What the marks of other dialects would be (images, formulas, HTML,
__ …) is a `MarkupFault`, and is in the tokens as it was typed.
"""
