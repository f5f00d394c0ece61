package org.plumbline.properties.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.foreign.Adapter;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Hello;
import org.plumbline.properties.profile.Edition;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Profile;

/**
 * Judges all functions of a subject that a profile knows.
 *
 * @param target the subject's name in the report
 * @param lines the lines to its files
 * @param profile the profile
 * @param edition the edition to judge by; empty to find the one that fits
 * @param settings how the check is made
 * @param only the functions to be judged; empty for all
 */
public record SubjectCheck(String target, Lines lines, Profile profile, Optional<String> edition, Settings settings,
        Set<String> only) {

    /** So many cases tell editions apart. */
    private static final int CASES_FOR_EDITIONS = 20;

    /** Of what all its processes printed. */
    private static final int MOST_PRINTED = 1 << 16;

    /**
     * Judges all functions.
     *
     * @param progress is told each one's name when it is done, by any thread
     * @param workers judge the functions
     */
    public CheckReport run(Consumer<String> progress, Executor workers) {
        long began = System.nanoTime();
        Map<String, ChildProcess> lined = new ConcurrentSkipListMap<>();
        Optional<Editions.Fitting> fitting = profile.editions().isEmpty() || edition.isPresent() ? Optional.empty()
                : Optional.of(fitting(lined));
        Optional<String> chosen = profile.editions().isEmpty() ? Optional.empty()
                : edition.or(() -> fitting.map(Editions.Fitting::name));
        Profile judged = chosen.map(profile::edition).orElse(profile);
        List<CompletableFuture<List<FunctionVerdict>>> parts = judged.functions().stream()
                .filter(function -> only.isEmpty() || function.names().stream().anyMatch(only::contains))
                .map(function -> CompletableFuture.supplyAsync(() -> {
                    List<FunctionVerdict> part = byOtherEditions(function, verdicts(function, settings, lined), lined);
                    lines.done(function);
                    progress.accept(function.name());
                    return part;
                }, workers)).toList();
        List<FunctionVerdict> verdicts = parts.stream().flatMap(part -> joined(part).stream())
                .filter(verdict -> only.isEmpty() || only.contains(verdict.function())).map(this::asked).toList();
        List<ChildProcess> processes = lined.values().stream().distinct().toList();
        List<Hello> hellos = processes.stream().flatMap(process -> process.hello().stream()).toList();
        Optional<String> unrunnable = !processes.isEmpty() && processes.stream()
                .allMatch(process -> process.unusable().isPresent())
                ? processes.get(0).unusable().map(Endings::words) : Optional.empty();
        List<String> notes = Stream.concat(lines.notes().stream(),
                fitting.flatMap(Editions.Fitting::note).stream()).toList();
        return new CheckReport(target, profile.name(), chosen.orElse(""),
                settings.precision() == Precision.DOUBLE ? "float64" : "float32",
                language(hellos),
                processes.stream().map(ChildProcess::confinement).findFirst().orElse(""),
                printed(processes), notes, settings.seed(), Seconds.since(began, processes), unrunnable, verdicts,
                chosen.map(name -> later(profile.editions().get(name), verdicts)).orElse(Set.of()));
    }

    /** The functions that the edition did not have yet, of those that are not there. */
    private Set<String> later(Edition edition, List<FunctionVerdict> verdicts) {
        Set<String> without = edition.without().stream().flatMap(name ->
                profile.function(name).orElseThrow().names().stream()).collect(Collectors.toSet());
        return verdicts.stream().filter(verdict -> verdict.grade() == Grade.MISSING).map(FunctionVerdict::function)
                .filter(without::contains).collect(Collectors.toSet());
    }

    /** What a worker found; what it throws is thrown as it is. */
    private static List<FunctionVerdict> joined(CompletableFuture<List<FunctionVerdict>> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** What was asked for by its name must be there. */
    private FunctionVerdict asked(FunctionVerdict verdict) {
        return verdict.grade() != Grade.MISSING || only.isEmpty() ? verdict
                : new FunctionVerdict(verdict.function(), verdict.operation(), verdict.conventions(), Grade.ABSENT,
                        verdict.headline(), verdict.defect(), verdict.counterexample(), verdict.lanes());
    }

    /** What a file prints while it is loaded, each of its processes prints. */
    private static String printed(List<ChildProcess> processes) {
        String all = processes.stream().map(ChildProcess::printed).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("\n"));
        return all.length() <= MOST_PRINTED ? all : all.substring(0, MOST_PRINTED) + "\n["
                + (all.length() - MOST_PRINTED) + " characters more]\n";
    }

    /** The versions of the process that has most libraries, and the notes of all: each loads a file of its own. */
    private static String language(List<Hello> hellos) {
        return hellos.stream().max(Comparator.comparing(hello -> hello.versions().size())).map(hello -> {
            String versions = hello.versions().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
            return Stream.concat(Stream.of(versions.isEmpty() ? hello.language() : versions),
                    hellos.stream().flatMap(one -> one.notes().stream()).distinct()).collect(Collectors.joining("; "));
        }).orElse("not known");
    }

    private List<FunctionVerdict> verdicts(Function function, Settings how, Map<String, ChildProcess> lined) {
        Optional<ChildProcess> process = lines.to(function);
        if (process.isEmpty()) {
            return all(function, Grade.MISSING, "the subject has no file " + function.file());
        }
        lined.put(function.file() + " " + function.name(), process.get());
        Optional<Answer> unusable = process.get().unusable();
        if (unusable.isEmpty()) {
            return new Checker(process.get(), how, lines.module(function.file())).check(function);
        }
        Optional<Adapter> lacking = function.adapter().filter(adapter ->
                unusable.get() instanceof Answer.Raised raised && adapter.lacks(raised));
        return lacking.map(adapter -> all(function, Grade.MISSING, function.file() + " needs " + adapter.library()
                + ", which is not installed")).orElseGet(() ->
                all(function, Endings.grade(unusable.get()), lines.unusable() + ": " + Endings.words(unusable.get())));
    }

    /** Of what is wrong it is said which other edition of the course explains it, if one does. */
    private List<FunctionVerdict> byOtherEditions(Function function, List<FunctionVerdict> found,
            Map<String, ChildProcess> lined) {
        Map<String, List<FunctionVerdict>> elsewhere = new LinkedHashMap<>();
        if (found.stream().anyMatch(verdict -> verdict.grade() == Grade.WRONG)) {
            profile.editions().keySet().forEach(other -> {
                Function there = profile.edition(other).function(function.name()).orElseThrow();
                if (!there.equals(function)) {
                    elsewhere.put(other, verdicts(there, settings, lined));
                }
            });
        }
        return found.stream().map(verdict -> verdict.grade() != Grade.WRONG ? verdict
                : by(elsewhere, Grade.RIGHT, verdict).or(() -> by(elsewhere, Grade.KNOWN_DEFECT, verdict))
                        .orElse(verdict)).toList();
    }

    /** What is said of a function by the first edition under which it has this grade. */
    private static Optional<FunctionVerdict> by(Map<String, List<FunctionVerdict>> editions, Grade grade,
            FunctionVerdict here) {
        return editions.entrySet().stream().flatMap(edition -> edition.getValue().stream()
                .filter(there -> there.function().equals(here.function()) && there.grade() == grade)
                .map(there -> by(edition.getKey(), there, here))).findFirst();
    }

    private static FunctionVerdict by(String edition, FunctionVerdict there, FunctionVerdict here) {
        boolean right = there.grade() == Grade.RIGHT;
        String headline = right ? "right under edition " + edition + ": declare it by --edition " + edition
                + " if that is what is meant" : there.headline() + ", under edition " + edition;
        return new FunctionVerdict(here.function(), here.operation(), here.conventions(),
                right ? Grade.OTHER_CONVENTION : there.grade(), headline, there.defect(), here.counterexample(),
                here.lanes());
    }

    private static List<FunctionVerdict> all(Function function, Grade grade, String headline) {
        return function.names().stream().map(name -> new FunctionVerdict(name, function.operation(), "", grade,
                headline, Optional.empty(), Optional.empty(), List.of())).toList();
    }

    private Editions.Fitting fitting(Map<String, ChildProcess> lined) {
        Settings few = new Settings(settings.precision(), Math.min(settings.cases(), CASES_FOR_EDITIONS),
                settings.seed(), settings.conventions());
        return new Editions(profile, only, function -> verdicts(function, few, lined)).find();
    }
}
