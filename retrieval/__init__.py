"""Items as rows of vectors and columns of facts, and how to find among them. Knows no conversation."""
