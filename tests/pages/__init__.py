"""Every page run without a browser: what it computes and says."""
