"""The steps around one summary: what a caller gives, repairs, a second opinion, and where it came from."""
