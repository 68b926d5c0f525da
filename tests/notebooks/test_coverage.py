"""Every topic of the syllabus is taught and practised, and the page that says so is up to date."""

from solved import LESSONS, ROOT, read

from course_lib.author.coverage import coverage, coverage_page, gaps, syllabus


def test_every_topic_is_taught_and_practised():
    assert gaps(list(LESSONS.values())) == []


def test_a_lesson_claims_only_topics_of_the_syllabus(lesson):
    assert set(read(lesson).metadata.course.topics) == set(syllabus()[lesson.parent.name])


def test_a_lesson_that_stops_teaching_a_topic_is_noticed(tmp_path):
    source = LESSONS["02_reshaping"]
    copy = tmp_path / source.parent.name / source.name
    copy.parent.mkdir()
    text = source.read_text()
    copy.write_text(text.replace("## 2.4 ", "## ").replace('"2.2": [', '"2.20": ['))
    found = [topic.gap for topic in coverage([copy])["02_reshaping"] if topic.gap]
    assert len(found) == 2
    assert found[0].endswith("no exercise practises it")
    assert found[1].endswith("no section or exercise covers it")


def test_the_page_is_up_to_date():
    assert (ROOT / "docs" / "coverage.md").read_text() == coverage_page(list(LESSONS.values())), "run course coverage"
