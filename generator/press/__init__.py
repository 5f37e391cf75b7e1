"""The press: the order of pages on the copier's paper, and how many sheets that takes."""
