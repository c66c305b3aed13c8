"""Numbers that are read together: ranges, and what shares a unit or is said in two."""
