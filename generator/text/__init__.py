"""Text before it is anything: our markup, widths, line-breaking classes, encodings; knows no model."""
