"""What the pages share: the frame, session state, caches and blocks. The only layer that knows Streamlit."""
