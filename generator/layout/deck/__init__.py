"""The plan of a deck: what is on each slide, and how large."""
