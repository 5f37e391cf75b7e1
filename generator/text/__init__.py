"""Text without a model: our markup, widths, line-breaking classes, encodings."""
