"""Executing functions, with results that are asked for later."""
