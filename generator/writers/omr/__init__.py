"""Tell a mark reader where the marks of an answer sheet stand."""
