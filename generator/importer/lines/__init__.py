"""The lines of a text: where they stood, which belong to the page, which belong together."""
