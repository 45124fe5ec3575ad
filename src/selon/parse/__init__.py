"""Article -> Parse: tokens, sentences, quotations, numbers and names, in our own table. The only room that knows spaCy."""
