"""The page for a desk and the JSON interface, served from this machine."""
