"""Inputs of every sort into Articles."""
