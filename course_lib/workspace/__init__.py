"""The learner's folder: lessons arrive in it, JupyterLab opens on it, and progress is read from it."""
