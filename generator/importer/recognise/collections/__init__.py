"""Recognise collections of articles."""
