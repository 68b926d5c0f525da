"""The learner's folder: lessons are released into it, worked on in JupyterLab, and checked."""
