"""Import documents into a workspace as drafts, and accept the drafts that a person has reviewed."""
