"""Write a document as PDF."""
