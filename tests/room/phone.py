#!/usr/bin/env python3
"""A phone in the room: a headless Chromium that does what it is told and says what it saw.

Reads a list of steps as JSON from standard input, writes the results of "eval" as a JSON list.
    ["open", URL]  ["wait", EXPRESSION]  ["eval", EXPRESSION]  ["type", SELECTOR, TEXT]
    ["click", SELECTOR]  ["offline", true|false]  ["dark", true|false]  ["shot", PATH]
    ["size", WIDTH, HEIGHT]
A "wait" that is not true within its time ends the program with 1.
"""
import base64
import json
import os
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds


class Phone:
    def __init__(self, profile):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        self.heard = b""
        self.last = 0
        # Chromium speaks over descriptors 3 and 4: JSON, each message ended by a zero byte.
        os.set_inheritable(theirs_in, True)
        os.set_inheritable(theirs_out, True)

        def place():
            low_in, low_out = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(low_in, 3)
            os.dup2(low_out, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--disable-background-networking",
             "--disable-component-update", "--remote-debugging-pipe",
             "--user-data-dir=" + profile, "about:blank"],
            preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.reader, self.writer = ours_in, ours_out
        os.close(theirs_in)
        os.close(theirs_out)
        self.session = None
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self.session = self.call("Target.attachToTarget",
                                 {"targetId": page["targetId"], "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.call(domain + ".enable")

    def call(self, method, parameters=None):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters or {}}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.heard:
                part = os.read(self.reader, 65536)
                if not part:
                    raise SystemExit("the browser went away")
                self.heard += part
            text, self.heard = self.heard.split(b"\0", 1)
            answer = json.loads(text)
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise SystemExit(method + ": " + json.dumps(answer["error"]))
                return answer.get("result", {})

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", {"expression": expression, "returnByValue": True,
                                                "awaitPromise": True})
        if "exceptionDetails" in answer:
            raise SystemExit(expression + ": " + json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait(self, expression):
        end = time.monotonic() + PATIENCE
        while not self.evaluate("!!(" + expression + ")"):
            if time.monotonic() > end:
                raise SystemExit("never true: " + expression)
            time.sleep(0.05)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True})

    def close(self):
        self.process.kill()
        self.process.wait()


def main():
    results = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        phone = Phone(profile)
        try:
            phone.size(390, 844)
            for what, *words in json.load(sys.stdin):
                if what == "open":
                    phone.call("Page.navigate", {"url": words[0]})
                    phone.wait("document.readyState === 'complete' && location.href !== 'about:blank'")
                elif what == "wait":
                    phone.wait(words[0])
                elif what == "eval":
                    results.append(phone.evaluate(words[0]))
                elif what == "type":
                    phone.evaluate("document.querySelector(%s).focus()" % json.dumps(words[0]))
                    phone.call("Input.insertText", {"text": words[1]})
                elif what == "click":
                    phone.evaluate("document.querySelector(%s).click()" % json.dumps(words[0]))
                elif what == "offline":
                    phone.call("Network.emulateNetworkConditions",
                               {"offline": words[0], "latency": 0, "downloadThroughput": -1,
                                "uploadThroughput": -1})
                elif what == "dark":
                    phone.call("Emulation.setEmulatedMedia", {"features": [
                        {"name": "prefers-color-scheme", "value": "dark" if words[0] else "light"}]})
                elif what == "size":
                    phone.size(*words)
                elif what == "shot":
                    picture = phone.call("Page.captureScreenshot")["data"]
                    with open(words[0], "wb") as file:
                        file.write(base64.b64decode(picture))
                else:
                    raise SystemExit("no such step: " + what)
        finally:
            phone.close()
    json.dump(results, sys.stdout)


main()
