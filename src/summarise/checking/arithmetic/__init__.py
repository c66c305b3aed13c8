"""Numbers that follow from numbers: worked out from the source or in the summary itself."""
