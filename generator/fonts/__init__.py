"""The fonts of PDF: found on the machine, cut to what Chinese school print needs, and kept for every later run.

A kept font is small and static, so that a page takes less time; and a private fontconfig knows only the kept ones, so
that every machine sets the same page.
"""
