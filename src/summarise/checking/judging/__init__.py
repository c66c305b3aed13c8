"""What is said of a summary's numbers: each claim for itself, and the words around them sentence by sentence."""
