"""Explorers: a drawing with sliders. Without a kernel, the first state is shown as a plain picture."""

import html
from collections.abc import Callable
from inspect import signature
from typing import Any

import ipywidgets

from course_lib.show.drawing import RED, Drawing


class Explorer:
    """A drawing function whose arguments a learner can change.

    Attributes:
        controls: the widgets, by argument name.
        picture: the widget that shows the drawing.
    """

    def __init__(self, draw: Callable[..., Drawing], fixed: tuple[Any, ...], controls: dict[str, Any]):
        self._draw = draw
        self._fixed = fixed
        defaults = {name: p.default for name, p in signature(draw).parameters.items() if p.default is not p.empty}
        self.controls = {name: control_for(name, spec, defaults.get(name)) for name, spec in controls.items()}
        self.first = draw(*fixed, **self.values)
        self.picture = ipywidgets.HTML(self.first.html())
        for widget in self.controls.values():
            widget.observe(self._redraw, names="value")
        self._view = ipywidgets.VBox([ipywidgets.HBox(list(self.controls.values())), self.picture])
        self._view.children[0].layout.flex_flow = "row wrap"

    @property
    def values(self) -> dict[str, Any]:
        """The current value of each control."""
        return {name: widget.value for name, widget in self.controls.items()}

    def _redraw(self, _: object) -> None:
        try:
            self.picture.value = self._draw(*self._fixed, **self.values).html()
        except ValueError as impossible:  # an impossible setting is part of exploring
            self.picture.value = (
                f'<p role="status" style="color:{RED};max-width:60em">{html.escape(str(impossible))}</p>'
            )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        view = self._view._repr_mimebundle_()
        return {
            **self.first._repr_mimebundle_(),
            **{kind: data for kind, data in view.items() if "widget" in kind},
        }


def explore(draw: Callable[..., Drawing], *fixed: Any, **controls: Any) -> Explorer:
    """Return an explorer of ``draw(*fixed, **values)``.

    Args:
        draw: returns a Drawing; the message of a ValueError is shown instead of the picture.
        fixed: arguments that do not change.
        controls: for each argument that changes, ``(min, max)`` or ``(min, max, step)`` for a slider, a list for a
            menu, True or False for a checkbox, or an ipywidgets widget. A slider or a menu starts with the argument's
            default or, if it has none, its own first value.

    Raises:
        ValueError: the first state cannot be drawn, or a control is none of these.
    """
    return Explorer(draw, fixed, controls)


def control_for(name: str, spec: Any, start: Any = None) -> ipywidgets.Widget:
    """Return the widget for a control's specification; see :func:`explore`."""
    style = {"description": name.replace("_", " "), "style": {"description_width": "initial"}}
    if isinstance(spec, ipywidgets.Widget):
        return spec
    if isinstance(spec, bool):
        return ipywidgets.Checkbox(spec, **style)
    if isinstance(spec, list):
        return ipywidgets.Dropdown(options=spec, value=start if start in spec else spec[0], **style)
    if isinstance(spec, tuple) and len(spec) in (2, 3):
        low, high, *step = spec
        start = low if start is None else min(max(start, low), high)
        if all(isinstance(number, int) for number in spec):
            return ipywidgets.IntSlider(start, low, high, *step, continuous_update=False, **style)
        step = step[0] if step else (high - low) / 20
        return ipywidgets.FloatSlider(
            start, min=low, max=high, step=step, continuous_update=False, readout_format=".3g", **style
        )
    raise ValueError(f"{name}={spec!r}: a control is (min, max), (min, max, step), a list, or True or False.")
