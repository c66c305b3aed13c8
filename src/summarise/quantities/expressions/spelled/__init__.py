"""Numbers in words: ``reading`` cuts a run of words into ``pieces``, and reads ``whole`` numbers and ``fractions`` of it."""
