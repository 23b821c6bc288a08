"""Labelled listings -> the weights that the wheel ships. Not shipped itself."""
