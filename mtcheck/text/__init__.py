"""What a text is: spans, offsets, documents and their views. Nothing here knows about rules."""
