"""One module a kind of question: what is typed of it and what may be wrong with it."""
