"""Draw as SVG."""
