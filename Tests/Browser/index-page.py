#!/usr/bin/env python3
"""Uses a packet's index.html in headless Chromium as a person would, by keyboard alone.

usage: index-page.py FOLDER [--labels FILE] [--pictures FOLDER]

FOLDER holds index.html and the files it leads to. FILE is a JSON list of names that the table must
show, letter for letter. Pictures of the page, wide, narrow and printed, are written where asked.
Prints what was seen and returns 1 with a line for each fault; returns 77 without Chromium.
"""
import argparse
import base64
import fcntl
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

PATIENCE = 60


class Browser:
    """Chromium, spoken to in its DevTools protocol through a pair of pipes."""

    def __init__(self, program, profile):
        to_child, self.output = os.pipe()
        self.input, from_child = os.pipe()
        # The protocol wants 3 and 4, which the pipes' own ends may be.
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (to_child, from_child)]

        def place():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             "--window-size=1280,900", "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=place)
        for end in (to_child, from_child, *high):
            os.close(end)
        self.rest = b""
        self.last = 0
        self.session = None
        self.events = []

    def receive(self, deadline):
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.input], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self.input, 1 << 20)
            if not piece:
                raise ConnectionError("the browser has ended")
            self.rest += piece
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def call(self, method, **values):
        self.last += 1
        message = {"id": self.last, "method": method, "params": values}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.output, data):]
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method, since):
        deadline = time.monotonic() + PATIENCE
        while True:
            for event in self.events[since:]:
                if event.get("method") == method:
                    return event["params"]
            self.events.append(self.receive(deadline))

    def attach(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = session["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def open(self, address):
        since = len(self.events)
        self.call("Page.navigate", url=address)
        self.wait("Page.loadEventFired", since)

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def until(self, script, words):
        deadline = time.monotonic() + PATIENCE / 4
        while not self.value(script):
            if time.monotonic() > deadline:
                fault(f"never came about: {words}")
                return
            time.sleep(0.01)

    def press(self, key, code, text=""):
        values = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        if text:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **values)
        else:
            self.call("Input.dispatchKeyEvent", type="rawKeyDown", **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def tab_to(self, script):
        """Presses Tab until the focused element, `e`, fits."""
        for _ in range(40):
            self.press("Tab", 9)
            if self.value(f"(e => Boolean({script}))(document.activeElement)"):
                return True
        fault(f"Tab never came to {script}")
        return False

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(10)
        except (OSError, RuntimeError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


faults = []


def fault(words):
    faults.append(words)


def expect(truth, words):
    if not truth:
        fault(words)


VISIBLE = """[...document.querySelectorAll('#caseload tbody th[scope=row]')]
  .filter(e => e.getClientRects().length > 0)"""
NAMES = VISIBLE + ".map(e => e.querySelector('bdi').textContent)"


def column(number):
    return VISIBLE + f".map(e => e.parentElement.cells[{number}].dataset.v)"


def in_order(values, down):
    """Values that are there come first, in order."""
    there = [value for value in values if value != ""]
    numbers = [int(value.replace("-", "")) for value in there]
    return values[:len(there)] == there and numbers == sorted(numbers, reverse=down)


def without_script(browser, address, width):
    """Returns how many row headers there are: of clients and of groups."""
    resize(browser, width)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    browser.call("Accessibility.enable")
    tree = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node.get("ignored")]
    rows = roles.count("rowheader")
    for role in ("button", "searchbox", "checkbox"):
        expect(role not in roles, f"without scripts the page has a {role}")
    expect("table" in roles, "the tree for screen readers has no table")
    expect(roles.count("columnheader") >= 11, "columns have no headers for screen readers")
    named = [node for node in tree if node["role"]["value"] == "image" and not node.get("ignored")]
    expect(all(node.get("name", {}).get("value") for node in named), "a picture has no words")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    # Keeping the tree up to date would slow what is timed.
    browser.call("Accessibility.disable")
    return rows


def with_script(browser, address, row_headers):
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.open(address)
    names = browser.value(NAMES)
    expect(len(names) > 1, f"the table has {len(names)} clients, too few to try")
    others = browser.value(
        "document.querySelectorAll('[scope=rowgroup], .missing [scope=row]').length")
    for count in row_headers:
        expect(count == len(names) + others, f"without scripts there are {count} row headers")
    search(browser, names)
    sort(browser, names)
    return names


def search(browser, names):
    if not browser.tab_to("e.id === 'find'"):
        return
    word = names[-1]
    begin = browser.value("performance.now()")
    browser.call("Input.insertText", text=word.upper())
    browser.until(f"{VISIBLE}.length < {len(names)}", "a search that finds fewer clients")
    print(f"search answers in {browser.value('performance.now()') - begin:.0f} ms")
    expect(word in browser.value(NAMES), "the search does not find the name searched for")
    found = len(browser.value(NAMES))
    said = browser.value("document.getElementById('shown').textContent")
    expect(str(found) in said and str(len(names)) in said, f"the count is not announced: {said}")
    expect(browser.value("document.getElementById('shown').getAttribute('role')") == "status",
           "the count is in no live region")
    browser.value("document.activeElement.select()")
    browser.call("Input.insertText", text="no such client anywhere")
    browser.until(f"{VISIBLE}.length === 0", "a search that finds nobody")
    browser.press("Escape", 27)
    browser.until(f"{VISIBLE}.length === {len(names)}", "all clients again after Escape")


def sort(browser, names):
    heads = browser.value("[...document.querySelectorAll('thead button')].map(e => "
                          "[e.closest('th').cellIndex, e.textContent])")
    expect([head[0] for head in heads] == [0, 7, 8, 9, 10],
           f"the table can be sorted by {heads}, not by client, recorded, review, entry, page")
    for place, _ in heads:
        find = f"e.tagName === 'BUTTON' && e.closest('th').cellIndex === {place}"
        if not browser.tab_to(find):
            return
        for key, code, text in (("Enter", 13, "\r"), (" ", 32, " ")):
            browser.press(key, code, text)
            state = browser.value("document.activeElement.closest('th').ariaSort")
            down = state == "descending"
            expect(state in ("ascending", "descending"), f"column {place} says {state}")
            groups = browser.value(
                "[...document.querySelectorAll('#caseload tbody:not([hidden])')].map(g => "
                f"[...g.rows].slice(1).map(r => r.cells[{place}].dataset.v))")
            expect(all(in_order(group, down) for group in groups),
                   f"column {place} {state} is out of order within a group")
            expect(browser.value("document.getElementById('said').textContent") != "",
                   f"sorting by column {place} is not announced")
        expect(browser.value("document.querySelectorAll('[aria-sort]').length") == 1,
               "more than one column says that it sorts")
    browser.value("document.getElementById('find').focus()")
    if not browser.tab_to("e.id === 'keep'"):
        return
    browser.press(" ", 32, " ")
    expect(in_order(browser.value(column(10)), True), "without groups rows are out of order")
    expect(sorted(browser.value(NAMES)) == sorted(names), "without groups clients are lost")
    browser.press(" ", 32, " ")
    expect(sorted(browser.value(NAMES)) == sorted(names), "with groups again clients are lost")


def links(browser, folder):
    """Every link leads to a file that is there; one is followed."""
    for link in browser.value("[...document.links].map(e => e.getAttribute('href'))"):
        path = urllib.parse.unquote(link.partition("#")[0])
        expect(not path or (folder / path).is_file(), f"{link} leads to no file")
        expect("//" not in link and not path.startswith("/"), f"{link} leads out of the folder")
    since = len(browser.events)
    browser.value("document.getElementById('find').focus()")
    if not browser.tab_to("e.closest('th[scope=row]')"):
        return
    browser.press("Enter", 13, "\r")
    asked = browser.wait("Page.frameRequestedNavigation", since)["url"]
    file = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(asked).path))
    expect(file.is_file() and file.read_bytes()[:5] == b"%PDF-", f"{asked} is no PDF")
    print(f"followed {file.name}")


def resize(browser, width):
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                 deviceScaleFactor=1, mobile=False)


def sizes(browser, address, pictures):
    for width in (1280, 800, 400):
        resize(browser, width)
        browser.open(address)
        wide = browser.value("document.scrollingElement.scrollWidth")
        expect(wide <= width, f"at {width} pixels the page is {wide} wide")
        if pictures:
            height = min(browser.value("document.scrollingElement.scrollHeight"), 2400)
            save(pictures / f"index-{width}.png", browser.call(
                "Page.captureScreenshot", captureBeyondViewport=True,
                clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1}))
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.open(address)
    printed = browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69,
                           preferCSSPageSize=True)
    expect(base64.b64decode(printed["data"])[:5] == b"%PDF-", "the page does not print")
    if pictures:
        save(pictures / "index-print.pdf", printed)


def save(path, answer):
    path.write_bytes(base64.b64decode(answer["data"]))


def quiet(browser, address):
    """No request but for the page, no complaint."""
    for event in browser.events:
        values = event.get("params", {})
        match event.get("method"):
            case "Network.requestWillBeSent":
                url = values["request"]["url"].partition("#")[0]
                expect(url == address, f"the page asks for {url}")
            case "Log.entryAdded":
                fault(f"the browser logs: {values['entry']['text']}")
            case "Runtime.exceptionThrown":
                fault(f"the script fails: {values['exceptionDetails']['text']}")
            case "Runtime.consoleAPICalled":
                fault("the script writes to the console")


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("folder", type=pathlib.Path)
    reader.add_argument("--labels", type=pathlib.Path)
    reader.add_argument("--pictures", type=pathlib.Path)
    options = reader.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        print("no chromium is installed")
        return 77
    folder = options.folder.resolve()
    address = (folder / "index.html").as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            browser.attach()
            rows = [without_script(browser, address, width) for width in (1280, 400)]
            begin = time.monotonic()
            names = with_script(browser, address, rows)
            print(f"{len(names)} clients, tried in {time.monotonic() - begin:.1f} s")
            if options.labels:
                wanted = json.loads(options.labels.read_text())
                for label in wanted:
                    expect(label in names, f"the table does not show {label!r}")
                expect(browser.value("document.images.length") == 0, "a value made an image")
                expect(browser.value("document.scripts.length") == 1, "a value made a script")
            sizes(browser, address, options.pictures)
            quiet(browser, address)
            links(browser, folder)
        finally:
            browser.close()
    for words in faults:
        print(words, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
