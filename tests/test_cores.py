"""The number of cores is what this process may use: affinity and quotas, not what the machine has."""

import os
from pathlib import Path

import pytest

from course_lib import cores
from course_lib.cores import available_cores, cpu_quota, threads_per_job

V2 = "0::/user/app\n"
V1 = "5:cpuacct,cpu:/user/app\n4:memory:/user/app\n"
QUOTAS = {
    "version 2, own group": (V2, {"user/app/cpu.max": "150000 100000"}, 1.5),
    "version 2, a group above": (V2, {"user/app/cpu.max": "max 100000", "user/cpu.max": "200000 100000"}, 2.0),
    "version 2, the least counts": (V2, {"user/app/cpu.max": "400000 100000", "cpu.max": "300000 100000"}, 3.0),
    "version 2, no limit": (V2, {"user/app/cpu.max": "max 100000"}, None),
    "version 2, seen from a container": ("0::/\n", {"cpu.max": "50000 100000"}, 0.5),
    "version 1": (V1, {"cpu/user/app/cpu.cfs_quota_us": "250000", "cpu/user/app/cpu.cfs_period_us": "100000"}, 2.5),
    "version 1, no limit": (V1, {"cpu/user/app/cpu.cfs_quota_us": "-1", "cpu/user/app/cpu.cfs_period_us": "1"}, None),
    "version 1, in a container": (V1, {"cpu/cpu.cfs_quota_us": "100000", "cpu/cpu.cfs_period_us": "100000"}, 1.0),
    "no groups": (V2, {}, None),
}


@pytest.mark.parametrize(("own", "files", "quota"), QUOTAS.values(), ids=QUOTAS)
def test_quotas_of_both_versions_are_found(tmp_path: Path, own: str, files: dict[str, str], quota: float | None):
    (tmp_path / "self").write_text(own)
    for name, text in files.items():
        path = tmp_path / "mount" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n")
    assert cpu_quota(tmp_path / "self", tmp_path / "mount") == quota


def test_without_control_groups_there_is_no_quota(tmp_path: Path):
    assert cpu_quota(tmp_path / "missing", tmp_path) is None


@pytest.mark.parametrize(("quota", "expected"), [(None, 4), (0.5, 1), (1.5, 2), (2.0, 2), (64.0, 4)])
def test_the_smaller_of_affinity_and_quota_counts(monkeypatch, quota: float | None, expected: int):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: range(4), raising=False)
    monkeypatch.setattr(cores, "cpu_quota", lambda: quota)
    assert available_cores() == expected


def test_jobs_share_the_cores(monkeypatch):
    monkeypatch.setattr(cores, "available_cores", lambda: 4)
    assert [threads_per_job(jobs) for jobs in (1, 2, 3, 8)] == [4, 2, 1, 1]
