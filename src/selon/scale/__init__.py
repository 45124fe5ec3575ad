"""Will hold reading on many processes and machines. Nothing is there yet."""
