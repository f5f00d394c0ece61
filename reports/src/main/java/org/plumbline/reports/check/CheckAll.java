package org.plumbline.reports.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.check.Submissions.Submission;
import org.plumbline.reports.page.ReportFile;
import org.plumbline.reports.verification.Progress;

/**
 * Checks submissions, several at a time. The reports of each are written as soon as it is done, and a summary is all
 * that is kept, so that memory does not grow with the number of submissions.
 *
 * @param engine that checks them
 * @param request how; its target gives way to each submission
 * @param jobs how many at a time
 * @param reports the folder for their pages
 */
public record CheckAll(GuardedEngine engine, CheckRequest request, int jobs, Path reports) {

    private static final String FOLDER = "submissions";

    /** Where the page of a submission is, from the summary's. */
    static String page(Summary summary) {
        return FOLDER + "/" + summary.page() + ".html";
    }

    /**
     * Checks all.
     *
     * @return their summaries, in their order
     * @throws IOException if a page cannot be written
     * @throws RefusedRequest if the request cannot be met, whatever the subject
     */
    public List<Summary> run(List<Submission> submissions, Progress progress) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Summary>> futures = new ArrayList<>();
            for (Submission submission : submissions) {
                futures.add(pool.submit(() -> {
                    Summary summary = check(submission);
                    progress.step(summary.name());
                    return summary;
                }));
            }
            List<Summary> summaries = new ArrayList<>();
            for (Future<Summary> future : futures) {
                summaries.add(future.get());
            }
            return summaries;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            throw failed.getCause() instanceof RefusedRequest refused ? refused
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            end(pool);
        }
    }

    /** Whoever is told that it ended may remove the folder: nobody writes there any more. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Summary check(Submission submission) {
        CheckRequest own = request.of(new Target.Files(submission.path()));
        CheckReport report = submission.isEmpty()
                ? Legible.of(GuardedEngine.unrunnable(own, "there is no file in it", 0))
                : engine.check(own, Progress.SILENT);
        Path place = reports.resolve(FOLDER);
        try {
            ReportFile.at(place.resolve(submission.page() + ".html")).write(CheckPage.of(report));
            ReportFile.at(place.resolve(submission.page() + ".json")).write(CheckJson.of(report));
            ReportFile.at(place.resolve(submission.page() + ".xml")).write(JUnitXml.of(report));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return Summary.of(submission, report);
    }
}
