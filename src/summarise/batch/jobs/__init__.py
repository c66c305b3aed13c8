"""Many articles at half the price: requests handed to a provider's Batch API, answers fetched later.

The rest of ``summarise.batch`` asks for one article after another, now.
"""
