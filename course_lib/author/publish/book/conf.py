"""Sphinx's settings for the book."""

import course_lib

project = "PyTorch, lesson by lesson"
author = "The course's authors"
version = release = course_lib.__version__
language = "en"

extensions = ["myst_nb", "course_lib.author.publish.book.mathml"]
exclude_patterns = ["**/*.toml"]
suppress_warnings = ["myst.header"]  # a lesson's summary may skip a level

nb_execution_mode = "off"  # show the stored outputs
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # it would be loaded from another site
nb_merge_streams = True
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
html_math_renderer = "mathml"

html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["static"]
html_favicon = "static/favicon.svg"
templates_path = ["templates"]
html_css_files = ["book.css"]
html_show_sourcelink = False
html_copy_source = False
html_context = {"default_mode": "auto"}
html_sidebars = {"index": [], "**": ["lessons.html"]}
html_theme_options = {
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button"],
    "footer_start": [],
    "footer_end": [],
    "secondary_sidebar_items": ["page-toc"],
    "show_nav_level": 1,
    "navigation_with_keys": False,
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
