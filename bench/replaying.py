"""Records which Streamlit commands a page calls, and calls them again: the page's twin, without anything that thinks.

The twin sends the same elements, made by the same commands with the arguments of the recorded run. Commands are called
on the containers they were sent to, so no `with` is needed.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, cast
from unittest import mock

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

Command = Callable[..., Any]
Place = tuple[int, int]
"""Which command's result a container is: the command's number, and which of its results."""


@dataclass(frozen=True)
class Call:
    """A command. `on`: the container it was called on, None = the page's main one."""

    command: Command
    on: Place | None
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


class Recorder:
    """Notes every command that a page calls; not those that a command calls in turn."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._places: dict[int, Place] = {}
        self._containers: list[DeltaGenerator] = []
        self._inside = False

    def call(self, command: Command, on: DeltaGenerator, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call the command and note it."""
        if self._inside:
            return command(on, *args, **kwargs)
        number = len(self.calls)
        self.calls.append(Call(command, self._places.get(id(on._active_dg)), args, kwargs))
        self._inside = True
        try:
            result = command(on, *args, **kwargs)
        except BaseException:
            self.calls.pop()  # st.stop ends a page inside of a command that shows nothing
            raise
        finally:
            self._inside = False
        for index, container in enumerate(_containers(result)):
            self._places[id(container)] = (number, index)
            self._containers.append(container)  # kept, so that no other object gets its id
        return result

    @contextmanager
    def listening(self) -> Iterator[None]:
        """While this lasts, commands are noted."""
        with ExitStack() as patches:
            for name in _COMMANDS:
                noted = self._noting(name)
                patches.enter_context(mock.patch.object(DeltaGenerator, name, noted))
                patches.enter_context(mock.patch.object(st, name, functools.partial(noted, st._main)))
            yield

    def _noting(self, name: str) -> Command:
        command = cast(Command, getattr(DeltaGenerator, name))

        @functools.wraps(command)
        def noted(on: DeltaGenerator, *args: Any, **kwargs: Any) -> Any:
            return self.call(command, on, args, kwargs)

        return noted


def replay(calls: list[Call]) -> None:
    """The twin: the same commands on the same containers."""
    results: list[tuple[DeltaGenerator, ...]] = []
    for call in calls:
        on = st._main if call.on is None else results[call.on[0]][call.on[1]]
        results.append(_containers(call.command(on, *call.args, **call.kwargs)))


def _containers(result: object) -> tuple[DeltaGenerator, ...]:
    """The containers that a command gave back: one, several (columns, tabs), or none."""
    if isinstance(result, DeltaGenerator):
        return (result,)
    if isinstance(result, list | tuple):
        return tuple(each for each in result if isinstance(each, DeltaGenerator))
    return ()


_COMMANDS = tuple(
    name
    for name, value in inspect.getmembers(DeltaGenerator, inspect.isfunction)
    if not name.startswith("_") and inspect.ismethod(getattr(st, name, None))
)
"""What can be called on a container as well as on `st`: all that sends elements."""
