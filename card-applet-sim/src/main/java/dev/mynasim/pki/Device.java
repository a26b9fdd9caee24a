// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * What carries a certificate; a phone has certificates, keys and policies of its own (certificates-pki.md section 10).
 */
public enum Device {
    /** The plastic card. */
    CARD,
    /** 移動端末設備: a phone. */
    PHONE
}
