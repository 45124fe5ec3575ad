"""French: tables, and the few procedures that no table can hold."""
