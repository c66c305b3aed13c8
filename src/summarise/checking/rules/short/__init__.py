"""Rules for short sources alone, where each number is told once: in a whole article they accuse more right numbers than wrong ones."""
