"""Number expressions of English: from digits or words to a number with its unit, range, ratio or score."""
