// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Who makes signatures, the JDK or a native library; both serve, unless a library does it wrong. */
final class SignerCheck implements Check {
    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public Finding examine(Machine machine) {
        RsaSigner signer = machine.signer();
        String who = "signatures of run are made by " + signer.name();
        return signer.faulty().isEmpty()
                ? new Finding.Right(who + ", for " + signer.why())
                : new Finding.Missing(
                        String.join(" and ", signer.faulty()) + ", and is not used; " + who,
                        Remedy.of("replace its jar by another version, or take it off the class path"));
    }
}
