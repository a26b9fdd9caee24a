// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.util.List;

/** The speeds to reach. The ids are those of benchmarks and of what is measured from outside. */
public final class SpeedGoals {
    /** Signatures by openssl on one processor. */
    public static final String OPENSSL_SIGN = "openssl.sign";

    /** Signatures by openssl on all processors. */
    public static final String OPENSSL_SIGN_ALL = "openssl.signAllProcessors";

    /** Verifications by openssl on one processor. */
    public static final String OPENSSL_VERIFY = "openssl.verify";

    /** From process start to the first answered command. */
    public static final String START = "start.firstAnswer";

    /** From process start to the first line of a program that does nothing else. */
    public static final String BARE_START = "start.bareJvm";

    /** Resident memory of a run that has signed. */
    public static final String RESIDENT = "start.residentMemory";

    /** Heap of one more live card of a persona. */
    public static final String HEAP = "heap.liveCard";

    /** Heap of one more bare runtime. */
    public static final String BARE_HEAP = "heap.bareRuntime";

    /** Time of a signature by OpenSC's library through pcscd, without that of the signature. */
    public static final String PCSCD = "pcscd.opensc";

    private static final double SIGN_ALL = 0.95;
    private static final double VERIFY = 0.9;
    private static final double READ = 1.5;
    private static final double CROWD = 0.7;
    private static final double HEAP_KB = 24;
    private static final double PERSONA_MS = 2;
    private static final double START_RATIO = 5;
    private static final double START_S = 0.6;
    private static final double RESIDENT_MB = 120;

    private SpeedGoals() {}

    /** All of them, in the order of the issue. */
    public static List<Goal> all() {
        return List.of(
                Goal.ratio(
                        "RSA-2048 signatures in process, through shell and applet (corretto)",
                        "openssl speed, one processor",
                        "CardSignatures.sign[rsa=corretto]",
                        OPENSSL_SIGN,
                        Limit.atLeast(1)),
                Goal.ratio(
                        "the same over the socket, all processors",
                        "openssl speed -multi",
                        "SocketSignatures.sign",
                        OPENSSL_SIGN_ALL,
                        Limit.atLeast(SIGN_ALL)),
                Goal.ratio(
                        "login verification, certificate seen before",
                        "RSA verifications by openssl",
                        "Verifications.loginSeenBefore",
                        OPENSSL_VERIFY,
                        Limit.atLeast(VERIFY)),
                Goal.ratio(
                                "login verification, first sight",
                                "half of them",
                                "Verifications.loginFirstSight",
                                OPENSSL_VERIFY,
                                Limit.atLeast(VERIFY))
                        .ofShare(1 / 2d),
                Goal.ratio(
                        "READ BINARY of 200 octets, in process",
                        "an equivalent applet in bare jCardSim",
                        "CardCommands.readBinary",
                        "CardCommands.bareReadBinary",
                        Limit.atMost(READ)),
                Goal.ratio(
                        "READ BINARY over the socket, one client, p50",
                        "blocking TCP echo of the same octets",
                        "SocketRoundTrip.readBinary",
                        "SocketRoundTrip.blockingEcho",
                        Limit.atMost(READ)),
                Goal.ratio(
                        "READ BINARY over sockets, 64 clients",
                        "raw Netty echo",
                        "SocketThroughput.readBinary",
                        "SocketThroughput.nettyEcho",
                        Limit.atLeast(CROWD)),
                Goal.figure(
                        "heap of a live card, beyond the shared part",
                        "bare jCardSim runtime (beside it)",
                        HEAP,
                        Limit.atMost(HEAP_KB),
                        Unit.KILOBYTES),
                Goal.figure(
                        "card from a persona",
                        "–",
                        "CardCreation.fromPersona",
                        Limit.atMost(PERSONA_MS),
                        Unit.MILLISECONDS),
                Goal.ratio(
                                "./mynasim run, process start to first answer",
                                "bare JVM start",
                                START,
                                BARE_START,
                                Limit.atMost(START_RATIO))
                        .and(Limit.atMost(START_S), Unit.SECONDS),
                Goal.figure(
                        "memory of run with one card, after signatures",
                        "–",
                        RESIDENT,
                        Limit.atMost(RESIDENT_MB),
                        Unit.MEGABYTES),
                Goal.figure(
                        "pcscd path: one sign by OpenSC's library, beyond the signature",
                        "a card that answers at once",
                        PCSCD,
                        Limit.atMost(1),
                        Unit.MILLISECONDS));
    }
}
