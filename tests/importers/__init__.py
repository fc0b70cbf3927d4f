"""Reading files: made-up exports in every layout, damaged files, and the quirks that real exports have."""
