"""Languages beside English: what they call numbers and what stands around them, and who reads them.

English has a grammar of its own in the package above; these have a lexicon each and one reader, and
find less. ``detecting`` decides once for a document.
"""
