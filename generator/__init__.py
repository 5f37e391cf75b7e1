"""活页 (huoye): from tagged excerpts to a week's printed matter."""

__version__ = "0.1.0"
