"""The words and sentences of a text, as the check compares them."""
