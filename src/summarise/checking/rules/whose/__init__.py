"""A right number that is told of somebody or something else."""
