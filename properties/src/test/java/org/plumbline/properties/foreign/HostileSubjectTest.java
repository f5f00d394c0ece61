package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.plumbline.properties.foreign.PythonSubject.call;
import static org.plumbline.properties.foreign.PythonSubject.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Whatever a subject does, the call ends as an answer, and the next function is answered too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSubjectTest {

    private static final String TEXT = """
            import ctypes, json, os, socket, subprocess, sys, threading, time
            import numpy as np

            def double(x): return 2 * x

            def loop():
                while True: pass

            def sleep(): time.sleep(1000)
            def recurse(): return recurse()

            def recurse_without_end():
                sys.setrecursionlimit(10 ** 9)
                return recurse()

            def leave(): sys.exit(3)
            def leave_at_once(): os._exit(3)
            def abort(): os.abort()
            def interrupt(): raise KeyboardInterrupt

            def fork_bomb():
                while True: os.fork()

            def run_program(): return subprocess.run(['true'])
            def run_shell(): return os.system('true')
            def replace_process(): os.execv('/bin/true', ['true'])
            def open_socket(): return socket.socket()
            def call_c(): return ctypes.CDLL(None).getpid()
            def kill_parent(): os.kill(os.getppid(), 9)
            def kill_parent_by_descriptor():
                import signal
                signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 9)
            def start_apart():
                import _posixsubprocess
                arguments = [[b'sleep', b'97531'], [b'/bin/sleep'], True, (), None, None]
                arguments += [-1, -1, -1, -1, -1, -1, 3, 4, False, True]
                arguments += [-1, None, None, None, -1, None, True] if sys.version_info >= (3, 11) else []
                _posixsubprocess.fork_exec(*arguments)
            def import_again():
                del sys.modules['posix']
                import posix
            def kill_everything(): os.kill(-1, 9)
            def kill_group(): os.killpg(0, 9)

            def ten_gibibytes(): return np.ones(10 * 2 ** 30 // 8)
            def much_in_pieces():
                pieces = []
                while True: pieces.append(np.empty(10 ** 6))
            def broad(): return np.broadcast_to(1.0, (10 ** 6, 10 ** 6))
            def large_answer(): return np.zeros(9 * 2 ** 20)

            def print_gigabyte():
                for i in range(1024): print('x' * 2 ** 20)
                return 5

            def print_a_megabyte():
                print('x' * 2 ** 20)
                return 5

            def close_pipes():
                for pipe in (3, 4): os.close(pipe)

            def close_everything(): os.closerange(0, 4096)
            def garbage(): return os.write(4, b'garbage' * 100)

            def everywhere(message):
                for pipe in range(3, 1024):
                    try: os.write(pipe, message)
                    except OSError: pass

            def garbage_everywhere(): everywhere(b'garbage' * 100)
            def half_a_frame(): everywhere(bytes([255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + b'{')
            def no_json(): everywhere(bytes([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + b'{{')
            def no_answer(): everywhere(bytes([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + b'{}')

            def read(path): return open(path).read()
            def listing(path): return str(os.listdir(path))
            def write(path): open(path, 'w').write('verdict: right')
            def write_own(): open('own.txt', 'w').write('mine'); return open('own.txt').read()
            def environment(): return ' '.join(os.environ)
            def read_input(): return sys.stdin.read()

            def nans(x): return np.full_like(x, np.nan)
            def half(x): return x.astype(np.float16)
            def objects(): return np.array([None, {}], dtype=object)
            def complexes(): return np.array([1j])
            def itself():
                own = []; own.append(own)
                return own
            def a_matrix(): return np.matrix([[1.0]])
            def huge_int(): return 10 ** 100
            def not_a_function_of_mine(): return lambda: 0

            class Evil(Exception):
                def __str__(self): raise SystemExit(9)
            def evil_error(): raise Evil

            def patch():
                def no(*arguments, **named): raise RuntimeError('patched')
                for name in [name for name in dir(np) if name[0] != '_' and callable(getattr(np, name))]:
                    setattr(np, name, no)
                np.random.seed = no
                json.encoder.JSONEncoder.encode = json.encoder.JSONEncoder.iterencode = no
                json.decoder.JSONDecoder.decode = json.decoder.JSONDecoder.raw_decode = no
                json.dumps = json.loads = json.JSONEncoder = json.JSONDecoder = no
                os.write = os.read = os.path.realpath = os.getcwd = no
                import struct, random, builtins
                struct.pack = struct.Struct = random.seed = no
                return 1
            """;

    private final Confinement confinement = Confinement.find();
    private ChildProcess subject;

    @BeforeAll
    void start(@TempDir Path folder) {
        subject = PythonSubject.of(folder, TEXT, confinement);
        assertThat(subject.unusable()).as(subject.printed()).isEmpty();
    }

    @AfterEach
    void theNextFunctionIsAnswered() {
        assertThat(value(subject, "double", new Value.Real(21))).isEqualTo(new Value.Real(42));
    }

    @AfterAll
    void stop() {
        subject.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "sleep"})
    void whatNeverEndsIsEnded(String function) {
        assertLost(Answer.Loss.TIMEOUT, function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave_at_once", "abort", "close_everything"})
    void aProcessThatEndsIsReplaced(String function) {
        assertLost(Answer.Loss.EXIT, function);
    }

    /** In Python 3.11 it takes memory until that, or the time, is over; before, it crashes. */
    @Test
    void recursionWithoutEndEnds() {
        assertThat(call(subject, "recurse_without_end")).isNotInstanceOf(Answer.Returned.class);
    }

    @ParameterizedTest
    @CsvSource({"recurse,RecursionError", "leave,SystemExit", "interrupt,KeyboardInterrupt", "evil_error,Evil",
        "ten_gibibytes,MemoryError", "much_in_pieces,MemoryError", "broad,MemoryError", "close_pipes,OSError",
        "garbage,OSError"})
    void whatPythonRaisesIsTold(String function, String type) {
        assertRaised(call(subject, function), type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork_bomb", "run_program", "run_shell", "replace_process", "open_socket", "call_c",
        "kill_parent", "kill_everything", "kill_group", "kill_parent_by_descriptor", "start_apart", "import_again"})
    void whatASubjectHasNoNeedOfIsRefused(String function) {
        assertRaised(call(subject, function), "PermissionError");
    }

    @ParameterizedTest
    @CsvSource({"garbage_everywhere,SIZE", "half_a_frame,TIMEOUT", "no_json,PROTOCOL",
        "no_answer,PROTOCOL", "large_answer,SIZE"})
    void whatIsNoAnswerIsNotTakenForOne(String function, Answer.Loss loss) {
        assertLost(loss, function);
    }

    @Test
    void aGigabytePrintedFillsNothing(@TempDir Path folder) throws IOException {
        try (ChildProcess slow = ChildProcess.ofPython(PythonSubject.interpreter(),
                PythonModule.ofFile(Files.writeString(folder.resolve("subject.py"), TEXT)), confinement,
                PythonSubject.QUICK.withTimes(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMinutes(2)))) {
            assertThat(call(slow, "print_gigabyte")).isInstanceOfSatisfying(Answer.Lost.class, lost -> {
                assertThat(lost.loss()).isEqualTo(Answer.Loss.PRINTED);
                assertThat(lost.detail()).endsWith("MiB in one call, which may print 64 MiB");
            });
            assertThat(value(slow, "print_a_megabyte")).isEqualTo(new Value.Whole(5));
            assertThat(slow.printed()).startsWith("xxxx").hasSizeLessThan(1 << 17);
        }
    }

    @ParameterizedTest
    @CsvSource({"half,ndarray of float16", "objects,ndarray of object", "complexes,ndarray of complex128",
        "a_matrix,numpy.matrix", "huge_int,int of more than 64 bits", "not_a_function_of_mine,function"})
    void whatCannotTravelIsNamed(String function, String type) {
        Value[] arguments = function.equals("half") ? new Value[] {vector(1, 2)} : new Value[0];
        assertThat(value(subject, function, arguments)).isEqualTo(new Value.Opaque(type));
    }

    @Test
    void aListWithinItselfEnds() {
        assertThat(value(subject, "itself").toString()).contains("list more than 16 deep");
    }

    @Test
    void nansPassThrough() {
        assertThat(value(subject, "nans", vector(1, 2))).isEqualTo(vector(Double.NaN, Double.NaN));
    }

    @Test
    void filesOfTheParentAreNotThere(@TempDir Path parents) throws IOException {
        Path expected = Files.writeString(parents.resolve("expected.txt"), "42");
        for (String function : List.of("read", "write")) {
            assertThat(call(subject, function, new Value.Text(expected.toString()))).isInstanceOf(Answer.Raised.class);
        }
        assertThat(call(subject, "listing", new Value.Text(parents.toString()))).isInstanceOf(Answer.Raised.class);
        assertThat(call(subject, "read", new Value.Text("/etc/passwd"))).isInstanceOf(Answer.Raised.class);
        assertThat(expected).hasContent("42");
    }

    @Test
    void itsOwnTemporaryFolderIsThere() {
        assertThat(value(subject, "write_own")).isEqualTo(new Value.Text("mine"));
    }

    @Test
    void itsOwnTextCannotBeChanged() {
        assertThat(call(subject, "write", new Value.Text("subject.py"))).isInstanceOf(Answer.Returned.class);
        assertThat(call(subject, "read", new Value.Text("/proc/1/environ"))).isInstanceOf(Answer.Raised.class);
    }

    @Test
    void noSecretOfTheParentsEnvironmentIsPassedOn() {
        Set<String> passed = Set.of("PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "SHLVL", "_");
        assertThat(((Value.Text) value(subject, "environment")).text().split(" ")).contains("PYTHONHASHSEED")
                .doesNotContainAnyElementsOf(System.getenv().keySet().stream()
                        .filter(name -> !passed.contains(name) && !name.matches("TMPDIR|PYTHON.*|MPL.*|.*_THREADS"))
                        .toList());
    }

    @Test
    void thereIsNothingToRead() {
        assertThat(value(subject, "read_input")).isEqualTo(new Value.Text(""));
    }

    @Test
    void aPatchedNumPyIsTheSubjectsOwnAffair(@TempDir Path folder) {
        try (ChildProcess patched = PythonSubject.of(folder, TEXT)) {
            assertThat(value(patched, "patch")).isEqualTo(new Value.Whole(1));
            assertThat(value(patched, "double", vector(1, 2))).isEqualTo(vector(2, 4));
        }
    }

    @ParameterizedTest
    @EnumSource(Confinement.class)
    void everyConfinementKeepsTheParentAliveAndItsFilesClosed(Confinement kind, @TempDir Path folder,
            @TempDir Path parents) throws IOException {
        assumeTrue(kind.works(), () -> kind + " does not run here");
        Path expected = Files.writeString(parents.resolve("expected.txt"), "42");
        try (ChildProcess confined = PythonSubject.of(folder, TEXT, kind)) {
            for (String function : List.of("kill_parent", "kill_parent_by_descriptor", "start_apart")) {
                assertRaised(call(confined, function), "PermissionError");
            }
            assertThat(call(confined, "read", new Value.Text(expected.toString()))).isInstanceOf(Answer.Raised.class);
            assertThat(call(confined, "leave_at_once"))
                    .isEqualTo(new Answer.Lost(Answer.Loss.EXIT, "the process ended with status 3"));
            assertThat(call(confined, "loop")).isInstanceOf(Answer.Lost.class);
            assertThat(value(confined, "double", new Value.Real(21))).isEqualTo(new Value.Real(42));
        }
    }

    private void assertLost(Answer.Loss loss, String function) {
        assertThat(call(subject, function)).as(subject.printed())
                .isInstanceOfSatisfying(Answer.Lost.class, lost -> assertThat(lost.loss()).isEqualTo(loss));
    }

    private static void assertRaised(Answer answer, String type) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Raised.class,
                raised -> assertThat(raised.type()).as(raised.toString()).endsWith(type));
    }

    private static Value vector(double... elements) {
        return new Value.Array(ElementType.FLOAT64, Tensor.of(Shape.of(elements.length), elements));
    }
}
