"""What takes minutes: run by hand or by `make campaign`, never by `make check`."""
