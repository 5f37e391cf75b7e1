"""Fuzz targets, which are run by hand."""
