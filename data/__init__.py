"""Items, catalogues and shops as plain data. Knows no model."""
