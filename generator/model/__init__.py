"""The values that the other rooms pass around."""
