"""Training: seeds, devices, the training loop, checkpoints."""

from course_lib.train.checkpoints import load_checkpoint, save_checkpoint
from course_lib.train.devices import pick_device
from course_lib.train.loop import History, evaluate, fit
from course_lib.train.seeds import seed_everything

__all__ = [
    "History",
    "evaluate",
    "fit",
    "load_checkpoint",
    "pick_device",
    "save_checkpoint",
    "seed_everything",
]
