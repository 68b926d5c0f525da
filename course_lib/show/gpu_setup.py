"""What must be set up before anything runs: an environment for each project, and a way to the GPU."""

from course_lib.show.boxes import arrow, box, sheet
from course_lib.show.drawing import BLUE, GREEN, GREY, INK, RED, Drawing

BUILDS = ("for the CPU", "for CUDA 12.6", "for CUDA 13.0")


def environments() -> Drawing:
    """Draw two projects on one computer, each with an environment of its own."""
    figure, ax = sheet(8.6, 2.9)
    box(ax, 0.1, 0.1, 8.4, 2.7, "", GREY, dashed=True)
    ax.text(4.3, 2.58, "your computer", ha="center", va="center", color=INK, fontsize=10)
    for x, colour, name, parts in (
        (0.35, BLUE, "environment of this course", ("Python 3.12", "torch 2.14", "torchvision 0.29")),
        (4.4, GREEN, "environment of an old project", ("Python 3.11", "torch 2.5", "torchvision 0.20")),
    ):
        box(ax, x, 0.35, 3.85, 2.0, "", colour, dashed=True)
        ax.text(x + 1.925, 2.1, name, ha="center", va="center", color=INK, fontsize=10)
        for i, part in enumerate(parts):
            box(ax, x + 0.15 + 1.2 * i, 0.65, 1.13, 0.95, part.replace(" ", "\n"), colour)
    alt = (
        "Two environments side by side on one computer. The environment of this course holds Python 3.12, torch 2.14 "
        "and torchvision 0.29; that of an old project holds Python 3.11, torch 2.5 and torchvision 0.20. They share "
        "nothing."
    )
    return Drawing(figure, alt)


def way_to_gpu(build: str = BUILDS[2], driver: bool = False, card: bool = True) -> Drawing:
    """Draw the links between your code and an NVIDIA GPU, and what torch reports about them.

    Args:
        build: what torch was built for, one of ``BUILDS``.
        driver: whether the card's driver is installed.
        card: whether there is a card.
    """
    cuda = build.removeprefix("for CUDA ") if "CUDA" in build else None
    links = (
        ("your code", True),
        (f"torch, built\n{build}", cuda is not None),
        ("driver", driver),
        ("GPU", card),
    )
    figure, ax = sheet(8.6, 2.0)
    for i, (name, there) in enumerate(links):
        x = 0.15 + 2.15 * i
        box(ax, x, 0.95, 1.7, 0.8, f"{'✓' if there else '✗'}  {name}", GREEN if there else RED, dashed=not there)
        if i:
            arrow(ax, (x - 0.45, 1.35), (x, 1.35))
    usable = all(there for _, there in links)
    answers = f"torch.version.cuda is {cuda!r}     torch.cuda.is_available() is {usable}"
    ax.text(4.3, 0.45, answers, ha="center", va="center", color=INK, fontsize=10, family="monospace")
    chain = ", ".join(f"{' '.join(name.split())}: {'yes' if there else 'no'}" for name, there in links)
    return Drawing(figure, f"The way from your code to the GPU. {chain}. {' '.join(answers.split())}.")
