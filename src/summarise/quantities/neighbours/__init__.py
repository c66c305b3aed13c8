"""What numbers are by the number or word right beside them: "52 voix contre 48", "3.5 billion, of which 1.2", "500 BC".

The readers take one number at a time. Here each that was found is seen beside the one before it; all that is looked at is
what stands between them, so that a text costs no more than its numbers.
"""

from summarise.quantities.neighbours.relating import related

__all__ = ["related"]
