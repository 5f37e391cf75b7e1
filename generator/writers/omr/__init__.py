"""Write what a mark reader needs to know of an answer sheet."""
