"""Draw charts and QR codes as SVG."""
