"""Read the text of finished files back and compare it with the document that they were made from."""
