#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the card scripts on cards behind a socket, where each connection has a fresh card of a persona:

    mynasim run --listen 127.0.0.1:7000 --pool adult
    python3 run_vectors.py 127.0.0.1 7000 adult/plastic-contact auth=1234 sign=ABC123 ...

A code that is not given is not known, and what needs it is left out. Needs Python 3.8 and openssl, and nothing else."""
import collections, json, pathlib, re, sys
from steps import KNOWN, do
from vpcd import Card

SPENT = ("changes-card", "blocks")
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
SETTINGS = {"reselection": "clears-status", "blockedPin": "6984", "retryQueryWithLe": "refused",
            "multipleRecords": "answered", "lastCommandIndicator": "refused"}  # of the usual plastic card

def obstacle(script, card, wanted, codes):
    used = set(re.findall(r'[<#"](auth|sign|inputSupport|juki|code[AB]|birthDate)\b', json.dumps(script["steps"])))
    if "%(persona)s/%(profile)s" % script.get("card", card) != wanted:
        return "for another card"
    if any(SETTINGS[name] != value for name, value in script.get("settings", {}).items()):
        return "for another setting"
    if not all(KNOWN & set(step) for step in script["steps"]):
        return "with a step that is not done here"
    if "codeB" in used and script["effect"] in SPENT:
        return "with code B of a fresh card, which is printed on no paper"
    return "with a code that is not known" if used - set(codes) else None

def failure(script, card, codes):
    values, found = dict(codes), None
    values.update((name + ".wrong", code[:-1] + (b"1" if code.endswith(b"0") else b"0")) for name, code in codes.items())
    card.reset("cold")
    for steps in script["steps"], script.get("restore", []):
        try:
            for step in steps:
                do(step, card, values)
        except AssertionError as e:
            found = found or str(e)
    return found

def main(host, port, wanted, *codes):
    codes = {name: code.encode() for name, code in (code.split("=", 1) for code in codes)}
    failed, shared = False, Card(host, port)  # what leaves the card as it was shares one
    for file in sorted(DATA.glob("card-*.json")):
        suite, count = json.loads(file.read_text("utf-8")), collections.Counter()
        for script in suite["vectors"]:
            without = obstacle(script, suite["card"], wanted, codes)
            if without:
                count["left out, " + without] += 1
                continue
            card = Card(host, port) if script["effect"] in SPENT else shared
            found = failure(script, card, codes)
            count["failed" if found else "passed"] += 1
            if found:
                failed = True
                print("%s: %s" % (script["id"], found))
            if card is not shared:
                card.close()
        print(suite["suite"] + ": " + ", ".join("%d %s" % (number, what) for what, number in sorted(count.items())))
    return 1 if failed else 0

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
