# SPDX-License-Identifier: Apache-2.0
"""A card behind a socket that takes commands as vpcd sends them: ../../docs/sockets.md tells the wire."""
import socket, struct
from patterns import need

class Card:
    def __init__(self, host, port):
        self.socket = socket.create_connection((host, int(port)), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def tell(self, octets):
        self.socket.sendall(struct.pack(">H", len(octets)) + octets)

    def take(self, count):
        octets = self.socket.recv(count, socket.MSG_WAITALL) if count else b""
        need(len(octets) == count, "the card is gone")
        return octets

    def ask(self, octets):
        self.tell(octets)
        return self.take(struct.unpack(">H", self.take(2))[0])

    def reset(self, kind):
        for order in (b"\x00", b"\x01") if kind == "cold" else (b"\x02",):
            self.tell(order)

    def close(self):
        self.socket.close()
