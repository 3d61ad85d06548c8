"""Runs each program a few times, by turns, and holds the ratios against what is aimed at.

Called by Tests/Benchmarks/run, which makes the inputs. Of each measure the least of all rounds
counts: other programs on the machine only ever add to it.
"""
import os
import re
import shutil
import subprocess
import sys

folder, bench = sys.argv[1:3]
rounds = int(os.environ.get("ROUNDS", "3"))
isQuick = bool(os.environ.get("QUICK"))
guidepost = os.environ["GUIDEPOST"]
python = f"{folder}/venv/bin/python"
out = f"{folder}/out"


class Best:
    """The least wall time, processor time and peak memory of one command."""

    def __init__(self):
        self.wall = self.cpu = self.peak = float("inf")
        self.output = ""

    def take(self, command):
        clock = f"{folder}/time.txt"
        shutil.rmtree(out, ignore_errors=True)
        done = subprocess.run(
            ["/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o", clock] + command,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip().splitlines()[-1:] or [command[0]])
        wall, user, system, peak = map(float, open(clock).read().split())
        self.wall = min(self.wall, wall)
        self.cpu = min(self.cpu, user + system)
        self.peak = min(self.peak, peak / 1024)
        self.output = done.stdout + done.stderr


def shell(line):
    """Standard output to nowhere, so that only the program is timed."""
    return ["sh", "-c", f"exec {line} > /dev/null"]


def report(size):
    return shell(
        f"{guidepost} report {folder}/{size} --template Tests/Benchmarks/one-page.md "
        f"--as-of 2026-10-25 --out {out}")


def packet(size):
    return [guidepost, "packet", f"{folder}/{size}", "--month", "2026-10", "--out", out]


def peer(name, *rest):
    return [python, f"{bench}/peer_{name}.py", *rest]


def measured(programs):
    """The best of each, run by turns; `None` for a peer that is not there."""
    best = {name: Best() for name in programs}
    for _ in range(rounds):
        for name, command in programs.items():
            if best[name] is None:
                continue
            try:
                best[name].take(command)
            except (RuntimeError, OSError) as problem:
                print(f"note: {name} is left out: {problem}")
                best[name] = None
    for name, one in best.items():
        if one:
            print(f"  {name:22} {one.wall:7.2f} s wall {one.cpu:7.2f} s cpu {one.peak:7.0f} MB")
    return best


def verdict(what, value, most, unit=""):
    if value is None:
        print(f"        {what}: not measured")
        return
    print(f"  {'pass' if value <= most else 'FAIL'}  {what}: {value:.2f}{unit} (at most {most}{unit})")


def ratio(one, other, measure):
    return getattr(one, measure) / getattr(other, measure) if one and other else None


print("200 one-page reports")
pages = measured({
    "guidepost": report("small"),
    "floor": [f"{folder}/floor", out, "200", "Inter"],
    "typst": peer("typst", f"{folder}/small", out),
    "reportlab": peer("reportlab", f"{folder}/small", out),
})
verdict("wall of Typst's", ratio(pages["guidepost"], pages["typst"], "wall"), 0.25)
verdict("wall of ReportLab's", ratio(pages["guidepost"], pages["reportlab"], "wall"), 0.08)
verdict("processor time of the floor's", ratio(pages["guidepost"], pages["floor"], "cpu"), 0.8)

if not isQuick:
    most, rounds = rounds, 1
    slow = measured({"matplotlib": peer("matplotlib", f"{folder}/small", out)})["matplotlib"]
    share = ratio(pages["guidepost"], slow, "wall")
    print(f"        wall of matplotlib's: {share:.3f}" if share else "        matplotlib: not measured")
    rounds = most

print("summary of 10,000 clients, trends included, as CSV")
large = f"{folder}/large"
summary = measured({
    "guidepost": shell(f"{guidepost} summary --format csv {large}/log.csv {large}/goals.json"),
    "polars, means alone": peer("weekly", "polars", f"{large}/log.csv"),
    "duckdb, means alone": peer("weekly", "duckdb", f"{large}/log.csv"),
})
verdict(
    "wall of polars'", ratio(summary["guidepost"], summary["polars, means alone"], "wall"), 1)
verdict("peak memory", summary["guidepost"] and summary["guidepost"].peak, 300, " MB")

print("packet")
thousand = measured({"1,000 clients": packet("middle")})["1,000 clients"]
joint = re.search(r"([\d,]+) pages in packet", thousand.output)
own = 2 * 1000  # of three indicators each
total = int(joint.group(1).replace(",", "")) + own if joint else None
if total:
    print(f"  {total} pages, {total / thousand.wall:.0f} a second")
verdict("milliseconds a page", total and 1000 * thousand.wall / total, 5)
if not isQuick:
    rounds = 1
    grown = measured({
        "10,000 clients": packet("large"),
        "log of 1,000 read": shell(f"{guidepost} summary --format csv {folder}/middle"),
        "log of 10,000 read": shell(f"{guidepost} summary --format csv {large}"),
    })
    packets = grown["10,000 clients"].peak - thousand.peak
    logs = grown["log of 10,000 read"].peak - grown["log of 1,000 read"].peak
    verdict("peak grows beyond the log's, a client", (packets - logs) * 1024 / 9000, 40, " KB")

print("one client, cold")
rounds = 20
cold = measured({
    "pre-session": shell(
        f"{guidepost} pre-session {folder}/one --as-of 2026-10-25 --out {out}")
})
verdict("milliseconds", 1000 * cold["pre-session"].wall, 60)
