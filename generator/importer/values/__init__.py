"""What was recognised and what will be written, as values that know no YAML."""
