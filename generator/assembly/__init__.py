"""Assembly: select excerpts and questions, compose each kind of document; no format is known here."""
