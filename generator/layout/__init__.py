"""Layout on paper and on slides, decided once for all formats."""
