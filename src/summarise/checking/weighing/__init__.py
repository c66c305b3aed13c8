"""From what a rule found to how sure it is."""
