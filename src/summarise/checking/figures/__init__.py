"""The fields of a figure, its unit, qualifier, period and what it is of, held to the passage that its fact quotes."""
