package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A subject in a process of its own, which is not trusted; it takes a system with {@code /bin/sh}.
 * Each call of a script is answered by itself, so that what came before a loss is kept, and the loss is the right
 * function's.
 *
 * <ul>
 * <li>A call that takes too long, or prints more than 64 MiB, ends the process; a new one takes up the scripts that
 *     were waiting behind it.
 * <li>A call whose process ended, or that broke the protocol, is tried again in a fresh process, unless it was the
 *     first there: it may have been harmed by a call before it.
 * <li>A function lost {@value Losses#IN_A_ROW} times in a row, or {@value Losses#IN_ALL} times in all, is not called
 *     again; its calls are answered by the last loss.
 * <li>A subject that cannot be loaded answers every script with what loading it raised, or how it was lost.
 * <li>When the time in all is over, what is left is lost to {@link Answer.Loss#TIMEOUT}.
 * </ul>
 */
public final class ChildProcess implements Channel {

    /** Of a call. To read it takes a second a gigabyte, and the function is called on many cases. */
    private static final long PRINTED_A_CALL = 64L << 20;
    private static final int MIB = 20;
    /** Losses that no call before it can have brought about. */
    private static final Set<Answer.Loss> OWN_DOING = EnumSet.of(Answer.Loss.TIMEOUT, Answer.Loss.PRINTED);

    private final Launch launch;
    private final Confinement confinement;
    private final Limits limits;
    private final Path folder;
    private final Path work;
    private final Printed printed;
    private final Losses losses = new Losses();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Hello> hello = Optional.empty();
    private Optional<Answer> unusable = Optional.empty();
    private boolean closed;
    private final Spent spent;
    private long startNanos;
    private long callNanos;

    private interface ToLaunch {
        Launch in(Path folder) throws IOException;
    }

    private ChildProcess(ToLaunch toLaunch, Confinement confinement, Limits limits, Spent spent) throws IOException {
        this.spent = spent;
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
        return ofPython(interpreter, module, Optional.empty(), confinement, limits, new Spent());
    }

    /**
     * A module of Python whose functions an adapter calls.
     *
     * @param spent the time of the subject's processes, of which this is one; all of them together have the time in all
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofPython(Interpreter interpreter, PythonModule module, Optional<Adapter> adapter,
            Confinement confinement, Limits limits, Spent spent) throws IOException {
        return new ChildProcess(folder -> Launch.python(interpreter, module, adapter, limits, folder), confinement,
                limits, spent);
    }

    /**
     * A class that implements a contract. What runs it is this virtual machine's own program and class path.
     *
     * @param where jars and folders of classes, the class's own and what it needs
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofJava(String className, List<Path> where, Confinement confinement, Limits limits)
            throws IOException {
        return new ChildProcess(folder -> Launch.java(className, where, limits), confinement, limits, new Spent());
    }

    /**
     * A program in any language that speaks the protocol on its descriptors 3 and 4.
     *
     * @throws IOException if no temporary folder can be made
     */
    public static ChildProcess ofCommand(List<String> command, Confinement confinement, Limits limits)
            throws IOException {
        return new ChildProcess(folder -> Launch.command(command), confinement, limits, new Spent());
    }

    /** What the process said of itself when it first started; nothing if it never did. */
    public synchronized Optional<Hello> hello() {
        if (hello.isEmpty() && unusable.isEmpty() && !closed) {
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
            if (closed) {
                answers.add(List.of(new Answer.Lost(Answer.Loss.EXIT, "the line was closed")));
                continue;
            }
            if (connection.isEmpty() || !connection.get().isReady()) {
                connect();
            }
            if (unusable.isPresent()) {
                answers.add(List.of(unusable.get()));
            } else {
                int answered = answers.size();
                List<Script> left = scripts.subList(answered, scripts.size()).stream()
                        .map(script -> new Script(losses.worthTrying(script.calls()), script.seed())).toList();
                room -= exchange(connection.get(), left, answers, room);
                complete(scripts, answers, answered);
            }
        }
        return answers;
    }

    /** The seconds in which its processes started and loaded the subject. */
    public synchronized double startSeconds() {
        return startNanos / 1e9;
    }

    /** The seconds in which scripts were with it, the pipe's own time among them. */
    public synchronized double callSeconds() {
        return callNanos / 1e9;
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
        closed = true;
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
        if (isOver(began)) {
            unusable = Optional.of(over());
            return;
        }
        try {
            Connection started = new Connection(launch.start(confinement, limits, work),
                    confinement == Confinement.NONE ? Optional.of(new Strays(work)) : Optional.empty(),
                    limits.answerBytes(), printed);
            connection = Optional.of(started);
            Hello said = Hello.read(started.receive(allowed(limits.start(), began)));
            hello = Optional.of(hello.orElse(said));
            unusable = said.raised().map(raised -> raised);
            unusable.ifPresent(reason -> disconnect());
        } catch (BrokenProtocol e) {
            String suspicion = e.answer().loss() != Answer.Loss.EXIT ? ""
                    : launch.suspicion() + (limits.memoryMib() < Limits.LEAST_MEMORY_MIB ? "; " + limits.memoryMib()
                            + " MiB may be too little for the interpreter itself: --memory allows more" : "");
            unusable = Optional.of(new Answer.Lost(e.answer().loss(),
                    "on loading the subject: " + e.getMessage() + suspicion));
        } catch (IOException e) {
            unusable = Optional.of(new Answer.Lost(Answer.Loss.EXIT, "the process does not start: " + e.getMessage()));
        } finally {
            long taken = System.nanoTime() - began;
            startNanos += taken;
            spent.add(taken);
        }
    }

    private void disconnect() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    /** This time, or what is left of the time in all. */
    private Duration allowed(Duration time, long began) {
        Duration left = left(began);
        return left.compareTo(time) < 0 ? left : time;
    }

    private Duration left(long began) {
        return limits.inAll().minus(spent.time()).minusNanos(System.nanoTime() - began);
    }

    private boolean isOver(long began) {
        return left(began).isNegative();
    }

    private Answer.Lost over() {
        return new Answer.Lost(Answer.Loss.TIMEOUT, "the time in all is over: " + seconds(limits.inAll()), false);
    }

    /** Sends scripts, and takes their answers up to the end or the first loss; the room that those take. */
    private long exchange(Connection to, List<Script> scripts, List<List<Answer>> answers, long room) {
        int number = to.number(scripts.size());
        FutureTask<Void> sender = send(to, scripts, number);
        long began = System.nanoTime();
        long taken = 0;
        Call call = null;
        List<Answer> answered = new ArrayList<>();
        try {
            for (int i = 0; i < scripts.size(); i++) {
                answered = new ArrayList<>();
                for (Iterator<Call> calls = scripts.get(i).calls().iterator(); calls.hasNext() && goesOn(answered);) {
                    call = calls.next();
                    long before = printed.bytes();
                    Reply reply = Reply.read(to.receive(allowed(limits.call(), began)),
                            (int) Math.min(limits.answerBytes(), room - taken));
                    Reply.require(reply.script() == number + i && reply.call() == answered.size(),
                            "an answer to another call");
                    requireFewPrinted(printed.bytes() - before);
                    taken += reply.bytes();
                    answered.add(believed(call, reply.answer()));
                    losses.answered(call);
                }
                answers.add(answered);
                if (!answered.isEmpty()) {
                    to.finished();
                }
            }
        } catch (BrokenProtocol e) {
            disconnect();
            rethrow(sender);
            Answer.Lost lost = isOver(began) ? over() : e.answer();
            if (to.isFresh() || OWN_DOING.contains(lost.loss())) {
                losses.lost(call, lost);
                answered.add(lost);
                answers.add(answered);
            }
        } finally {
            long lasted = System.nanoTime() - began;
            callNanos += lasted;
            spent.add(lasted);
        }
        return taken;
    }

    private static void requireFewPrinted(long bytes) throws BrokenProtocol {
        if (bytes > PRINTED_A_CALL) {
            throw new BrokenProtocol(Answer.Loss.PRINTED, (bytes >> MIB) + " MiB in one call, which may print "
                    + (PRINTED_A_CALL >> MIB) + " MiB");
        }
    }

    /** A function that was there when the subject was loaded is not missing, whatever the process says since. */
    private Answer believed(Call call, Answer answer) {
        boolean was = call.on().isEmpty() && hello.stream().anyMatch(said -> said.names().contains(call.function()));
        return answer instanceof Answer.Missing && was
                ? new Answer.Raised("AttributeError", call.function() + " was there when its file was loaded, "
                        + "and is no longer", "") : answer;
    }

    /** Sends scripts in a thread of its own, for the pipe is full before the first answer comes. */
    private static FutureTask<Void> send(Connection to, List<Script> scripts, int number) {
        FutureTask<Void> sender = new FutureTask<>(() -> {
            try {
                for (int i = 0; i < scripts.size(); i++) {
                    if (!scripts.get(i).calls().isEmpty()) {
                        to.send(Request.frame(number + i, scripts.get(i)));
                    }
                }
                return null;
            } catch (RuntimeException e) {
                // Nothing more will be answered: this ends the wait for it.
                to.close();
                throw e;
            }
        });
        Thread thread = new Thread(sender, "plumbline-scripts");
        thread.setDaemon(true);
        thread.start();
        return sender;
    }

    private static boolean goesOn(List<Answer> answered) {
        return answered.isEmpty() || answered.get(answered.size() - 1) instanceof Answer.Returned;
    }

    /** What was cut off a script, for its function was given up, is answered by that function's last loss. */
    private void complete(List<Script> scripts, List<List<Answer>> answers, int from) {
        for (int i = from; i < answers.size(); i++) {
            List<Call> calls = scripts.get(i).calls();
            if (answers.get(i).size() < calls.size() && goesOn(answers.get(i))) {
                answers.get(i).add(losses.last(calls.get(answers.get(i).size())));
            }
        }
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
