"""What a person sees of a batch: the estimate before, the progress, the table at the end."""
