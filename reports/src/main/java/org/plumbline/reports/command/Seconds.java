package org.plumbline.reports.command;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time in seconds, longer than none. */
final class Seconds implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        if (!value.matches("[0-9]{1,6}([.][0-9]{1,3})?") || !value.matches(".*[1-9].*")) {
            throw new TypeConversionException("'" + value
                    + "' came, a number of seconds from 0.001 to 999999 is allowed");
        }
        return Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValueExact());
    }
}
