"""For a claim, the places of the source that could carry it, each scored part by part."""
