package org.plumbline.reports.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.properties.Subject;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;

/**
 * A run of every lane on some operations, and of third-party code against the oracle, on all cores.
 *
 * @param seed of all random choices
 * @param cases how many cases a lane judges
 * @param subject the implementation that is judged
 * @param entries the operations
 * @param trials the third-party code
 */
public record Verification(long seed, int cases, Subject subject, List<Entry> entries, List<Trial> trials) {

    /** How many parts progress is told of. */
    public int parts() {
        return entries.stream().mapToInt(entry -> entry.lanes().size()).sum() + trials.size();
    }

    /** Runs all parts; results come in the order of the entries, lanes and trials. */
    public Report run(Progress progress) {
        long start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Result>>> results = new ArrayList<>();
            for (Entry entry : entries) {
                entry.lanes().forEach(lane ->
                        results.add(workers.submit(part(progress, entry.name(), () -> judge(entry, lane)))));
            }
            List<Future<Judgement>> judgements = trials.stream()
                    .map(trial -> workers.submit(part(progress, trial.subject(), () -> trial.judge(seed)))).toList();
            List<Result> judged = results.stream().flatMap(future -> await(future).stream()).toList();
            List<Judgement> thirdParty = judgements.stream().map(Verification::await).toList();
            return new Report(Plumbline.version(), seed, (System.nanoTime() - start) / 1e9, judged, thirdParty);
        } finally {
            workers.shutdownNow();
        }
    }

    /** A suite that breaks down has shown nothing, which must not pass; the other suites go on. */
    private List<Result> judge(Entry entry, Lane lane) {
        try {
            return new Campaign(seed, cases).run(entry.suite(), lane, subject).stream()
                    .map(result -> Result.of(entry.family(), result)).toList();
        } catch (RuntimeException broken) {
            return List.of(Result.breakdown(entry, lane, broken));
        }
    }

    private static <R> Callable<R> part(Progress progress, String name, Callable<R> work) {
        return () -> {
            R result = work.call();
            progress.step(name);
            return result;
        };
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
