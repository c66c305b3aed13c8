"""What a run has used and may use: tokens, dollars, articles."""
