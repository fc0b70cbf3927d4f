"""The frame of the app: page config, logo, navigation. Nothing else."""

from loadwatch.ui import frame

frame.show()
