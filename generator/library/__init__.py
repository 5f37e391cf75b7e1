"""The teacher's files as values that know their line: loaded, checked, looked up."""
