"""Every topic of the syllabus is taught and practised, and the page that says so is up to date."""

from solved import LESSONS, ROOT, read

from course_lib.author.coverage import coverage, page, syllabus


def test_every_topic_is_taught_and_practised():
    gaps = [topic.gap for topics in coverage(list(LESSONS.values())).values() for topic in topics if topic.gap]
    assert gaps == []


def test_a_lesson_claims_only_topics_of_the_syllabus(lesson):
    assert set(read(lesson).metadata.course.topics) == set(syllabus()[lesson.parent.name])


def test_a_lesson_that_stops_teaching_a_topic_is_noticed(tmp_path):
    source = LESSONS["02_reshaping"]
    copy = tmp_path / source.parent.name / source.name
    copy.parent.mkdir()
    text = source.read_text()
    copy.write_text(text.replace("## 2.4 ", "## ").replace('"2.2": [', '"2.20": ['))
    gaps = [topic.gap for topic in coverage([copy])["02_reshaping"] if topic.gap]
    assert len(gaps) == 2
    assert gaps[0].endswith("no exercise practises it")
    assert gaps[1].endswith("no section or exercise is about it")


def test_the_page_is_up_to_date():
    assert (ROOT / "docs" / "coverage.md").read_text() == page(list(LESSONS.values())), "run course coverage"
