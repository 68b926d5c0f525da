"""What our checks depend on, and a submission must not change."""

ATTRIBUTES = {
    "torch": "equal allclose isclose eq ne all any isnan is_tensor Tensor",
    "torch.Tensor": "__eq__ __ne__ __bool__ __float__ equal allclose isclose eq ne all any item tolist shape dtype",
    "torch.testing": "assert_close",
}
PACKAGES = ["course_lib.check", "course_lib.result"]
TYPES = ["course_lib.check.score.Score"]
