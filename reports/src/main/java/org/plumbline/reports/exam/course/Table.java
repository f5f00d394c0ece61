package org.plumbline.reports.exam.course;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;

/**
 * A CSV file (RFC 4180, in UTF-8, with or without a byte order mark) whose first row names the columns.
 *
 * @param columns their names, in lower case
 * @param rows those that have a cell for every column
 * @param problems of the others
 */
public record Table(String file, Set<String> columns, List<Row> rows, List<Problem> problems) {

    private static final char MARK = '\uFEFF';

    /**
     * A row.
     *
     * @param cells without space at their ends, by column
     */
    public record Row(Place place, Map<String, String> cells) {
    }

    /** @throws UnusableExam if there is no such file, it is not in UTF-8, or its first row names no columns */
    public static Table read(Path path) throws UnusableExam {
        String file = path.toString();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get()
                .parse(new StringReader(text(path)))) {
            return of(file, parser);
        } catch (UnusableExam unusable) {
            throw unusable;
        } catch (UncheckedIOException | IOException broken) {
            throw refused(file, 1, "it cannot be read: " + broken.getMessage());
        }
    }

    private static Table of(String file, CSVParser parser) throws UnusableExam {
        Set<String> columns = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long line = 1;
        for (CSVRecord record : parser) {
            Place place = new Place(file, (int) line);
            line = parser.getCurrentLineNumber() + 1;
            List<String> cells = record.stream().map(String::strip).toList();
            if (columns.isEmpty()) {
                columns.addAll(header(place, cells));
            } else if (cells.size() != columns.size()) {
                problems.add(new Problem(place, cells.size() + " cells came, and the first row names " + columns.size()
                        + " columns; quote a cell that holds a comma or a line break"));
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                columns.forEach(column -> row.put(column, cells.get(row.size())));
                rows.add(new Row(place, row));
            }
        }
        if (columns.isEmpty()) {
            throw refused(file, 1, "it is empty; its first row names the columns");
        }
        return new Table(file, columns, List.copyOf(rows), List.copyOf(problems));
    }

    private static Set<String> header(Place place, List<String> cells) throws UnusableExam {
        Set<String> names = new LinkedHashSet<>();
        for (String cell : cells) {
            if (cell.isEmpty() || !names.add(cell.toLowerCase(Locale.ROOT))) {
                throw refused(place.file(), place.line(), "the first row names the columns, each once; '" + cell
                        + "' came in " + cells);
            }
        }
        return names;
    }

    private static String text(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw refused(path.toString(), 1, "there is no such file");
        }
        byte[] bytes = Files.readAllBytes(path);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(left, text, true);
        if (result.isError()) {
            int line = 1 + (int) text.flip().chars().filter(letter -> letter == '\n').count();
            throw refused(path.toString(), line, "this is no text in UTF-8; save it in that encoding");
        }
        text.flip();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** @throws UnusableExam if a column is not there */
    public void needs(String... names) throws UnusableExam {
        for (String name : names) {
            if (!columns.contains(name)) {
                throw refused(file, 1, "there is no column '" + name + "'; the first row names " + columns);
            }
        }
    }

    private static UnusableExam refused(String file, int line, String says) {
        return new UnusableExam(List.of(new Problem(new Place(file, line), says)));
    }
}
