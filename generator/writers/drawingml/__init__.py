"""Draw charts as DrawingML, which Word and PowerPoint share."""
