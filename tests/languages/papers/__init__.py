"""Forms of newspapers, statistics offices and courts, kind by kind: a kind is read in every language that has it."""
