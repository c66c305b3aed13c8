"""The asks of a batch on the machines of a Ray cluster (extra ``ray``)."""
