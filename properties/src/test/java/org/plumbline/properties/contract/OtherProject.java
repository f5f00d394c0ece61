package org.plumbline.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A project of somebody else's with one test class: compiled as it stands, and run as JUnit would. */
final class OtherProject {

    private static final String IMPORTS = """
            import org.plumbline.oracle.activation.*;
            import org.plumbline.oracle.layer.*;
            import org.plumbline.oracle.loss.*;
            import org.plumbline.oracle.optimizer.*;
            import org.plumbline.oracle.tensor.*;
            import org.plumbline.properties.contract.*;
            """;

    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    private final Path folder;

    OtherProject(Path folder) {
        this.folder = folder;
    }

    /** The message of every test by its name; empty where it passed. */
    Map<String, String> run(String name, String source) throws IOException, ClassNotFoundException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, IMPORTS + source);
        compile(file);
        Map<String, String> results = new TreeMap<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(name)))
                    .filters(EngineFilter.includeEngines("jqwik"))
                    // Not on the console: here it is no news that somebody's code is wrong.
                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                    .configurationParameter("jqwik.database", folder.resolve("database").toString()).build();
            // Nor that on a busy machine shrinking is cut short. The logger is held, or its level would be forgotten.
            JQWIK.setLevel(Level.OFF);
            Launcher launcher = LauncherFactory.create();
            launcher.execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    if (test.isTest()) {
                        results.put(test.getDisplayName(), result.getThrowable().map(Throwable::getMessage).orElse(""));
                    }
                }
            });
        }
        return results;
    }

    private void compile(Path file) {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, complaints, "-proc:none", "-d",
                folder.toString(), "-cp", System.getProperty("java.class.path"), file.toString());
        assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    }
}
