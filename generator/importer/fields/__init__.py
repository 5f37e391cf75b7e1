"""Fields of a document: dates, people, counters, the lines that begin and end an article."""
