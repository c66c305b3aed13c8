"""The clause of a number: where it begins and ends, and what its words say of the number."""
