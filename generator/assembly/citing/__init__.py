"""Where text comes from: origins on the page, references by GB/T 7714, BibTeX."""
