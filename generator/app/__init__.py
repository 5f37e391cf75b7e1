"""What a person asks for, step by step: compose, render, save; build, print, verify, take in, correct."""
