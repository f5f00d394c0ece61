package org.plumbline.reports.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.reports.exam.paper.PaperFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format of papers by its name. */
final class PaperFormatName implements ITypeConverter<PaperFormat> {

    @Override
    public PaperFormat convert(String value) {
        return Stream.of(PaperFormat.values()).filter(format -> format.toString().equals(value.strip())).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' came, any of "
                        + Arrays.stream(PaperFormat.values()).map(PaperFormat::toString)
                                .collect(Collectors.joining(", ")) + " is allowed, with commas between"));
    }
}
