"""Recognise figures that a text dates."""
