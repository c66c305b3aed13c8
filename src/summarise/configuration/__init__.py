"""Settings, the files they stand in, what a user trusts and what a user has accepted."""
