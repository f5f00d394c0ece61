package org.plumbline.reports.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.Seconds;
import org.plumbline.reports.verification.Progress;

/** An engine whose reports can be shown, and that has one of every subject: where it fails itself, that says so. */
public final class GuardedEngine implements CheckEngine {

    private final CheckEngine engine;

    public GuardedEngine(CheckEngine engine) {
        this.engine = engine;
    }

    @Override
    public CheckReport check(CheckRequest request, Progress progress) {
        long begin = System.nanoTime();
        CheckReport report;
        try {
            report = engine.check(request, progress);
        } catch (RefusedRequest refused) {
            throw refused;
        } catch (Exception | Error broken) {
            // Also no memory and no stack: what a subject brought about must not stop the others.
            report = unrunnable(request, "the check itself failed: " + describe(broken),
                    (System.nanoTime() - begin) / 1e9);
        }
        return Legible.of(report);
    }

    @Override
    public Set<String> functions(CheckRequest request) {
        return engine.functions(request);
    }

    /** The report of a subject that could not be run. */
    static CheckReport unrunnable(CheckRequest request, String why, double seconds) {
        return new CheckReport(request.target().title(), request.profile().orElse(""), "", name(request.precision()),
                "", "", "", List.of(), request.seed(), Seconds.ofAll(seconds), Optional.of(why), List.of());
    }

    /** As {@code --precision} has it. */
    public static String name(Precision precision) {
        return precision == Precision.DOUBLE ? "float64" : "float32";
    }

    private static String describe(Throwable broken) {
        StackTraceElement[] trace = broken.getStackTrace();
        return broken + (trace.length == 0 ? "" : String.format(Locale.ROOT, " at %s", trace[0]));
    }
}
