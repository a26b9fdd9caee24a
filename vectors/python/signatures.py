# SPDX-License-Identifier: Apache-2.0
"""Certificates, which openssl takes apart, and RSA signatures (RFC 8017), which pow() verifies."""
import hashlib, re, subprocess
from patterns import need, object_length, parts

DIGEST_INFO = {
    "SHA-1": "3021300906052B0E03021A05000414",
    "SHA-224": "302D300D06096086480165030402040500041C",
    "SHA-256": "3031300D060960864801650304020105000420",
    "SHA-384": "3041300D060960864801650304020205000430",
    "SHA-512": "3051300D060960864801650304020305000440",
}

def modulus(certificate):
    ran = subprocess.run(["openssl", "x509", "-inform", "DER", "-noout", "-modulus", "-text"], input=certificate,
                         capture_output=True)
    need(ran.returncode == 0, "this is no certificate")
    number = int(re.search("^Modulus=([0-9A-F]+)$", ran.stdout.decode(), re.M)[1], 16)
    need(number.bit_length() == 2048 and b"Exponent: 65537 " in ran.stdout, "not RSA of 2048 bits with e = 65537")
    need(len(certificate) == object_length(certificate), "octets stand behind the certificate")
    return number

def verify(step, values):
    signature, message = values[step["signature"]], bytes.fromhex(parts(step["message"]))
    block = pow(int.from_bytes(signature, "big"), 65537, modulus(values[step["certificate"]])).to_bytes(256, "big")
    if step["scheme"] == "pss":
        holds = pss(block, step["hash"].replace("-", "").lower(), step["saltLength"], message)
    else:
        if step["scheme"] == "pkcs1-v1_5":
            digest = hashlib.new(step["hash"].replace("-", "").lower(), message).digest()
            message = bytes.fromhex(DIGEST_INFO[step["hash"]]) + digest
        holds = block == b"\x00\x01" + b"\xFF" * (253 - len(message)) + b"\x00" + message
    need(holds and len(signature) == 256, "%s is no signature of this kind over this" % step["signature"])

def pss(block, name, salt_length, message):
    size = hashlib.new(name).digest_size
    masked, digest = block[:255 - size], block[255 - size:255]
    mask = b"".join(hashlib.new(name, digest + i.to_bytes(4, "big")).digest() for i in range(255 // size + 1))
    data = bytes(a ^ b for a, b in zip(masked, mask))
    data, salt = bytes([data[0] & 0x7F]) + data[1:-salt_length or None], data[len(data) - salt_length:]
    whole = b"\x00" * 8 + hashlib.new(name, message).digest() + salt
    return (block[255] == 0xBC and masked[0] < 0x80 and data == b"\x00" * (len(data) - 1) + b"\x01"
            and hashlib.new(name, whole).digest() == digest)
