package org.plumbline.reports.command;

import org.plumbline.oracle.fast.Workers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many threads share the work. */
final class ThreadCount implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        int count = new AtLeastOne().convert(value);
        if (count > Workers.MOST) {
            throw new TypeConversionException("'" + value + "' came, a whole number from 1 to " + Workers.MOST
                    + " is allowed");
        }
        return count;
    }
}
