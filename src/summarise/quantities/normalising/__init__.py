"""What stands in the way of reading is folded or taken out, and what was read is put back at the offsets of the text as given."""
