"""Recognise articles."""
