"""The two maps of the course: a project from data to deployment, and one round of training."""

from course_lib.show.boxes import arrow, box, sheet
from course_lib.show.drawing import BLUE, GREEN, INK, ORANGE, Drawing

ROADMAP = (
    ("explore the data", "06"),
    ("custom dataset", "06"),
    ("split", "06"),
    ("transform", "07"),
    ("loaders", "06"),
    ("model", "08–11, 14"),
    ("loss", "08"),
    ("optimizer", "08"),
    ("train, evaluate", "08, 12, 13"),
    ("deploy", "15"),
    ("infer on test data", "15"),
)
STEPS = (
    "take a batch",
    "forward:\npredict",
    "loss:\nhow wrong?",
    "gradients:\nwhich way?",
    "update the\nweights",
)


def roadmap() -> Drawing:
    """Draw the eleven steps of a project, each with the lesson that teaches it."""
    figure, ax = sheet(9.2, 3.5)
    columns = 4
    spots = []
    for i in range(len(ROADMAP)):
        row, place = divmod(i, columns)
        spots.append((0.2 + 2.3 * (place if row % 2 == 0 else columns - 1 - place), 2.5 - 1.15 * row))
    for i, ((name, lesson), (x, y)) in enumerate(zip(ROADMAP, spots, strict=True)):
        colour = (BLUE, GREEN, ORANGE)[0 if i < 5 else 1 if i < 9 else 2]
        box(ax, x, y, 1.85, 0.72, f"{i + 1}  {name}\nlesson {lesson}", colour)
        if i:
            (x0, y0) = spots[i - 1]
            same_row = y0 == y
            start = (x0 + (1.85 if x > x0 else 0), y0 + 0.36) if same_row else (x0 + 0.92, y0)
            end = (x + (0 if x > x0 else 1.85), y + 0.36) if same_row else (x + 0.92, y + 0.72)
            arrow(ax, start, end)
    steps = "; ".join(f"{i}. {name} (lesson {lesson})" for i, (name, lesson) in enumerate(ROADMAP, 1))
    return Drawing(figure, f"The road of a project in eleven steps: {steps}.")


def training_steps() -> Drawing:
    """Draw the seven steps of training: five in a loop, repeated for each batch, and again for each epoch."""
    figure, ax = sheet(9.2, 2.6)
    width, gap = 1.45, 0.36
    for i, step in enumerate(STEPS):
        x = 0.15 + i * (width + gap)
        box(ax, x, 1.15, width, 0.85, f"{i + 1}  {step}", BLUE)
        if i:
            arrow(ax, (x - gap, 1.57), (x, 1.57))
    left, right = 0.15 + width / 2, 0.15 + 4 * (width + gap) + width / 2
    arrow(ax, (right, 1.15), (left, 1.15), bend=-0.16)
    ax.text(
        (left + right) / 2,
        0.42,
        "6  repeat until every batch was seen: one epoch",
        ha="center",
        color=INK,
        fontsize=10,
    )
    ax.text((left + right) / 2, 0.1, "7  repeat for more epochs", ha="center", color=INK, fontsize=10)
    alt = (
        "Training in seven steps. In a round: 1. take a batch; 2. forward: predict; 3. loss: how wrong?; 4. gradients: "
        "which way?; 5. update the weights. 6. Repeat until every batch was seen: one epoch. 7. Repeat for more epochs."
    )
    return Drawing(figure, alt)
