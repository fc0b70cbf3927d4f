"""What the Import page shows."""

from loadwatch.ui.imports.dropping import read, upload
from loadwatch.ui.imports.past import onward, past
from loadwatch.ui.imports.previewing import preview
from loadwatch.ui.imports.templates import templates
from loadwatch.ui.imports.twice import twice

__all__ = ["onward", "past", "preview", "read", "templates", "twice", "upload"]
