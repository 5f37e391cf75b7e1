"""Recognise question banks."""
