"""Drawings and explorers.

Each drawing is a function from data to a :class:`Drawing`, a picture with alternative text, and each public one has a
file. The toolkit that they are drawn with is in ``drawing``, ``board`` (cells), ``boxes`` (maps) and ``charts`` (axes).
"""

from course_lib.show.activations import activations
from course_lib.show.arithmetic import broadcast, matmul, reduction
from course_lib.show.augmentations import augmentations
from course_lib.show.charts import bars, histogram, images, plot
from course_lib.show.confusion import confusion
from course_lib.show.convolution import convolution
from course_lib.show.curve_fit import fitted
from course_lib.show.descent import descent
from course_lib.show.device_lanes import devices
from course_lib.show.drawing import Drawing
from course_lib.show.explore import explore
from course_lib.show.frozen_layers import frozen
from course_lib.show.gpu_setup import environments, way_to_gpu
from course_lib.show.graph import graph
from course_lib.show.masks import masks
from course_lib.show.memory import sharing, strides
from course_lib.show.neg_log import neg_log
from course_lib.show.optimizer_race import race
from course_lib.show.output_size import output_size
from course_lib.show.partial_loading import partial_loading
from course_lib.show.quiz import quiz
from course_lib.show.receptive_field import receptive_field
from course_lib.show.roadmap import roadmap, training_steps
from course_lib.show.run_spread import spread
from course_lib.show.shapes import cat, flatten, rearranged, stack
from course_lib.show.tensor import tensor, tensors
from course_lib.show.timeline import timeline
from course_lib.show.u_net import u_net

__all__ = [
    "Drawing",
    "activations",
    "augmentations",
    "bars",
    "broadcast",
    "cat",
    "confusion",
    "convolution",
    "descent",
    "devices",
    "environments",
    "explore",
    "fitted",
    "flatten",
    "frozen",
    "graph",
    "histogram",
    "images",
    "masks",
    "matmul",
    "neg_log",
    "output_size",
    "partial_loading",
    "plot",
    "quiz",
    "race",
    "rearranged",
    "receptive_field",
    "reduction",
    "roadmap",
    "sharing",
    "spread",
    "stack",
    "strides",
    "tensor",
    "tensors",
    "timeline",
    "training_steps",
    "u_net",
    "way_to_gpu",
]
