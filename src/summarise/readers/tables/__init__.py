"""Tables of every input as lines of text, each cell with its heads."""
