# SPDX-License-Identifier: Apache-2.0
"""Octets to send, patterns of what comes back, and lengths of BER-TLV objects, as ../README.md tells them."""
import re

def need(holds, otherwise):
    if not holds:
        raise AssertionError(otherwise)

def parts(octets):
    """Octets as one string, however they are written."""
    written = octets if isinstance(octets, list) else [octets]
    return " ".join(part if isinstance(part, str) else part["repeat"] * part["times"] for part in written)

def fill(template, values):
    def value(found):
        octets = values[found[2]]
        return ("%02X" % len(octets) if found[1] else "") + octets.hex()
    return bytes.fromhex(re.sub(r"<(#?)([\w.]+)>", value, parts(template)))

def regex(token, values):
    """A token of a pattern, for upper-case hexadecimal digits."""
    if token[0] == "<":
        return values[token[1:-1]].hex().upper()
    if token[0] != "(":
        return token.replace("?", "[0-9A-F]")
    count, _, name = token[1:-1].partition(":")
    octets = "(?:..)*" if count == "*" else "(?:..){%s}" % count.replace("-", ",")
    return "(?P<%s>%s)" % (name, octets) if name else octets

def match(patterns, octets, values, what):
    """Keeps the named octets of the first pattern that fits."""
    for pattern in patterns if isinstance(patterns, list) else [patterns]:
        whole = "6[4-9A-F].." if pattern == "error" else "".join(regex(t, values) for t in pattern.split())
        found = re.fullmatch(whole, octets.hex().upper())
        if found:
            values.update((name, bytes.fromhex(kept)) for name, kept in found.groupdict().items())
            return
    raise AssertionError("%s (%d octets, the last %s) is not %s" % (what, len(octets), octets[-2:].hex(), patterns))

def object_length(start):
    """Of a BER-TLV object, tag and length included, from its first octets."""
    at = 1
    if start[0] & 0x1F == 0x1F:
        at += next(i for i, octet in enumerate(start[1:], 1) if octet < 0x80)
    if start[at] < 0x80:
        return at + 1 + start[at]
    more = at + 1 + start[at] - 0x80
    return more + int.from_bytes(start[at + 1:more], "big")
