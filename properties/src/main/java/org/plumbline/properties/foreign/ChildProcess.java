package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A subject in a process of its own, which is not trusted. Each call of a script is answered by itself, so that what
 * came before a loss is kept, and the loss is the right function's.
 *
 * <ul>
 * <li>A call that takes too long ends the process; a new one takes up the scripts that were waiting behind it.
 * <li>A call whose process ended, or that broke the protocol, is tried again in a fresh process, unless it was the
 *     first there: it may have been harmed by a call before it.
 * <li>A function lost {@value #LOSSES_IN_A_ROW} times in a row is not called again; its calls are answered by the
 *     last loss.
 * <li>A subject that cannot be loaded answers every script with what loading it raised, or how it was lost.
 * <li>When the time in all is over, what is left is lost to {@link Answer.Loss#TIMEOUT}.
 * </ul>
 */
public final class ChildProcess implements Channel {

    /** Then a function is given up. */
    public static final int LOSSES_IN_A_ROW = 3;

    private final Launch launch;
    private final Confinement confinement;
    private final Limits limits;
    private final Path folder;
    private final Path work;
    private final Printed printed;
    private final Map<String, Losses> losses = new HashMap<>();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Hello> hello = Optional.empty();
    private Optional<Answer> unusable = Optional.empty();
    private long spentNanos;

    private record Losses(int inARow, Answer.Lost last) {
    }

    private interface ToLaunch {
        Launch in(Path folder) throws IOException;
    }

    private ChildProcess(ToLaunch toLaunch, Confinement confinement, Limits limits) throws IOException {
        this.confinement = confinement;
        this.limits = limits;
        // The real path, for that is what the subject's side sees where the temporary folder is a link.
        folder = Files.createTempDirectory("plumbline").toRealPath();
        work = Files.createDirectory(folder.resolve("work"));
        launch = toLaunch.in(folder);
        printed = new Printed(limits.printedKib() << 10);
    }

    /**
     * A module of Python. The process starts with the first call or {@link #hello()}.
     *
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofPython(Interpreter interpreter, PythonModule module, Confinement confinement,
            Limits limits) throws IOException {
        return new ChildProcess(folder -> Launch.python(interpreter, module, limits, folder), confinement, limits);
    }

    /**
     * A class that implements a contract. What runs it is this virtual machine's own program and class path.
     *
     * @param where jars and folders of classes, the class's own and what it needs
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofJava(String className, List<Path> where, Confinement confinement, Limits limits)
            throws IOException {
        return new ChildProcess(folder -> Launch.java(className, where, limits), confinement, limits);
    }

    /**
     * A program in any language that speaks the protocol on its descriptors 3 and 4.
     *
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofCommand(List<String> command, Confinement confinement, Limits limits)
            throws IOException {
        return new ChildProcess(folder -> Launch.command(command), confinement, limits);
    }

    /** What the process said of itself when it first started; nothing if it never did. */
    public synchronized Optional<Hello> hello() {
        if (hello.isEmpty() && unusable.isEmpty()) {
            connect();
        }
        return hello;
    }

    /** Why no script can be run, if none can: the subject cannot be loaded, or its process cannot be started. */
    public synchronized Optional<Answer> unusable() {
        hello();
        return unusable;
    }

    @Override
    public synchronized List<List<Answer>> run(List<Script> scripts) {
        List<List<Answer>> answers = new ArrayList<>();
        long room = limits.answersBytes();
        while (answers.size() < scripts.size()) {
            if (connection.isEmpty() || !connection.get().isReady()) {
                connect();
            }
            if (unusable.isPresent()) {
                answers.add(List.of(unusable.get()));
            } else {
                room = exchange(connection.get(), scripts, answers, room);
            }
        }
        return answers;
    }

    @Override
    public String confinement() {
        return confinement + ", " + limits.memoryMib() + " MiB, " + seconds(limits.call()) + " a call, "
                + seconds(limits.inAll()) + " in all";
    }

    @Override
    public String printed() {
        return printed.text();
    }

    @Override
    public synchronized void close() {
        disconnect();
        unusable = Optional.of(new Answer.Lost(Answer.Loss.EXIT, "the line was closed"));
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // Left behind in the temporary folder, which the system clears.
            folder.toFile().deleteOnExit();
        }
    }

    private void connect() {
        disconnect();
        long began = System.nanoTime();
        try {
            Connection started = new Connection(launch.start(confinement, limits, work), limits.answerBytes(), printed);
            connection = Optional.of(started);
            Hello said = Hello.read(started.receive(Math.min(limits.start().toNanos(), left(began))));
            hello = Optional.of(hello.orElse(said));
            unusable = said.raised().map(raised -> raised);
        } catch (BrokenProtocol e) {
            unusable = Optional.of(new Answer.Lost(e.answer().loss(), "on loading the subject: " + e.getMessage()));
        } catch (IOException e) {
            unusable = Optional.of(new Answer.Lost(Answer.Loss.EXIT, "the process does not start: " + e.getMessage()));
        } finally {
            spentNanos += System.nanoTime() - began;
        }
    }

    private void disconnect() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    private long left(long began) {
        return Math.max(0, limits.inAll().toNanos() - spentNanos - (System.nanoTime() - began));
    }

    /** Sends what is not yet answered, and takes the answers up to the end or the first loss; the room that is left. */
    private long exchange(Connection to, List<Script> scripts, List<List<Answer>> answers, long room) {
        int first = answers.size();
        int number = to.number(scripts.size());
        List<Integer> calls = scripts.stream().map(this::calls).toList();
        FutureTask<Void> sender = new FutureTask<>(() -> {
            try {
                for (int i = first; i < scripts.size(); i++) {
                    if (calls.get(i) > 0) {
                        to.send(Request.frame(number + i, scripts.get(i), calls.get(i)));
                    }
                }
                return null;
            } catch (RuntimeException e) {
                to.close();
                throw e;
            }
        });
        Thread thread = new Thread(sender, "plumbline-scripts");
        thread.setDaemon(true);
        thread.start();
        long began = System.nanoTime();
        long roomLeft = room;
        List<Answer> answered = new ArrayList<>();
        try {
            while (answers.size() < scripts.size()) {
                int at = answers.size();
                while (answered.size() < calls.get(at) && goesOn(answered)) {
                    Reply reply = Reply.read(to.receive(Math.min(limits.call().toNanos(), left(began))),
                            (int) Math.min(limits.answerBytes(), roomLeft));
                    Reply.require(reply.script() == number + at && reply.call() == answered.size(),
                            "an answer to another call");
                    roomLeft -= reply.bytes();
                    answered.add(reply.answer());
                    losses.remove(scripts.get(at).calls().get(reply.call()).function());
                }
                if (answered.size() < scripts.get(at).calls().size() && goesOn(answered)) {
                    answered.add(losses.get(scripts.get(at).calls().get(answered.size()).function()).last());
                }
                answers.add(answered);
                answered = new ArrayList<>();
                to.finished();
            }
        } catch (BrokenProtocol e) {
            disconnect();
            rethrow(sender);
            if (to.isFresh() || e.answer().loss() == Answer.Loss.TIMEOUT) {
                lose(scripts.get(answers.size()).calls().get(answered.size()).function(), e.answer());
                answered.add(e.answer());
                answers.add(answered);
            }
        } finally {
            spentNanos += System.nanoTime() - began;
        }
        return roomLeft;
    }

    private static boolean goesOn(List<Answer> answered) {
        return answered.isEmpty() || answered.get(answered.size() - 1) instanceof Answer.Returned;
    }

    /** The calls of a script before the first of a function that was given up. */
    private int calls(Script script) {
        return IntStream.range(0, script.calls().size())
                .filter(i -> givenUp(script.calls().get(i).function())).findFirst().orElse(script.calls().size());
    }

    private boolean givenUp(String function) {
        return losses.containsKey(function) && losses.get(function).inARow() >= LOSSES_IN_A_ROW;
    }

    private void lose(String function, Answer.Lost lost) {
        losses.merge(function, new Losses(1, lost), (before, now) -> new Losses(before.inARow() + 1, lost));
    }

    /** What cannot be sent is a mistake of the caller's. That the pipe broke is not, and is known already. */
    private static void rethrow(FutureTask<Void> sender) {
        try {
            sender.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
        } catch (TimeoutException e) {
            // It still writes into a pipe that a stray process holds open: no mistake of the caller's.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
