"""Write a document as a Word file."""
