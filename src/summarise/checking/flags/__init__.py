"""Flags: raised, weighed one against another, chosen, accepted, and settled with the claims."""
