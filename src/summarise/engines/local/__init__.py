"""A weights file as the model, on this machine."""
