"""Parts and wholes told as one another."""
