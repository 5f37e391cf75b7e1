"""Write what was recognised as drafts in YAML."""
