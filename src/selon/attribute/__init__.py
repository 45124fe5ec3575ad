"""Parse -> Claims: who says what, on whose word."""
