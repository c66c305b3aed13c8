"""One call of a provider: what stands before it, what is recorded of it, what went wrong, whether it is tried again."""
