"""How likely two mentions are to tell of one event: what weaving keeps of each, and the evidence of each aspect."""
