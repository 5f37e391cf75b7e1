"""Write a document as HTML."""
