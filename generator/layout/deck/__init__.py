"""The plan of a deck: what stands on each slide, and how large."""
