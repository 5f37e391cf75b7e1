"""Recognise tables and chronicles."""
