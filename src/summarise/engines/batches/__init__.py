"""Batch APIs of providers beside OpenAI's: many requests handed over at once, at half the price.

``ways`` chooses by the model. ``anthropic`` and ``gemini`` speak to their endpoints over ``rest``; ``wire`` puts
requests and answers into each provider's form, ``reading`` reads the records of results.
"""
