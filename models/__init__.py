"""Encoders and learners. They know vectors, words and pictures; they know no shop."""
