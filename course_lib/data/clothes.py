"""Clothes, drawn small and grey: the ten classes of FashionMNIST.

Each garment is drawn on a sheet of 112 × 112 and scaled down to 28 × 28, which softens its edges. Coordinates are
those of the sheet, x to the right and y down; 56 is the middle. Garments vary in their measurements, in brightness
and in position.
"""

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw

CLASSES = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)  #: in FashionMNIST's order

_SHEET, _SIZE = 112, 28
Point = tuple[float, float]


class _Sheet:
    """A dark sheet to draw a garment on, with random measurements."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.image = Image.new("L", (_SHEET, _SHEET))
        self.pen = ImageDraw.Draw(self.image)
        self.cloth = int(rng.integers(120, 236))
        self.dark = self.cloth // 2
        self.light = min(255, self.cloth + 45)
        self._rng = rng

    def vary(self, middle: float, by: float) -> float:
        """Return a measurement around ``middle``, at most ``by`` away."""
        return float(self._rng.uniform(middle - by, middle + by))

    def chance(self, share: float = 0.5) -> bool:
        return bool(self._rng.random() < share)

    def shape(self, *points: Point, fill: int | None = None) -> None:
        self.pen.polygon(points, fill=self.cloth if fill is None else fill)

    def both(self, *points: Point, fill: int | None = None) -> None:
        """Draw a shape and its mirror image about the middle."""
        self.shape(*points, fill=fill)
        self.shape(*((_SHEET - x, y) for x, y in points), fill=fill)

    def line(self, *points: Point, width: int = 3, fill: int | None = None) -> None:
        self.pen.line(points, fill=self.dark if fill is None else fill, width=width, joint="curve")

    def oval(self, left: float, top: float, right: float, bottom: float, fill: int) -> None:
        self.pen.ellipse((left, top, right, bottom), fill=fill)


def _upper(sheet: _Sheet, hem: float, half: float, sleeve: float, cuff: float) -> None:
    """Draw a body from the shoulders down to ``hem``, ``half`` as wide on each side, and its two sleeves.

    A sleeve ends at height ``sleeve`` and is ``cuff`` wide there.
    """
    top, shoulder = sheet.vary(14, 3), half + sheet.vary(2, 2)
    sheet.both((56, top), (56 - 14, top), (56 - shoulder, top + 7), (56 - half, hem), (56, hem))
    reach = 56 - half - (14 if sleeve < 60 else 9) - sheet.vary(3, 2)
    sheet.both(
        (56 - shoulder + 4, top + 4),
        (56 - shoulder - 2, top + 9),
        (reach, sleeve),
        (reach + cuff, sleeve + 4),
        (56 - half + 3, top + 36),
    )
    if sleeve > hem - 25:  # a long sleeve covers the body: show where it ends
        for x, inner in ((56 - half, 3), (56 + half, -3)):
            sheet.line((x, sleeve + 2), (x + inner, top + 28), width=4)


def _neck(sheet: _Sheet, width: float, depth: float) -> None:
    sheet.oval(56 - width, 12 - depth, 56 + width, 12 + depth, fill=0)


def _t_shirt(sheet: _Sheet) -> None:
    _upper(sheet, hem=sheet.vary(96, 6), half=sheet.vary(25, 3), sleeve=sheet.vary(44, 4), cuff=15)
    _neck(sheet, sheet.vary(11, 2), sheet.vary(10, 3))
    if sheet.chance():  # a print on the chest
        ink = sheet.light if sheet.chance() else sheet.dark
        sheet.shape((46, 44), (66, 44), (66, 60), (46, 60), fill=ink)


def _trouser(sheet: _Sheet) -> None:
    waist, hem, spread = sheet.vary(15, 2), sheet.vary(104, 3), sheet.vary(4, 3)
    inside = sheet.vary(3, 1.5)
    sheet.both(
        (56, 8), (56 - waist, 8), (56 - waist - 3, 36),
        (42 - spread, hem), (56 - inside - spread, hem), (56, 42),
    )  # fmt: skip
    sheet.line((56 - waist, 13), (56 + waist, 13))


def _pullover(sheet: _Sheet) -> None:
    hem, half, sleeve = sheet.vary(96, 4), sheet.vary(26, 3), sheet.vary(88, 5)
    _upper(sheet, hem=hem, half=half, sleeve=sleeve, cuff=12)
    _neck(sheet, 9, 6)
    sheet.line((56 - half, hem - 4), (56 + half, hem - 4), width=8)  # the band
    if sheet.chance(0.6):  # knitted stripes
        for y in (40, 52, 64):
            sheet.line((56 - half, y), (56 + half, y), width=4, fill=sheet.light)


def _dress(sheet: _Sheet) -> None:
    waist, hem = sheet.vary(10, 1.5), sheet.vary(26, 5)
    sheet.both((56, 12), (47, 22), (46, 8), (40, 8), (39, 30), (56 - waist, 48), (56 - hem, 105), (56, 105))
    if sheet.chance():
        sheet.line((56 - waist, 48), (56 + waist, 48), width=5)


def _coat(sheet: _Sheet) -> None:
    hem, half = sheet.vary(106, 2), sheet.vary(27, 2)
    _upper(sheet, hem=hem, half=half, sleeve=sheet.vary(92, 4), cuff=13)
    sheet.both((56, 44), (50, 12), (40, 12), (44, 28), fill=sheet.dark)  # lapels
    sheet.line((56, 40), (56, hem), width=5, fill=20)
    sheet.both((36, 72), (48, 72), (48, 77), (36, 77), fill=sheet.dark)  # pockets


def _shirt(sheet: _Sheet) -> None:
    hem = sheet.vary(97, 4)
    _upper(sheet, hem=hem, half=sheet.vary(24, 2), sleeve=sheet.vary(80, 6), cuff=11)
    sheet.both((56, 26), (56, 20), (47, 8), (42, 14), (48, 26), fill=sheet.light)  # collar
    sheet.line((56, 24), (56, hem), width=2)
    for y in range(32, int(hem), 12):
        sheet.oval(53, y, 59, y + 6, fill=20)


def _sandal(sheet: _Sheet) -> None:
    heel = sheet.vary(10, 8)
    sheet.shape((6, 80), (56, 78), (104, 72 - heel), (105, 88), (88, 88), (84, 80 - heel / 2), (50, 88), (8, 88))
    for left in (20, 40):  # straps over the toes
        sheet.line((left, 80), (left + 14, sheet.vary(60, 3)), (left + 26, 79), width=8, fill=sheet.light)
    sheet.line((101, 72 - heel), (98, 46), (78, 50), (72, 76), width=7, fill=sheet.cloth)


def _sneaker(sheet: _Sheet) -> None:
    ankle, toe = sheet.vary(46, 3), sheet.vary(70, 3)
    sheet.shape(
        (102, 84), (102, ankle), (92, ankle - 2), (74, ankle + 6), (50, 60), (18, toe - 2), (8, toe + 6), (7, 84),
    )  # fmt: skip
    sheet.shape((6, 80), (105, 80), (105, 88), (10, 88), fill=sheet.light)  # sole
    for left in (46, 56, 66):  # laces
        sheet.line((left, 68), (left + 8, 56), width=3)
    if sheet.chance():
        sheet.line((60, 76), (90, 60), width=5)


def _bag(sheet: _Sheet) -> None:
    top, half = sheet.vary(50, 5), sheet.vary(40, 6)
    handle = sheet.vary(20, 5)
    sheet.pen.arc((56 - handle, top - 34, 56 + handle, top + 26), 180, 360, fill=sheet.cloth, width=6)
    sheet.shape((56 - half + 4, top), (56 + half - 4, top), (56 + half, 100), (56 - half, 100))
    sheet.line((56 - half + 3, top + 16), (56 + half - 3, top + 16))
    sheet.shape((51, top + 12), (61, top + 12), (61, top + 22), (51, top + 22), fill=sheet.light)


def _ankle_boot(sheet: _Sheet) -> None:
    top, shaft, heel = sheet.vary(14, 4), sheet.vary(62, 3), sheet.vary(6, 5)
    sheet.shape((100, 92), (98, top), (shaft, top + 2), (shaft - 4, 52), (36, 68), (12, 76), (7, 92))
    sheet.line((6, 93), (101, 93), width=7)  # sole
    sheet.shape((80, 94), (101, 94), (101, 97 + heel), (82, 97 + heel), fill=sheet.dark)
    sheet.line((shaft, top + 7), (98, top + 7))
    if sheet.chance():
        sheet.line((80, top + 8), (80, 50), width=6)


_DRAWINGS: tuple[Callable[[_Sheet], None], ...] = (
    _t_shirt,
    _trouser,
    _pullover,
    _dress,
    _coat,
    _sandal,
    _shirt,
    _sneaker,
    _bag,
    _ankle_boot,
)


def clothes(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw ``count`` garments, each class equally often, give or take one.

    Returns:
        images: uint8 (count, 28, 28), bright on black.
        labels: uint8 (count,), an index into `CLASSES`.
    """
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(count) % len(CLASSES)).astype(np.uint8)
    return np.stack([_garment(rng, label) for label in labels]), labels


def _garment(rng: np.random.Generator, label: int) -> np.ndarray:
    """Return a garment, uint8 (28, 28), slightly rotated, shifted and scaled, with the grain of the cloth."""
    sheet = _Sheet(rng)
    _DRAWINGS[label](sheet)
    turn, width, height = np.radians(rng.uniform(-4, 4)), *rng.uniform(1.0, 1.12, size=2)
    right, down = rng.uniform(-4, 4, size=2)
    cos, sin = np.cos(turn), np.sin(turn)
    # Pillow needs the inverse: for each point of the result, where on the sheet it comes from.
    back = (
        cos * width, sin * width, 56 + right - 56 * width * (cos + sin),
        -sin * height, cos * height, 56 + down - 56 * height * (cos - sin),
    )  # fmt: skip
    laid = sheet.image.transform((_SHEET, _SHEET), Image.Transform.AFFINE, back, Image.Resampling.BILINEAR)
    small = np.asarray(laid.resize((_SIZE, _SIZE), Image.Resampling.BOX), dtype=np.float32)
    weave = 1 + 0.06 * rng.standard_normal(small.shape, dtype=np.float32)
    return np.clip(small * weave, 0, 255).astype(np.uint8)
