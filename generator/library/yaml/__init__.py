"""YAML text as plain values that know their line, and what is wrong with it in plain Chinese."""
