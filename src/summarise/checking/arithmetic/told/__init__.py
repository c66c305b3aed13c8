"""What the words of a source or a claim say of a sum: parts and wholes, levels, results ruled out."""
