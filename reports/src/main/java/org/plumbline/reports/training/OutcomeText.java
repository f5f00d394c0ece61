package org.plumbline.reports.training;

import java.util.stream.Collectors;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.page.TextTable;

/** A training in text: what it is about, before, and what came out. */
public final class OutcomeText {

    private OutcomeText() {
    }

    /** Said before the training. */
    public static String head(Session session) {
        return String.format("%s: %s%n%s%s: %s%n%s, rate %s, batch %d, %d passes, seed %d%nmatrix products by %s%n",
                session.model().name(), session.model().says(), madeInWords(session), session.data().name(),
                session.data().countsInWords(),
                session.training().optimizer(), session.training().rate(), session.training().batch(),
                session.training().epochs(), session.seed(),
                Machine.products(session.threads()));
    }

    /** Nobody is to take made data for real ones. */
    private static String madeInWords(Session session) {
        return session.made() && session.model().source().real().isPresent() ? String.format(
                "MADE DATA, as there is no %s: accuracies say nothing of the real ones. --data names a folder.%n",
                session.model().source().real().get().id()) : "";
    }

    /** Said after it. */
    public static String of(Outcome outcome) {
        boolean numbers = outcome.predictsNumbers();
        TextTable table = numbers
                ? new TextTable(Terminal.OUTPUT.ansi(), Terminal.OUTPUT.width(), "variant", ">best pass",
                        ">validation loss", ">test loss", ">explained", ">time")
                : new TextTable(Terminal.OUTPUT.ansi(), Terminal.OUTPUT.width(), "variant", ">best pass",
                        ">validation", ">test accuracy", ">95 in 100", ">test loss", ">time");
        for (Trained one : outcome.variants()) {
            String pass = one.checkpoint().bestEpoch() + 1 + " of " + one.history().size();
            String time = PassLines.duration(one.seconds());
            String loss = String.format("%.4g", one.test().loss());
            if (numbers) {
                table.row(outcome.named(one), pass, String.format("%.4g", one.kept().validation().loss()), loss,
                        String.join(" ", one.parts().stream().map(part -> String.format("%.3f", part.quality()))
                                .toList()), time);
            } else {
                table.row(one.variant() + (one.tested().oneView().isPresent() ? ", images and mirror images" : ""),
                        pass, String.format("%.4f", one.kept().validation().accuracy()),
                        String.format("%.4f", one.test().accuracy()), Interval.of(one.test()).toString(), loss, time);
            }
        }
        String chosen = outcome.chosen()
                ? "chosen on the validation examples: " + outcome.best().variant() + System.lineSeparator() : "";
        String targets = outcome.targetsInWords().stream().map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
        return System.lineSeparator() + table + chosen + targets;
    }
}
