// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** CV certificates, card-protocol.md section 3.7; lengths counted by hand. */
class CvCertificateTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");

    private final CvAuthority issuer = CvAuthority.testTextIssuer(TAKASAKI);
    private final byte[] certificate = CvAuthority.testTextCa().certify(issuer).octets();

    @Test
    void aCertificateHasTheLayoutOfTheSheet() {
        assertThat(certificate).hasSize(568);
        assertThat(HEX.formatHex(certificate, 0, 10)).isEqualTo("7F21820233" + "5F4E820129");
        assertThat(HEX.formatHex(certificate, 10, 26)).isEqualTo("36303030303333" + "0805" + "303031" + "00000000");
        assertThat(HEX.formatHex(certificate, 42, 51)).isEqualTo("9003010001" + "91820100");
        byte[] modulus = ((RSAPublicKey) issuer.publicKey()).getModulus().toByteArray();
        assertThat(Arrays.copyOfRange(certificate, 51, 307)).isEqualTo(Arrays.copyOfRange(modulus, 1, 257));
        assertThat(HEX.formatHex(certificate, 307, 312)).isEqualTo("5F37820100");
        assertThat(CvAuthority.testTextCa().certify(issuer).contents())
                .isEqualTo(Arrays.copyOfRange(certificate, 5, 568));
    }

    @Test
    void itIsSignedOverTheBodysValue() throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(CvAuthority.testTextCa().publicKey());
        verifier.update(certificate, 10, 297);
        assertThat(verifier.verify(certificate, 312, 256)).isTrue();
    }

    @Test
    void productionNumbersAndOtherKeysAreRefused() {
        assertThatThrownBy(() -> KeyId.of("5000020")).hasMessageContaining("production hierarchy");
        assertThatThrownBy(() -> KeyId.of("60000")).hasMessageContaining("seven digits");
        assertThatThrownBy(() -> issuer.signThreeDigests(new byte[32])).hasMessageContaining("96 octets");
    }
}
