"""The press: which page stands where on the copier's paper, and how many sheets that takes."""
