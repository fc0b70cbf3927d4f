"""Tools of the developers; the app imports none of them."""
