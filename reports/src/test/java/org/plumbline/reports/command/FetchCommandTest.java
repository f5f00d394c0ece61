package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.dataset.real.Fetch;
import org.plumbline.reports.Console;
import picocli.CommandLine;

class FetchCommandTest {

    @TempDir
    private Path folder;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[2]);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsNotThePublishedFileIsStatusOneAndToldOnStandardError() {
        Console console = run("mnist", "--data", folder.toString());
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("train-images-idx3-ubyte.gz could not be fetched:",
                "its content has the SHA-256 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7; "
                + "allowed: ba891046e6505d7a");
        assertThat(folder.resolve("mnist")).isEmptyDirectory();
    }

    @Test
    void withoutANetworkThatIsSaid() {
        server.stop(0);
        Console console = run("cifar10", "fashion-mnist", "--data", folder.toString());
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("cifar-10-binary.tar.gz could not be fetched:",
                "train-images-idx3-ubyte.gz could not be fetched:", "no connection; is there a network");
    }

    @Test
    void anUnknownNameIsBadUsage() {
        Console console = Console.run("fetch", "imagenet");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("'imagenet' came, a public data set is allowed: mnist, "
                + "fashion-mnist, cifar10");
        assertThat(Console.run("fetch", "eecs498").status()).isEqualTo(2);
        assertThat(Console.run("fetch").status()).isEqualTo(2);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsBadUsage() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Console console = run("mnist", "--data", file.toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--data: " + file + " came, a folder that can be written is allowed");
    }

    private Console run(String... arguments) {
        String mirror = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new FetchCommand(Fetch.from(mirror)))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
        return new Console(status, out.toString(), err.toString());
    }
}
