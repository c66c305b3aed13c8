"""What little a source says leads to: of a handful of numbers an exact result in the right unit is hardly chance.

With thirty numbers at hand some pair gives any number, and ``closure`` asks for words that name the relation. With three it
is how many different results they could give at all, beside how finely the claim is written, that decides.
"""
