"""The statement of a fact held to the passage that the fact quotes, word by word."""
