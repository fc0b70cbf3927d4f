"""Tables that runners keep themselves."""
