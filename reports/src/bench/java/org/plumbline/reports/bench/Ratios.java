package org.plumbline.reports.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.plumbline.oracle.blas.Blas;

/**
 * Runs benchmarks as JMH's own main class does, with its options, and prints how their results stand to one another
 * and to PyTorch's, measured before and after them in the same run; the better of the two counts.
 */
public final class Ratios {

    private static final Path SCRIPT = Path.of("src/bench/python/torch_rival.py");
    private static final String PYTHON = System.getProperty("plumbline.bench.python", "/usr/bin/python3");
    private static final int SMALLEST_WITH_TARGET = 128;
    private static final double AT_LEAST_EJML = 1.0;

    /** What PyTorch is asked for too, and how many times faster Plumbline is to be. */
    private record Rival(String benchmark, String choice, String parameter, double target) {
    }

    private static final List<Rival> RIVALS = Stream.concat(
            Stream.of("mlp", "cnn", "cnn-bn", "vgg11-bn").map(network ->
                    new Rival("TrainingBenchmark.step", "network", network, network.equals("mlp") ? 1 : 1.5)),
            Stream.of("linear", "conv2d", "batch-norm", "layer-norm", "max-pool", "network").map(operation ->
                    new Rival("JacobianBenchmark.check", "operation", operation, 10))).toList();

    private Ratios() {
    }

    /** @param arguments JMH's */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException,
            InterruptedException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        List<Rival> rivals = RIVALS.stream().filter(rival -> asked(options, rival)).toList();
        Map<String, Double> torch = new HashMap<>();
        measure(rivals, torch);
        Map<String, Double> scores = scores(new Runner(options).run());
        measure(rivals, torch);
        System.out.printf("%n%s, %d thread(s), load %.1f%n", Blas.standard().library(), Threads.COUNT,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        products(scores);
        for (Rival rival : rivals) {
            String key = rival.benchmark + " " + rival.parameter;
            if (scores.containsKey(key) && torch.containsKey(rival.parameter)) {
                line(key + " against PyTorch", scores.get(key), torch.get(rival.parameter), rival.target);
            }
        }
    }

    private static boolean asked(CommandLineOptions options, Rival rival) {
        Optional<Collection<String>> chosen = options.getParameter(rival.choice).hasValue()
                ? Optional.of(options.getParameter(rival.choice).get()) : Optional.empty();
        String name = Ratios.class.getPackageName() + "." + rival.benchmark;
        return chosen.map(names -> names.contains(rival.parameter)).orElse(true)
                && (options.getIncludes().isEmpty() || options.getIncludes().stream()
                        .anyMatch(include -> Pattern.compile(include).matcher(name).find()));
    }

    /** Asks PyTorch, in a process of its own; where there is none the ratios are left out. */
    private static void measure(List<Rival> rivals, Map<String, Double> torch) throws IOException,
            InterruptedException {
        if (rivals.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toString(),
                Integer.toString(Threads.COUNT)));
        rivals.forEach(rival -> command.add(rival.parameter));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        String threads = Integer.toString(Threads.COUNT);
        builder.environment().putAll(Map.of("OPENBLAS_NUM_THREADS", threads, "OMP_NUM_THREADS", threads));
        Process process = builder.start();
        for (String line : new String(process.getInputStream().readAllBytes()).lines().toList()) {
            System.out.println("PyTorch " + line);
            String[] parts = line.split(" ");
            torch.merge(parts[0], Double.parseDouble(parts[1]), Math::max);
        }
        if (process.waitFor() != 0) {
            System.out.println("no PyTorch to compare with: " + String.join(" ", command));
        }
    }

    private static Map<String, Double> scores(Collection<RunResult> results) {
        Map<String, Double> scores = new HashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
            String parameters = String.join(" ", result.getParams().getParamsKeys().stream()
                    .map(result.getParams()::getParam).toList());
            scores.put(method + " " + parameters, result.getPrimaryResult().getScore());
        }
        return scores;
    }

    private static void products(Map<String, Double> scores) {
        String prefix = "DgemmBenchmark.core ";
        List<Integer> sizes = scores.keySet().stream().filter(name -> name.startsWith(prefix))
                .map(name -> Integer.parseInt(name.substring(prefix.length()))).sorted().toList();
        for (int n : sizes) {
            double core = scores.get(prefix + n);
            line("dgemm n = " + n + " against OpenBLAS bare", core, scores.get("DgemmBenchmark.bare " + n),
                    n == 1024 ? 0.95 : n == SMALLEST_WITH_TARGET ? 0.8 : 0);
            line("dgemm n = " + n + " against EJML", core, scores.get("DgemmBenchmark.ejml " + n), AT_LEAST_EJML);
        }
    }

    private static void line(String what, double score, double other, double target) {
        double ratio = score / other;
        System.out.printf(Locale.ROOT, "%-50s %12.4g/s %12.4g/s  ratio %7.2f  %s%n", what, score, other, ratio,
                target == 0 ? "" : (ratio >= target ? "reaches " : "MISSES ") + target);
    }
}
