"""Write the files by which a mark reader reads an answer sheet."""
