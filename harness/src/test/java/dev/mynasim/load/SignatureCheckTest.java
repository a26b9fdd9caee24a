// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.relying.DigestInfo;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

/** Held against the JDK's own signatures. */
class SignatureCheckTest {
    @Test
    void whatTheJdkSignsIsRightAndWhatIsChangedIsNot() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        byte[] message = {1, 2, 3};
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(message);
        byte[] signature = signer.sign();
        byte[] info = DigestInfo.sha256(message);
        SignatureCheck check = new SignatureCheck((RSAPublicKey) pair.getPublic());
        assertThat(info).hasSize(51);
        assertThat(check.verifies(info, signature)).isTrue();
        for (int at = 0; at < signature.length; at += 17) {
            byte[] changed = signature.clone();
            changed[at] ^= 1;
            assertThat(check.verifies(info, changed)).as("octet %d", at).isFalse();
        }
        byte[] other = info.clone();
        other[50] ^= 1;
        assertThat(check.verifies(other, signature)).isFalse();
        assertThat(check.verifies(info, new byte[0])).isFalse();
        assertThat(check.verifies(info, java.util.Arrays.copyOf(signature, 255)))
                .isFalse();
        byte[] large = new byte[256];
        java.util.Arrays.fill(large, (byte) 0xFF);
        assertThat(check.verifies(info, large)).as("not below the modulus").isFalse();
    }
}
