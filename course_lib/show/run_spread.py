"""The same experiment several times: each run is a dot, so that luck shows."""

from collections.abc import Mapping, Sequence

from course_lib.show.drawing import INK, LINES, Drawing, chart

_MARKERS = "osD^v"  # so that methods differ in more than colour


def spread(
    runs: Mapping[str, Mapping[str, Sequence[float]]],
    *,
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
    line: tuple[str, float] | None = None,
) -> Drawing:
    """Draw each run as a dot and the mean of each group of runs as a short line.

    Args:
        runs: method → setting → one number per run; every method has the same settings in the same order.
        line: a name and a value to draw as a dotted line, such as the result of guessing.
    """
    figure, (ax,) = chart(7.2, 3.6)
    settings = list(next(iter(runs.values())))
    width = 0.8 / len(runs)
    phrases = []
    for i, (method, groups) in enumerate(runs.items()):
        colour = LINES[i % len(LINES)]
        for place, values in enumerate(groups.values()):
            middle = place + (i - (len(runs) - 1) / 2) * width
            steps = [(n - (len(values) - 1) / 2) * 0.4 * width / max(1, len(values) - 1) for n in range(len(values))]
            ax.plot(
                [middle + step for step in steps],
                list(values),
                _MARKERS[i % len(_MARKERS)],
                color=colour,
                alpha=0.75,
                markersize=6,
                label=method if place == 0 else None,
            )
            mean = sum(values) / len(values)
            ax.hlines(mean, middle - 0.42 * width, middle + 0.42 * width, color=colour, linewidth=2.5)
            phrases.append(f"{method}, {settings[place]}: mean {mean:.2f}, from {min(values):.2f} to {max(values):.2f}")
    if line is not None:
        ax.axhline(line[1], color=INK, linestyle=":", linewidth=1)
        ax.annotate(line[0], (0.005, line[1]), xycoords=("axes fraction", "data"), va="bottom", fontsize=9, color=INK)
        phrases.append(f"{line[0]}: {line[1]:.2f}")
    ax.set_xticks(range(len(settings)), settings)
    ax.set_xlabel(xlabel, color=INK)
    ax.set_ylabel(ylabel, color=INK)
    ax.set_title(title, fontsize=10.5, color=INK)
    ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return Drawing(figure, f"{title or 'Runs'}. {'; '.join(phrases)}.")
