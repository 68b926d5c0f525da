from course_lib import show


def test_alternative_text_gives_blocks_and_marks():
    drawing = show.timeline({"CPU": [(0, 1, "launch")], "GPU": [(1, 4, "")]}, {"stop": 5}, title="One call")
    assert drawing.alt == "One call (milliseconds). CPU: launch from 0 to 1; GPU: busy from 1 to 5; stop at 5."
    assert drawing.png().startswith(b"\x89PNG")
