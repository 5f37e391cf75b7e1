"""Names and numbers that the reference file and the PPTX writer share: indexes of placeholders, the table style."""

from __future__ import annotations

from generator.layout.deck.frames import Box

# Where the slide's number is, and the size of its type.
NUMBER_BOX = (Box(x=836, y=498, width=68, height=28), 16.0)

TABLE_STYLE = "{6D3C1F0A-52B7-4E0B-9E61-8A5D4C2F7B10}"
TABLE_STYLE_NAME = "活页表格"
