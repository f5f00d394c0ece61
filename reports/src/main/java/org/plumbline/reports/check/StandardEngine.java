package org.plumbline.reports.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suites;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.Checker;
import org.plumbline.properties.check.ClassCheck;
import org.plumbline.properties.check.Lines;
import org.plumbline.properties.check.OneCommand;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Profile;
import org.plumbline.properties.profile.ProfileReader;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.catalogue.Spelling;
import org.plumbline.reports.verification.Progress;

/** Judges subjects by profiles, each in processes of its own. */
final class StandardEngine implements CheckEngine {

    private static final String AUTO = "auto";
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration IN_ALL = Duration.ofHours(1);

    /** One for each core, whatever the number of subjects under way. */
    private static final Executor WORKERS = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            work -> {
                Thread thread = new Thread(work, "plumbline-check");
                thread.setDaemon(true);
                return thread;
            });

    private Optional<Confinement> confinement = Optional.empty();
    private Optional<Interpreter> interpreter = Optional.empty();

    @Override
    public CheckReport check(CheckRequest request, Progress progress) {
        if (request.target() instanceof Target.JavaClass subject) {
            return javaClass(request, subject, progress);
        }
        Profile profile = request.profile().map(StandardEngine::profile).orElseGet(() -> guessed(request.target()));
        Optional<String> edition = edition(request, profile);
        refuseUnknown(request.only(), profile);
        List<Function> judged = profile.functions().stream().filter(function -> request.only().isEmpty()
                || function.names().stream().anyMatch(request.only()::contains)).toList();
        refuseUnknown(request.conventions(), judged);
        Settings settings = new Settings(request.precision(), request.cases(), request.seed(), request.conventions());
        if (!request.conventions().isEmpty() || request.profile().flatMap(ShippedProfile::find).isEmpty()) {
            rehearse(judged, settings);
        }
        try (Lines lines = lines(request)) {
            return new SubjectCheck(request.target().title(), lines, profile, edition, settings,
                    Set.copyOf(request.only())).run(progress::step, WORKERS);
        } catch (IOException broken) {
            return GuardedEngine.unrunnable(request, "it cannot be read: " + broken, 0);
        }
    }

    @Override
    public Set<String> functions(CheckRequest request) {
        return request.target() instanceof Target.JavaClass subject ? Set.of(subject.name())
                : names(request.profile().map(StandardEngine::profile).orElseGet(() -> guessed(request.target())));
    }

    /** What is wrong with the profile is no fault of the subject: it is found before that runs. */
    private static void rehearse(List<Function> functions, Settings settings) {
        try {
            functions.forEach(function -> Checker.rehearse(function, settings));
        } catch (InvalidArgument refused) {
            throw new RefusedRequest(settings.conventions().isEmpty() ? "--profile" : "--profile, --convention",
                    refused);
        }
    }

    private CheckReport javaClass(CheckRequest request, Target.JavaClass subject, Progress progress) {
        if (!request.conventions().isEmpty()) {
            throw new RefusedRequest("--convention", request.conventions().toString(), "none with --class, whose class "
                    + "says its own,");
        }
        request.only().stream().filter(name -> !name.equals(subject.name())).findFirst().ifPresent(name -> {
            throw new RefusedRequest("--only", name, "none with --class, which is one function and is checked whole,");
        });
        try (ChildProcess process = ChildProcess.ofJava(subject.name(), subject.where(), confinement(),
                limits(request))) {
            return new ClassCheck(subject.title(), subject.name(), process, request.seed(), request.cases())
                    .run(progress::step);
        } catch (IOException broken) {
            return GuardedEngine.unrunnable(request, "it cannot be read: " + broken, 0);
        }
    }

    private static Limits limits(CheckRequest request) {
        return Limits.standard().withTimes(START, request.timeout(), IN_ALL).withMemory(request.memory());
    }

    private Lines lines(CheckRequest request) throws IOException {
        Limits limits = limits(request);
        if (request.target() instanceof Target.Files files) {
            return new PythonFiles(files.path(), python(), confinement(), limits);
        } else if (request.target() instanceof Target.Program program) {
            return new OneCommand(ChildProcess.ofCommand(ShellWords.of(program.command()), confinement(),
                    limits));
        }
        Target.Installed installed = (Target.Installed) request.target();
        if (!installed.profile().equals(ShippedProfile.TORCH.id())) {
            throw new RefusedRequest("TARGET", "none", "a Python file, a folder or --command, or as the profile "
                    + ShippedProfile.TORCH.id() + " has a subject of its own, none,");
        }
        return new InstalledLibrary(ShippedProfile.TORCH, python(), confinement(), limits);
    }

    private synchronized Confinement confinement() {
        confinement = confinement.or(() -> Optional.of(Confinement.find()));
        return confinement.get();
    }

    private synchronized Interpreter python() {
        interpreter = interpreter.or(Interpreter::find);
        return interpreter.orElseThrow(() -> new IllegalStateException("no Python 3 with NumPy was found: install "
                + "NumPy for python3, or name an interpreter that has it by -D" + Interpreter.PROPERTY + "=PATH"));
    }

    private static Profile profile(String name) {
        try {
            Optional<ShippedProfile> shipped = ShippedProfile.find(name);
            if (shipped.isPresent()) {
                return ProfileReader.read(name, shipped.get().yaml(), StandardEngine::operation);
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new RefusedRequest("--profile", name, shipped() + " or a YAML file");
            }
            return ProfileReader.read(name, Files.readString(file), StandardEngine::operation);
        } catch (InvalidArgument wrong) {
            throw new RefusedRequest("--profile", wrong);
        } catch (IOException unreadable) {
            throw new RefusedRequest("--profile", name + " (" + unreadable + ")", "a file that can be read");
        }
    }

    private static String shipped() {
        return Arrays.stream(ShippedProfile.values()).map(ShippedProfile::id).collect(Collectors.joining(", "));
    }

    private static Operation operation(String name) {
        List<String> known = Suites.all().stream().map(suite -> suite.standard().name()).toList();
        return Catalogue.standard().find(name).filter(entry -> entry.name().equals(name)).map(Entry::operation)
                .orElseThrow(() -> new InvalidArgument("operation", name,
                        "one that plumbline operations lists, such as "
                        + String.join(", ", Spelling.nearest(name, known))));
    }

    /** Without a profile, the one of whose functions the subject's files define the most. */
    private static Profile guessed(Target target) {
        if (!(target instanceof Target.Files files)) {
            throw new RefusedRequest("--profile", "none", shipped() + " or a YAML file");
        }
        String text = text(files.path());
        return Arrays.stream(ShippedProfile.values()).map(shipped -> profile(shipped.id()))
                .filter(profile -> defined(profile, text) > 0)
                .max((one, other) -> Long.compare(defined(one, text), defined(other, text)))
                .orElseThrow(() -> new RefusedRequest("--profile",
                        "none, and no function of a shipped profile is there,", shipped() + " or a YAML file"));
    }

    private static long defined(Profile profile, String text) {
        return profile.functions().stream().flatMap(function -> function.names().stream())
                .filter(name -> text.contains("def " + name + "(") || text.contains("class " + name + "(")).count();
    }

    private static String text(Path target) {
        try {
            StringBuilder text = new StringBuilder();
            for (Path file : PythonFiles.of(target)) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> edition(CheckRequest request, Profile profile) {
        if (request.edition().equals(AUTO)) {
            return Optional.empty();
        }
        if (!profile.editions().containsKey(request.edition())) {
            throw new RefusedRequest("--edition", request.edition(), AUTO + (profile.editions().isEmpty() ? ""
                    : " or one of " + String.join(", ", profile.editions().keySet())));
        }
        return Optional.of(request.edition());
    }

    private static Set<String> names(Profile profile) {
        Set<String> names = new TreeSet<>();
        profile.functions().stream().map(Function::names).forEach(names::addAll);
        return names;
    }

    private static void refuseUnknown(List<String> only, Profile profile) {
        Set<String> known = names(profile);
        for (String name : only) {
            if (!known.contains(name)) {
                throw new RefusedRequest("--only", name, "a function of the profile " + profile.name() + ", such as "
                        + String.join(", ", Spelling.nearest(name, known)) + ",");
            }
        }
    }

    /** A convention must be one of some function, and its value one of that one's. */
    private static void refuseUnknown(Map<String, String> conventions, List<Function> functions) {
        Map<String, Set<String>> known = new TreeMap<>();
        functions.forEach(function -> Checker.conventions(function).forEach((name, convention) ->
                Arrays.stream(((Enum<?>) convention).getDeclaringClass().getEnumConstants()).forEach(choice ->
                        known.computeIfAbsent(name, first -> new TreeSet<>()).add(choice.name()))));
        conventions.forEach((name, value) -> {
            if (!known.getOrDefault(name, Set.of()).contains(value)) {
                throw new RefusedRequest("--convention", name + "=" + value, known.containsKey(name)
                        ? name + "=" + String.join(" or " + name + "=", known.get(name))
                        : "a convention of the functions that are checked, " + String.join(", ", known.keySet()) + ",");
            }
        });
    }
}
