// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.client;

/** The files of the JPKI application that a client uses (card-protocol.md section 3.1). */
public final class JpkiFile {
    private JpkiFile() {}

    /** The four certificates. */
    public enum Certificate {
        /** 署名用電子証明書; to be read after the sign password. */
        SIGN(0x0001, "sign certificate"),
        /** Certificate of the CA that issued it. */
        SIGN_CA(0x0002, "sign CA certificate"),
        /** 利用者証明用電子証明書. */
        AUTH(0x000A, "auth certificate"),
        /** Certificate of the CA that issued it. */
        AUTH_CA(0x000B, "auth CA certificate");

        private final int id;
        private final String label;

        Certificate(int id, String label) {
            this.id = id;
            this.label = label;
        }

        /** The file identifier. */
        public int id() {
            return id;
        }

        /** What it is called. */
        public String label() {
            return label;
        }
    }

    /** The two pairs of a key and its PIN. */
    public enum Credential {
        /** 署名用: the sign key and its password. */
        SIGN(0x001A, 0x001B, "sign password"),
        /** 利用者証明用: the auth key and its PIN. */
        AUTH(0x0017, 0x0018, "auth PIN");

        private final int keyId;
        private final int pinId;
        private final String pinLabel;

        Credential(int keyId, int pinId, String pinLabel) {
            this.keyId = keyId;
            this.pinId = pinId;
            this.pinLabel = pinLabel;
        }

        /** File identifier of the key. */
        public int keyId() {
            return keyId;
        }

        /** File identifier of the PIN. */
        public int pinId() {
            return pinId;
        }

        /** What the PIN is called. */
        public String pinLabel() {
            return pinLabel;
        }
    }
}
