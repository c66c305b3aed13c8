"""Many articles at half the price: requests handed to a provider's Batch API, answers fetched later.

Not to be confused with ``summarise.batch``, which asks for one article after another, now.
"""
