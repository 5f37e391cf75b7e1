"""Recognise texts in Chinese and English."""
