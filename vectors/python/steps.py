# SPDX-License-Identifier: Apache-2.0
"""The steps of client traces and card scripts, as ../README.md tells them. A card has ask(octets) and reset(kind)."""
from patterns import fill, match, need, object_length
from signatures import modulus, verify

KNOWN = {"send", "read", "check", "join", "object", "certificate", "verify", "atr", "reset"}

def do(step, card, values):
    if "send" in step:
        match(step["expect"], card.ask(fill(step["send"], values)), values, "the answer to %s" % step["send"])
    elif "read" in step:
        values[step["into"]] = read(card, **step["read"])
    elif "check" in step:
        at = int.from_bytes(values[step["at"]], "big") - step.get("less", 0) if "at" in step else 0
        need(0 <= at <= len(values[step["check"]]), "%s points out of the value" % step.get("at"))
        match(step["expect"], values[step["check"]][at:], values, step["check"])
    elif "join" in step:
        values[step["into"]] = fill(step["join"], values)
    elif "object" in step:
        octets = values[step["object"]]
        need(object_length(octets) <= len(octets), "%s is cut off" % step["object"])
        values[step["into"]] = octets[:object_length(octets)]
    elif "certificate" in step:
        modulus(values[step["certificate"]])
    elif "verify" in step:
        verify(step["verify"], values)
    elif "atr" in step:
        match(step["atr"], card.ask(b"\x04"), values, "the answer to reset")
    else:
        card.reset(step["reset"])

def read(card, block, header=0, begins="", last=None, **how):
    def send(offset, le, least):
        answer = card.ask(bytes((0x00, 0xB0, offset >> 8, offset & 0xFF, le & 0xFF)))
        enough = answer[-2:] == b"\x90\x00" and least <= len(answer) - 2 <= le
        need(enough or not header and answer == b"\x6B\x00", "READ BINARY at %d: %s" % (offset, answer[-2:].hex()))
        return answer[:-2]
    got = b""
    if not header:
        while True:
            more = send(len(got), block, 0)
            if not more:
                return got
            got += more
    start = send(0, header, header)
    need(start.startswith(bytes.fromhex(begins)), "the file does not begin as it must")
    length = object_length(start)
    if how["from"] == "header":
        got = start
    while len(got) < length:
        wanted = min(block, length - len(got))
        got += send(len(got), wanted if last == "exact" else block, wanted)
    return got[:length]
