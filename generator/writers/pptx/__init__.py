"""Write slides as a PowerPoint file."""
