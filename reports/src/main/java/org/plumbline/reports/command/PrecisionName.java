package org.plumbline.reports.command;

import java.util.stream.Stream;
import org.plumbline.oracle.real.Precision;
import org.plumbline.reports.check.GuardedEngine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A precision by the name of its numbers. */
final class PrecisionName implements ITypeConverter<Precision> {

    @Override
    public Precision convert(String value) {
        return Stream.of(Precision.values()).filter(precision -> GuardedEngine.name(precision).equals(value))
                .findFirst().orElseThrow(() -> new TypeConversionException("'" + value
                        + "' came, float64 or float32 is allowed"));
    }
}
