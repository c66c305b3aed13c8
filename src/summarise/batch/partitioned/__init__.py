"""A batch that the machines of a Ray cluster ask for and write down themselves, in partitions.

Where ``summarise.batch.runner`` keeps a store and one file of results with the process that was started,
here Ray Data hands the articles out, every actor writes what it was answered into parts of its own, and
the parts are what a later run goes on from: each row has its article's key.
"""
