// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the checks of each way, all at once and each of them once, within a bounded time. */
public final class Doctor {
    /** The checks of a way, with whether it cannot do without. */
    private record Step(Check check, boolean required) {}

    private final Map<Way, List<Step>> plan = new EnumMap<>(Way.class);

    /**
     * A doctor who knows all ways.
     *
     * @param slots the ports of the vpcd slots to look at; empty for those that reader.conf.d names
     * @param port the port that is to be listened on, 0 for any
     */
    public Doctor(List<Integer> slots, int port) {
        Step java = needed(new JavaCheck());
        Step rsa = needed(new RsaCheck());
        Step module = needed(new SmartcardModuleCheck());
        plan.put(
                Way.PCSC,
                List.of(
                        java,
                        rsa,
                        needed(new PcscdInstalledCheck()),
                        needed(new VpcdDriverCheck()),
                        needed(new VpcdEntryCheck()),
                        helpful(new SystemdCheck()),
                        needed(new PcscdRunningCheck()),
                        helpful(new PolkitCheck()),
                        needed(new SlotCheck(slots)),
                        helpful(ProgramCheck.openSc())));
        plan.put(
                Way.SOCKET,
                List.of(
                        java,
                        rsa,
                        needed(new PortCheck(port)),
                        helpful(new TransportCheck()),
                        helpful(ProgramCheck.tshark())));
        plan.put(Way.SMARTCARDIO, List.of(java, rsa, module, helpful(new PcscLibraryCheck())));
        plan.put(Way.JUNIT, List.of(java, rsa, module));
        plan.put(Way.CLI, List.of(java, rsa, helpful(new MavenCheck())));
    }

    /**
     * Looks at a machine.
     *
     * @param machine the machine
     * @param ways what is to be reported; each once, in the order of {@link Way}
     * @param executor runs checks side by side
     * @param within a check that takes longer than this from now is not waited for
     */
    public Report examine(Machine machine, Collection<Way> ways, Executor executor, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        List<Way> asked = plan.keySet().stream().filter(ways::contains).toList();
        Map<Check, CompletableFuture<Finding>> begun = asked.stream()
                .flatMap(way -> steps(way).stream())
                .map(Step::check)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        check -> CompletableFuture.supplyAsync(() -> check.examine(machine), executor)));
        List<Report.WayReport> reports = new ArrayList<>();
        for (Way way : asked) {
            List<Report.Result> results = new ArrayList<>();
            for (Step step : steps(way)) {
                Finding finding = await(Objects.requireNonNull(begun.get(step.check())), end, within);
                results.add(new Report.Result(step.check().name(), step.required(), finding));
            }
            reports.add(new Report.WayReport(way, results));
        }
        return new Report(machine.system(), reports);
    }

    private List<Step> steps(Way way) {
        return plan.getOrDefault(way, List.of());
    }

    private static Finding await(CompletableFuture<Finding> finding, long end, Duration within) {
        try {
            return finding.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return unknown("no answer within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            return unknown("the check itself failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("interrupted");
        }
    }

    private static Finding unknown(String why) {
        return new Finding.Unknown(why, Remedy.of("ask again when the machine is less busy"));
    }

    private static Step needed(Check check) {
        return new Step(check, true);
    }

    private static Step helpful(Check check) {
        return new Step(check, false);
    }
}
