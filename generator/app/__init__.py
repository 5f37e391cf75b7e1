"""Use cases of the command line and the studio: compose, render, save; build, print, verify, import, errata."""
