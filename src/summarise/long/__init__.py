"""Articles that do not fit into a model's context: split, summarised part by part, merged. Never cut off."""
