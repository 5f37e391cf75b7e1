"""Recognise reports with chapters."""
