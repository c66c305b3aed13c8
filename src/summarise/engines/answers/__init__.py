"""What a model sent back, from the provider's raw answer to the user's class."""
