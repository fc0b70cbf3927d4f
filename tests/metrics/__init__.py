"""The measures, against published vectors and slow obvious arithmetic."""
