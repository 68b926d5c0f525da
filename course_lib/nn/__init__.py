"""The lessons' networks, and the arithmetic of their sizes."""

from course_lib.nn.concat_pool import AdaptiveConcatPool2d
from course_lib.nn.layer_sizes import LayerSize, layer_sizes
from course_lib.nn.pretrained import pretrained_shapes_cnn
from course_lib.nn.receptive_field import receptive_field
from course_lib.nn.sizes import conv_output_size, conv_transpose_output_size, pool_output_size
from course_lib.nn.small_cnn import SmallCNN
from course_lib.nn.unet import UNet

__all__ = [
    "AdaptiveConcatPool2d",
    "LayerSize",
    "SmallCNN",
    "UNet",
    "conv_output_size",
    "conv_transpose_output_size",
    "layer_sizes",
    "pool_output_size",
    "pretrained_shapes_cnn",
    "receptive_field",
]
